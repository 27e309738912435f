package dev.seawall.formats;

import java.util.Optional;

/// The formats that a report can be written in: a constant and a line in [#writer()] each.
public enum ReportFormat {
  TABLE("table"),
  JSON("json");

  private final String text;

  ReportFormat(String text) {
    this.text = text;
  }

  /// The format of that name on the command line.
  public static Optional<ReportFormat> ofName(String name) {
    for (ReportFormat format : values()) {
      if (format.text.equals(name)) {
        return Optional.of(format);
      }
    }
    return Optional.empty();
  }

  /// The name on the command line.
  public String text() {
    return text;
  }

  public ReportWriter writer() {
    return switch (this) {
      case TABLE -> new TableReport();
      case JSON -> new JsonReport();
    };
  }
}
