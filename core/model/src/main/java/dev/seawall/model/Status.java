package dev.seawall.model;

import java.util.Optional;

/// What the supplier says of a vulnerability in a package. The order is that of trivy-db's integers
/// 0 to 7.
public enum Status {
  UNKNOWN(0, "unknown"),
  NOT_AFFECTED(1, "not_affected"),
  AFFECTED(2, "affected"),
  FIXED(3, "fixed"),
  UNDER_INVESTIGATION(4, "under_investigation"),
  WILL_NOT_FIX(5, "will_not_fix"),
  FIX_DEFERRED(6, "fix_deferred"),
  END_OF_LIFE(7, "end_of_life");

  private static final Status[] BY_NUMBER = values();

  private final int number;
  private final String text;

  Status(int number, String text) {
    this.number = number;
    this.text = text;
  }

  /// The name in reports and on the command line, for example `will_not_fix`.
  public String text() {
    return text;
  }

  /// trivy-db's integer.
  public int number() {
    return number;
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
