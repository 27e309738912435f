package dev.seawall.model;

import java.util.Locale;
import java.util.Optional;

/// How bad a finding is. The order is that of Trivy's integers 0 to 4 in `VendorSeverity`.
public enum Severity {
  UNKNOWN(0),
  LOW(1),
  MEDIUM(2),
  HIGH(3),
  CRITICAL(4);

  private static final Severity[] BY_NUMBER = values();

  private final int number;

  Severity(int number) {
    this.number = number;
  }

  /// Trivy's integer.
  public int number() {
    return number;
  }

  /// The severity of Trivy's integer, [#UNKNOWN] for one out of range.
  public static Severity ofNumber(int number) {
    return number < 0 || number >= BY_NUMBER.length ? UNKNOWN : BY_NUMBER[number];
  }

  /// The severity of that name in any case; empty where there is none.
  public static Optional<Severity> ofName(String name) {
    String upper = name.toUpperCase(Locale.ROOT);
    for (Severity severity : BY_NUMBER) {
      if (severity.name().equals(upper)) {
        return Optional.of(severity);
      }
    }
    return Optional.empty();
  }

  /// The severity of a CVSS score, on the scale of CVSS 3 and 4; [#UNKNOWN] for 0.
  public static Severity ofScore(double score) {
    if (score >= 9) {
      return CRITICAL;
    } else if (score >= 7) {
      return HIGH;
    } else if (score >= 4) {
      return MEDIUM;
    }
    return score > 0 ? LOW : UNKNOWN;
  }
}
