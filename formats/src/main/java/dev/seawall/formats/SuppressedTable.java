package dev.seawall.formats;

import dev.seawall.formats.BoxTable.Column;
import dev.seawall.formats.BoxTable.Line;
import dev.seawall.formats.BoxTable.Look;
import dev.seawall.model.Severity;
import dev.seawall.model.SuppressedFinding;
import dev.seawall.model.Vulnerability;
import java.util.ArrayList;
import java.util.List;

/// What was taken out of a target's findings, by whom and why.
final class SuppressedTable {
  private SuppressedTable() {}

  static void print(StringBuilder out, List<SuppressedFinding> suppressed, Look look) {
    BoxTable table = wide(suppressed);
    if (!table.fits(look.width())) {
      table = narrow(suppressed, look);
    }
    table.print(out, look);
  }

  private static BoxTable wide(List<SuppressedFinding> suppressed) {
    BoxTable table =
        new BoxTable(
            List.of(
                new Column("Library", 12, false),
                new Column("Vulnerability", Integer.MAX_VALUE, false),
                new Column("Severity", Integer.MAX_VALUE, false),
                new Column("Status", Integer.MAX_VALUE, false),
                new Column("Statement", 16, false),
                new Column("Source", 12, false)),
            FindingTable.WIDEST_CELL);
    for (SuppressedFinding item : suppressed) {
      table.row(
          List.of(
              cell(library(item)),
              cell(item.finding().id()),
              List.of(severity(item)),
              cell(item.status()),
              cell(item.statement().isEmpty() ? "N/A" : item.statement()),
              cell(item.source())));
    }
    return table;
  }

  private static BoxTable narrow(List<SuppressedFinding> suppressed, Look look) {
    BoxTable table =
        new BoxTable(
            List.of(new Column("Library", 8, false), new Column("Vulnerability", 20, false)),
            FindingTable.WIDEST_CELL);
    for (SuppressedFinding item : suppressed) {
      Line severity = severity(item);
      String head =
          DisplayText.clean(item.finding().id())
              + "  "
              + severity.paint().on(severity.text(), look.colour())
              + "  "
              + DisplayText.clean(item.status());
      List<Line> right = new ArrayList<>();
      right.add(Line.plain(head));
      if (!item.statement().isEmpty()) {
        right.add(Line.plain(DisplayText.clean(item.statement())));
      }
      right.add(new Line(DisplayText.clean(item.source()), Paint.DIM));
      table.row(List.of(cell(library(item)), right));
    }
    return table;
  }

  private static String library(SuppressedFinding item) {
    return switch (item.finding()) {
      case Vulnerability vulnerability -> FindingTable.library(vulnerability);
    };
  }

  private static Line severity(SuppressedFinding item) {
    Severity severity = item.finding().severity();
    return new Line(severity.name(), Paint.of(severity));
  }

  private static List<Line> cell(String text) {
    return List.of(Line.plain(DisplayText.clean(text)));
  }
}
