package dev.seawall.formats;

import dev.seawall.formats.BoxTable.Column;
import dev.seawall.formats.BoxTable.Line;
import dev.seawall.formats.BoxTable.Look;
import dev.seawall.model.Exploitation;
import dev.seawall.model.Status;
import dev.seawall.model.Vulnerability;
import java.util.ArrayList;
import java.util.List;

/// The vulnerabilities of one target as a table. Where the terminal is wide enough it has the
/// incumbent's columns, else two: what is there on the left, what is wrong with it on the right.
final class FindingTable {
  static final int WIDEST_CELL = 60;

  /// A link that is broken cannot be followed, so a longer one makes its column wider.
  private static final int WIDEST_LINK = 120;

  private static final int TITLE_WORDS = 12;

  private final List<Vulnerability> found;
  private final Look look;

  FindingTable(List<Vulnerability> found, Look look) {
    this.found = found;
    this.look = look;
  }

  void print(StringBuilder out) {
    boolean rated = false;
    int longestUrl = 0;
    for (Vulnerability vulnerability : found) {
      rated |= vulnerability.exploitation().isKnown();
      longestUrl = Math.max(longestUrl, vulnerability.primaryUrl().length());
    }
    BoxTable table = wide(rated, longestUrl);
    if (rated && !table.fits(look.width())) {
      table = wide(false, longestUrl);
    }
    if (!table.fits(look.width())) {
      table = narrow(16, Math.max(44, longestUrl));
    }
    if (!table.fits(look.width())) {
      table = narrow(8, 20);
    }
    table.print(out, look);
  }

  private BoxTable wide(boolean riskColumn, int longestUrl) {
    List<Column> columns = new ArrayList<>();
    columns.add(new Column("Library", 20, false));
    columns.add(new Column("Vulnerability", Integer.MAX_VALUE, false));
    columns.add(new Column("Severity", Integer.MAX_VALUE, false));
    columns.add(new Column("Status", Integer.MAX_VALUE, false));
    columns.add(new Column("Installed Version", 12, false));
    columns.add(new Column("Fixed Version", 12, false));
    if (riskColumn) {
      columns.add(new Column("Risk", Integer.MAX_VALUE, false));
    }
    columns.add(new Column("Title", Math.max(44, longestUrl), false));
    BoxTable table = new BoxTable(columns, widestCell(longestUrl));
    for (Vulnerability vulnerability : found) {
      List<List<Line>> cells = new ArrayList<>();
      cells.add(plain(library(vulnerability)));
      cells.add(plain(DisplayText.clean(vulnerability.id())));
      cells.add(
          List.of(new Line(vulnerability.severity().name(), Paint.of(vulnerability.severity()))));
      cells.add(
          plain(vulnerability.status() == Status.UNKNOWN ? "" : vulnerability.status().text()));
      cells.add(plain(DisplayText.clean(vulnerability.installedVersion())));
      cells.add(plain(DisplayText.clean(vulnerability.fixedVersion())));
      if (riskColumn) {
        cells.add(RiskText.cell(vulnerability.exploitation()));
      }
      cells.add(title(vulnerability, !riskColumn));
      table.row(cells);
    }
    return table;
  }

  private static int widestCell(int longestUrl) {
    return Math.max(WIDEST_CELL, Math.min(longestUrl, WIDEST_LINK));
  }

  private BoxTable narrow(int leastLeft, int leastRight) {
    BoxTable table =
        new BoxTable(
            List.of(
                new Column("Library", leastLeft, false),
                new Column("Vulnerability", leastRight, false)),
            widestCell(leastRight));
    for (Vulnerability vulnerability : found) {
      String severity = vulnerability.severity().name();
      String head =
          Paint.BOLD.on(DisplayText.clean(vulnerability.id()), look.colour())
              + "  "
              + Paint.of(vulnerability.severity()).on(severity, look.colour())
              + "  "
              + fix(vulnerability);
      List<Line> right = new ArrayList<>();
      right.add(Line.plain(head));
      right.addAll(title(vulnerability, true));
      table.row(
          List.of(
              List.of(
                  Line.plain(library(vulnerability)),
                  new Line(DisplayText.clean(vulnerability.installedVersion()), Paint.DIM)),
              right));
    }
    return table;
  }

  private static String fix(Vulnerability vulnerability) {
    if (!vulnerability.fixedVersion().isEmpty()) {
      return "fixed in " + DisplayText.clean(vulnerability.fixedVersion());
    }
    return switch (vulnerability.status()) {
      case UNKNOWN, AFFECTED, FIXED -> "no fix yet";
      case NOT_AFFECTED, UNDER_INVESTIGATION, WILL_NOT_FIX, FIX_DEFERRED, END_OF_LIFE ->
          "no fix: " + vulnerability.status().text();
    };
  }

  private static List<Line> title(Vulnerability vulnerability, boolean withRisk) {
    List<Line> lines = new ArrayList<>();
    String title = shortTitle(vulnerability);
    if (!title.isEmpty()) {
      lines.add(Line.plain(title));
    }
    Exploitation exploitation = vulnerability.exploitation();
    if (withRisk && exploitation.isKnown()) {
      lines.add(RiskText.line(exploitation));
    }
    if (!vulnerability.primaryUrl().isEmpty()) {
      lines.add(new Line(DisplayText.clean(vulnerability.primaryUrl()), Paint.BLUE));
    }
    return lines;
  }

  private static String shortTitle(Vulnerability vulnerability) {
    String title = vulnerability.detail().title();
    String text = DisplayText.clean(title.isEmpty() ? vulnerability.detail().description() : title);
    int end = -1;
    for (int word = 0; word < TITLE_WORDS; word++) {
      end = text.indexOf(' ', end + 1);
      if (end < 0) {
        return word == TITLE_WORDS - 1 ? text + "..." : text;
      }
    }
    return text.substring(0, end) + "...";
  }

  /// A package that lies in a file of its own is shown with that file's name.
  static String library(Vulnerability vulnerability) {
    String name = DisplayText.clean(vulnerability.pkgName());
    String file = PackageFiles.name(DisplayText.clean(vulnerability.pkgPath()));
    return file.isEmpty() ? name : name + " (" + file + ")";
  }

  private static List<Line> plain(String text) {
    return List.of(Line.plain(text));
  }
}
