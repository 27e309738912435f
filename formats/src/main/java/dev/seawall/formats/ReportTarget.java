package dev.seawall.formats;

import java.util.Optional;

/// One output of a scan: a format and where it goes. A scan may have several, which cost no more
/// than the writing.
///
/// @param file name of the file; empty means standard output
public record ReportTarget(ReportFormat format, Optional<String> file) {
  /// Reads the value of `--also`, for example `json=report.json`.
  ///
  /// @throws ReportException if it has not that form or names no format of ours
  public static ReportTarget ofAlso(String value) {
    int equals = value.indexOf('=');
    if (equals < 1 || equals == value.length() - 1) {
      throw new ReportException(
          "--also " + value + ": give FORMAT=FILE, for example json=report.json");
    }
    String name = value.substring(0, equals);
    ReportFormat format =
        ReportFormat.ofName(name)
            .orElseThrow(() ->
                new ReportException(
                    "--also " + value + ": the format " + name + " is none of " + names()));
    return new ReportTarget(format, Optional.of(value.substring(equals + 1)));
  }

  private static String names() {
    StringBuilder names = new StringBuilder();
    for (ReportFormat format : ReportFormat.values()) {
      names.append(names.isEmpty() ? "" : ", ").append(format.text());
    }
    return names.toString();
  }
}
