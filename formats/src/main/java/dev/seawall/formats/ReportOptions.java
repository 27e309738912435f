package dev.seawall.formats;

import dev.seawall.model.Severity;
import java.util.EnumSet;
import java.util.Set;

/// What the user wants of a report, whatever its format; a format ignores what it has no use for.
///
/// @param version our own version, which reports name
/// @param listAllPackages whether packages without findings are listed too
/// @param showSuppressed whether findings that were taken out are shown with the reason
/// @param severities the severities that were asked for: those that totals name
/// @param table how the table looks
public record ReportOptions(
    String version,
    boolean listAllPackages,
    boolean showSuppressed,
    Set<Severity> severities,
    TableStyle table) {
  /// How a table looks on the terminal or in the file that it goes to.
  ///
  /// @param width columns that there are, or 0 for as many as it takes
  /// @param colour whether to write ANSI colours
  /// @param summary whether to write the summary of all targets
  /// @param details whether to write each target's findings
  public record TableStyle(int width, boolean colour, boolean summary, boolean details) {
    /// For a file: as wide as it takes, no colours, everything.
    public static final TableStyle PLAIN = new TableStyle(0, false, true, true);
  }

  public ReportOptions {
    severities = Set.copyOf(severities);
  }

  /// What the command line gives where the user says nothing.
  public static ReportOptions defaults(String version) {
    return new ReportOptions(version, true, false, EnumSet.allOf(Severity.class), TableStyle.PLAIN);
  }

  /// The same, with packages listed or not.
  public ReportOptions withListAllPackages(boolean value) {
    return new ReportOptions(version, value, showSuppressed, severities, table);
  }

  /// The same, with suppressed findings shown or not.
  public ReportOptions withShowSuppressed(boolean value) {
    return new ReportOptions(version, listAllPackages, value, severities, table);
  }

  /// The same for these severities.
  public ReportOptions withSeverities(Set<Severity> value) {
    return new ReportOptions(version, listAllPackages, showSuppressed, value, table);
  }

  /// The same with another look of the table.
  public ReportOptions withTable(TableStyle value) {
    return new ReportOptions(version, listAllPackages, showSuppressed, severities, value);
  }
}
