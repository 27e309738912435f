package dev.seawall.advisory.feed;

import dev.seawall.model.Severity;
import java.util.Locale;

/// The words that publishers use for severities.
final class SeverityWords {
  private SeverityWords() {}

  /// The severity of a word in any case; `UNKNOWN` for any other.
  static Severity severity(String word) {
    return switch (word.toLowerCase(Locale.ROOT)) {
      case "critical" -> Severity.CRITICAL;
      case "important", "high" -> Severity.HIGH;
      case "moderate", "medium" -> Severity.MEDIUM;
      case "low" -> Severity.LOW;
      default -> Severity.UNKNOWN;
    };
  }
}
