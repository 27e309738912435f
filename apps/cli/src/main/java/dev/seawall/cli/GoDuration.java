package dev.seawall.cli;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/// Durations as Go writes them: `300ms`, `1h30m`, `1.5s`. The unit may be missing only for `0`.
final class GoDuration {
  private static final Map<String, Long> NANOS =
      Map.of(
          "ns", 1L,
          "us", 1_000L,
          "µs", 1_000L,
          "ms", 1_000_000L,
          "s", 1_000_000_000L,
          "m", 60_000_000_000L,
          "h", 3_600_000_000_000L);

  private GoDuration() {}

  /// The duration; empty if the text is none, or more than 292 years.
  static Optional<Duration> parse(String text) {
    boolean negative = text.startsWith("-");
    String rest = negative || text.startsWith("+") ? text.substring(1) : text;
    if (rest.equals("0")) {
      return Optional.of(Duration.ZERO);
    }
    if (rest.isEmpty() || rest.length() > 40) {
      return Optional.empty();
    }
    BigDecimal nanos = BigDecimal.ZERO;
    int at = 0;
    while (at < rest.length()) {
      int unitAt = skip(rest, at, true);
      int next = skip(rest, unitAt, false);
      Long unit = NANOS.get(rest.substring(unitAt, next));
      Optional<BigDecimal> number = number(rest.substring(at, unitAt));
      if (unit == null || number.isEmpty()) {
        return Optional.empty();
      }
      nanos = nanos.add(number.get().multiply(BigDecimal.valueOf(unit)));
      at = next;
    }
    if (nanos.compareTo(BigDecimal.valueOf(Long.MAX_VALUE)) > 0) {
      return Optional.empty();
    }
    return Optional.of(Duration.ofNanos(negative ? -nanos.longValue() : nanos.longValue()));
  }

  private static int skip(String text, int from, boolean digits) {
    int at = from;
    while (at < text.length()
        && (text.charAt(at) == '.' || Character.isDigit(text.charAt(at))) == digits) {
      at++;
    }
    return at;
  }

  private static Optional<BigDecimal> number(String text) {
    try {
      return Optional.of(new BigDecimal(text));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }
}
