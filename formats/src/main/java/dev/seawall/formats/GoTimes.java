package dev.seawall.formats;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/// Times as Go's `time.RFC3339Nano` writes them: no trailing zeros in the fraction, `Z` for no
/// offset. By hand, since the JDK's formatters cost a cold start more than the whole report.
final class GoTimes {
  /// What Go writes for a time that was never set.
  static final String ZERO = "0001-01-01T00:00:00Z";

  private static final int SECONDS_END = "2006-01-02T15:04:05".length();
  private static final int NANO_DIGITS = 9;

  private GoTimes() {}

  static String text(Instant instant) {
    OffsetDateTime time = instant.atOffset(ZoneOffset.UTC);
    StringBuilder text = new StringBuilder(30);
    padded(text, time.getYear(), 4).append('-');
    padded(text, time.getMonthValue(), 2).append('-');
    padded(text, time.getDayOfMonth(), 2).append('T');
    padded(text, time.getHour(), 2).append(':');
    padded(text, time.getMinute(), 2).append(':');
    padded(text, time.getSecond(), 2);
    if (time.getNano() != 0) {
      padded(text.append('.'), time.getNano(), NANO_DIGITS);
      trimZeros(text);
    }
    return text.append('Z').toString();
  }

  /// An RFC 3339 text as Go would write it after reading it; what is no such text stays as it is,
  /// and the empty one is [#ZERO].
  static String normalized(String text) {
    if (text.isEmpty()) {
      return ZERO;
    }
    int zone = zoneStart(text);
    if (zone < SECONDS_END || text.charAt(10) != 'T') {
      return text;
    }
    StringBuilder normal = new StringBuilder(text.length()).append(text, 0, SECONDS_END);
    if (zone > SECONDS_END + 1) {
      normal.append(text, SECONDS_END, Math.min(zone, SECONDS_END + 1 + NANO_DIGITS));
      trimZeros(normal);
    }
    String offset = text.substring(zone);
    return normal.append(offset.substring(1).equals("00:00") ? "Z" : offset).toString();
  }

  private static int zoneStart(String text) {
    for (int i = SECONDS_END; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == 'Z' || c == '+' || c == '-') {
        return i;
      }
    }
    return -1;
  }

  private static void trimZeros(StringBuilder text) {
    int end = text.length();
    while (text.charAt(end - 1) == '0') {
      end--;
    }
    text.setLength(text.charAt(end - 1) == '.' ? end - 1 : end);
  }

  private static StringBuilder padded(StringBuilder text, int number, int digits) {
    String written = Integer.toString(number);
    for (int i = written.length(); i < digits; i++) {
      text.append('0');
    }
    return text.append(written);
  }
}
