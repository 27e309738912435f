package dev.seawall.oci.transport;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RetryPolicyTest {
  private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
  private final RetryPolicy policy =
      new RetryPolicy(5, Duration.ofSeconds(1), Duration.ofSeconds(10));

  @Test
  void triplesThePauseUpToTheLongest() {
    assertThat(policy.pause(1, Optional.empty())).hasSeconds(1);
    assertThat(policy.pause(2, Optional.empty())).hasSeconds(3);
    assertThat(policy.pause(3, Optional.empty())).hasSeconds(9);
    assertThat(policy.pause(4, Optional.empty())).hasSeconds(10);
    assertThat(policy.pause(1000, Optional.empty())).hasSeconds(10);
  }

  @Test
  void waitsAsLongAsTheServerAsksButNeverLessThanItsOwnPause() {
    assertThat(policy.pause(1, Optional.of(Duration.ofMinutes(2)))).hasMinutes(2);
    assertThat(policy.pause(2, Optional.of(Duration.ZERO))).hasSeconds(3);
  }

  @Test
  void readsRetryAfterAsSecondsOrDate() {
    assertThat(RetryPolicy.retryAfter(" 90 ", NOW)).contains(Duration.ofSeconds(90));
    assertThat(RetryPolicy.retryAfter("Thu, 01 Jan 2026 00:01:00 GMT", NOW))
        .contains(Duration.ofMinutes(1));
    assertThat(RetryPolicy.retryAfter("Wed, 31 Dec 2025 00:01:00 GMT", NOW))
        .contains(Duration.ZERO);
    assertThat(RetryPolicy.retryAfter("soon", NOW)).isEmpty();
    assertThat(RetryPolicy.retryAfter("99999999999999999999", NOW)).isEmpty();
    assertThat(RetryPolicy.retryAfter("-1", NOW)).isEmpty();
    assertThat(RetryPolicy.retryAfter("", NOW)).isEmpty();
  }
}
