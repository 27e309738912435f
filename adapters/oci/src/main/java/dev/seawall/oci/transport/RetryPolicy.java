package dev.seawall.oci.transport;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.Set;

/// How often and after which pause a failed request is made again.
///
/// @param attempts how many in all, the first included
/// @param first the first pause; each further one is three times as long
/// @param longest no pause is longer, except one that the server asks for
public record RetryPolicy(int attempts, Duration first, Duration longest) {
  /// The incumbent's pauses (1 s, 3 s), with two attempts more.
  public static final RetryPolicy DEFAULT =
      new RetryPolicy(5, Duration.ofSeconds(1), Duration.ofSeconds(20));

  private static final int FACTOR = 3;
  private static final Set<Integer> PASSING = Set.of(408, 425, 429, 499, 500, 502, 503, 504, 522);

  public RetryPolicy {
    if (attempts < 1) {
      throw new IllegalArgumentException("attempts: " + attempts);
    }
  }

  /// Whether a later request may be answered better than with that status.
  static boolean isPassing(int status) {
    return PASSING.contains(status);
  }

  /// The pause after an attempt.
  ///
  /// @param attempt counted from 1
  /// @param asked what the server asked for
  Duration pause(int attempt, Optional<Duration> asked) {
    Duration pause = first;
    for (int i = 1; i < attempt && pause.compareTo(longest) < 0; i++) {
      pause = pause.multipliedBy(FACTOR);
    }
    Duration own = pause.compareTo(longest) < 0 ? pause : longest;
    return asked.filter(a -> a.compareTo(own) > 0).orElse(own);
  }

  /// The wait that a `Retry-After` header asks for: seconds or a date. Empty if it is neither.
  static Optional<Duration> retryAfter(String header, Instant now) {
    String text = header.strip();
    if (!text.isEmpty() && text.length() <= 9 && text.chars().allMatch(Character::isDigit)) {
      return Optional.of(Duration.ofSeconds(Long.parseLong(text)));
    }
    try {
      Instant then = ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
      return Optional.of(then.isAfter(now) ? Duration.between(now, then) : Duration.ZERO);
    } catch (DateTimeParseException _) {
      return Optional.empty();
    }
  }
}
