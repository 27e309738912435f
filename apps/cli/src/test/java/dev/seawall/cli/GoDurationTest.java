package dev.seawall.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GoDurationTest {
  @ParameterizedTest
  @CsvSource({
    "5m0s,PT5M",
    "1.5h,PT1H30M",
    "300ms,PT0.3S",
    "0,PT0S",
    "1h2m3s,PT1H2M3S",
    "-2s,PT-2S"
  })
  void readsWhatGoReads(String text, Duration expected) {
    assertThat(GoDuration.parse(text)).contains(expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "3", "abc", "5 m", "m", "1.2.3s", "9999999999h"})
  void refusesWhatGoRefuses(String text) {
    assertThat(GoDuration.parse(text)).isEmpty();
  }

  @Test
  void refusesEndlessDigitsInBoundedTime() {
    assertThat(GoDuration.parse("9".repeat(1_000_000) + "s")).isEmpty();
  }
}
