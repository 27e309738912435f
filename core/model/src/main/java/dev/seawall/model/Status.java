package dev.seawall.model;

import java.util.Optional;

/// What the supplier says of a vulnerability in a package. The order is that of trivy-db's integers
/// 0 to 7.
public enum Status {
  UNKNOWN("unknown"),
  NOT_AFFECTED("not_affected"),
  AFFECTED("affected"),
  FIXED("fixed"),
  UNDER_INVESTIGATION("under_investigation"),
  WILL_NOT_FIX("will_not_fix"),
  FIX_DEFERRED("fix_deferred"),
  END_OF_LIFE("end_of_life");

  private static final Status[] BY_NUMBER = values();

  private final String text;

  Status(String text) {
    this.text = text;
  }

  /// The name in reports and on the command line, for example `will_not_fix`.
  public String text() {
    return text;
  }

  /// The status of trivy-db's integer, [#UNKNOWN] for one out of range.
  public static Status ofNumber(int number) {
    return number < 0 || number >= BY_NUMBER.length ? UNKNOWN : BY_NUMBER[number];
  }

  /// The status of that name; empty where there is none.
  public static Optional<Status> ofText(String text) {
    for (Status status : BY_NUMBER) {
      if (status.text.equals(text)) {
        return Optional.of(status);
      }
    }
    return Optional.empty();
  }
}
