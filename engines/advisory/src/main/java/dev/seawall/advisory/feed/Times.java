package dev.seawall.advisory.feed;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/// Dates of records. Records with no idea of their date carry the first day of the year 1.
final class Times {
  private static final int FIRST_YEAR = 1980;
  private static final int DATE_LENGTH = "2026-01-02".length();
  private static final DateTimeFormatter DAY_MONTH_YEAR =
      DateTimeFormatter.ofPattern("dd MMM uuuu", Locale.ENGLISH);

  private Times() {}

  /// A time as RFC 3339 in UTC; empty for a text that is none. A date alone is its first second.
  static String rfc3339(String text) {
    return parse(text).map(time -> DateTimeFormatter.ISO_INSTANT.format(time)).orElse("");
  }

  /// The day as `YYYY-MM-DD`; empty for a text that is none.
  static String day(String text) {
    return parse(text).map(time -> time.toLocalDate().toString()).orElse("");
  }

  /// The day of `02 Jan 2026` as `2026-01-02`; empty for a text that is none.
  static String dayOfEnglish(String text) {
    try {
      return LocalDate.parse(text, DAY_MONTH_YEAR).toString();
    } catch (DateTimeException e) {
      return "";
    }
  }

  private static Optional<OffsetDateTime> parse(String text) {
    try {
      OffsetDateTime time =
          text.length() <= DATE_LENGTH
              ? LocalDate.parse(text).atStartOfDay().atOffset(ZoneOffset.UTC)
              : OffsetDateTime.parse(separated(text)).withOffsetSameInstant(ZoneOffset.UTC);
      return Optional.of(time).filter(known -> known.getYear() >= FIRST_YEAR);
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /// YAML's way to write a time, `2026-01-02 03:04:05`, in the words of RFC 3339.
  private static String separated(String text) {
    String joined = text.charAt(DATE_LENGTH) == ' ' ? text.replaceFirst(" ", "T") : text;
    boolean zoned =
        joined.endsWith("Z")
            || joined.indexOf('+', DATE_LENGTH) > 0
            || joined.indexOf('-', DATE_LENGTH) > 0;
    return zoned ? joined : joined + "Z";
  }
}
