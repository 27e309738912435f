package dev.seawall.formats;

import java.util.ArrayList;
import java.util.List;

/// A table drawn with box characters. Equal cells of neighbouring rows grow together; columns
/// shrink by breaking lines until the table fits.
final class BoxTable {
  /// A column.
  ///
  /// @param least columns below which its text must not be squeezed, if it is that wide at all
  /// @param centred whether cells stand in the middle, as headings always do
  record Column(String heading, int least, boolean centred) {}

  /// A line of a cell.
  record Line(String text, Paint paint) {
    static Line plain(String text) {
      return new Line(text, Paint.PLAIN);
    }
  }

  /// How the box is drawn.
  ///
  /// @param width columns that there are, 0 for as many as it takes
  /// @param merging whether equal cells grow together
  record Look(int width, boolean colour, boolean merging) {
    Look withoutMerging() {
      return new Look(width, colour, false);
    }
  }

  private final List<Column> columns;
  private final int widestCell;
  private final int[] naturalWidths;
  private final List<List<List<Line>>> rows = new ArrayList<>();

  /// An empty table.
  ///
  /// @param widestCell columns beyond which lines of a cell are broken, however much room there is
  BoxTable(List<Column> columns, int widestCell) {
    this.columns = List.copyOf(columns);
    this.widestCell = widestCell;
    naturalWidths = new int[columns.size()];
    for (int c = 0; c < naturalWidths.length; c++) {
      naturalWidths[c] = DisplayText.width(columns.get(c).heading());
    }
  }

  /// Adds a row with a cell for each column.
  void row(List<List<Line>> cells) {
    rows.add(List.copyOf(cells));
    for (int c = 0; c < naturalWidths.length; c++) {
      for (Line line : cells.get(c)) {
        // What must be broken at the widest is measured as it will be broken.
        for (String part : DisplayText.wrap(line.text(), widestCell)) {
          naturalWidths[c] = Math.max(naturalWidths[c], DisplayText.width(part));
        }
      }
    }
  }

  /// Whether the table can be drawn in that many columns.
  boolean fits(int width) {
    return width == 0 || total(leastWidths()) <= width;
  }

  void print(StringBuilder out, Look look) {
    int[] widths = widths(look.width());
    boolean[] merged = new boolean[columns.size()];
    rule(out, widths, merged, new Corners("┌┬┐", look));
    List<List<Line>> headings = new ArrayList<>();
    for (Column column : columns) {
      headings.add(List.of(new Line(column.heading(), Paint.BOLD)));
    }
    lines(out, new RowText(headings, true), widths, look);
    List<List<Line>> above = null;
    for (List<List<Line>> row : rows) {
      merged = new boolean[columns.size()];
      List<List<Line>> shown = new ArrayList<>(row);
      for (int c = 0; look.merging() && above != null && c < merged.length; c++) {
        merged[c] = row.get(c).equals(above.get(c)) && !blank(row.get(c));
        if (merged[c]) {
          shown.set(c, List.of());
        }
      }
      rule(out, widths, merged, new Corners("├┼┤", look));
      lines(out, new RowText(shown, false), widths, look);
      above = row;
    }
    rule(out, widths, new boolean[columns.size()], new Corners("└┴┘", look));
  }

  private static boolean blank(List<Line> cell) {
    return cell.isEmpty() || (cell.size() == 1 && cell.getFirst().text().isEmpty());
  }

  private record Corners(String leftMiddleRight, Look look) {}

  private record RowText(List<List<Line>> cells, boolean centred) {}

  private static void rule(StringBuilder out, int[] widths, boolean[] merged, Corners corners) {
    String marks = corners.leftMiddleRight();
    StringBuilder rule = new StringBuilder();
    rule.append(merged[0] ? '│' : marks.charAt(0));
    for (int c = 0; c < widths.length; c++) {
      rule.repeat(merged[c] ? ' ' : '─', widths[c] + 2);
      boolean last = c == widths.length - 1;
      if (last) {
        rule.append(merged[c] ? '│' : marks.charAt(2));
      } else if (merged[c]) {
        rule.append(merged[c + 1] ? '│' : '├');
      } else {
        rule.append(merged[c + 1] ? '┤' : marks.charAt(1));
      }
    }
    out.append(Paint.DIM.on(rule.toString(), corners.look().colour())).append('\n');
  }

  private void lines(StringBuilder out, RowText row, int[] widths, Look look) {
    List<List<Line>> wrapped = new ArrayList<>();
    int height = 1;
    for (int c = 0; c < widths.length; c++) {
      List<Line> cell = wrapped(row.cells().get(c), widths[c]);
      wrapped.add(cell);
      height = Math.max(height, cell.size());
    }
    String bar = Paint.DIM.on("│", look.colour());
    for (int i = 0; i < height; i++) {
      for (int c = 0; c < widths.length; c++) {
        List<Line> cell = wrapped.get(c);
        Line line = i < cell.size() ? cell.get(i) : Line.plain("");
        int free = Math.max(0, widths[c] - DisplayText.width(line.text()));
        int before = row.centred() || columns.get(c).centred() ? free / 2 : 0;
        out.append(bar).repeat(' ', 1 + before);
        out.append(line.paint().on(line.text(), look.colour())).repeat(' ', free - before + 1);
      }
      out.append(bar).append('\n');
    }
  }

  private static List<Line> wrapped(List<Line> cell, int width) {
    List<Line> lines = new ArrayList<>();
    for (Line line : cell) {
      for (String part : DisplayText.wrap(line.text(), width)) {
        lines.add(new Line(part, line.paint()));
      }
    }
    return lines;
  }

  /// Takes from the widest column that can still give until all fit.
  private int[] widths(int available) {
    int[] widths = naturalWidths.clone();
    int[] least = leastWidths();
    while (available > 0 && total(widths) > available) {
      int widest = -1;
      for (int c = 0; c < widths.length; c++) {
        if (widths[c] > least[c] && (widest < 0 || widths[c] > widths[widest])) {
          widest = c;
        }
      }
      if (widest < 0) {
        break;
      }
      widths[widest]--;
    }
    return widths;
  }

  private int[] leastWidths() {
    int[] widths = naturalWidths.clone();
    for (int c = 0; c < widths.length; c++) {
      widths[c] = Math.min(widths[c], columns.get(c).least());
    }
    return widths;
  }

  private static int total(int[] widths) {
    int total = 1 + 3 * widths.length;
    for (int width : widths) {
      total += width;
    }
    return total;
  }
}
