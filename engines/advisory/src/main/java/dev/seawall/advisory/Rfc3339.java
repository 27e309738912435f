package dev.seawall.advisory;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/// Reads times such as `2026-01-02T03:04:05.678Z` and `2026-01-02T03:04:05+02:00`. The JDK's
/// formatters do so too, but take more to start than the rest of opening a database.
final class Rfc3339 {
  private static final int SECONDS_END = 19;
  private static final int NANO_DIGITS = 9;

  private Rfc3339() {}

  /// The instant; empty for a text that is none.
  static Optional<Instant> parse(String text) {
    try {
      int end = SECONDS_END;
      while (end < text.length() && text.charAt(end) != 'Z' && !isSign(text.charAt(end))) {
        end++;
      }
      boolean separated = text.charAt(4) == '-' && text.charAt(7) == '-' && text.charAt(13) == ':';
      if (!separated) {
        return Optional.empty();
      }
      LocalDateTime local =
          LocalDateTime.of(
              number(text, 0, 4),
              number(text, 5, 7),
              number(text, 8, 10),
              number(text, 11, 13),
              number(text, 14, 16),
              number(text, 17, SECONDS_END),
              nanos(text, SECONDS_END, end));
      return Optional.of(local.toInstant(offset(text, end)));
    } catch (DateTimeException | IndexOutOfBoundsException | NumberFormatException e) {
      return Optional.empty();
    }
  }

  private static boolean isSign(char c) {
    return c == '+' || c == '-';
  }

  private static int number(String text, int start, int end) {
    return Integer.parseInt(text, start, end, 10);
  }

  private static int nanos(String text, int start, int end) {
    if (start == end) {
      return 0;
    }
    int digits = Math.min(end - start - 1, NANO_DIGITS);
    int nanos = number(text, start + 1, start + 1 + digits);
    for (int i = digits; i < NANO_DIGITS; i++) {
      nanos *= 10;
    }
    return nanos;
  }

  private static ZoneOffset offset(String text, int start) {
    if (text.charAt(start) == 'Z') {
      return ZoneOffset.UTC;
    }
    int minutes = number(text, start + 1, start + 3) * 60 + number(text, start + 4, start + 6);
    return ZoneOffset.ofTotalSeconds((text.charAt(start) == '-' ? -60 : 60) * minutes);
  }
}
