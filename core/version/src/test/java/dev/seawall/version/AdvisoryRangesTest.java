package dev.seawall.version;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class AdvisoryRangesTest {
  private static AdvisoryRanges.Judgement judge(AdvisoryRanges ranges, String version) {
    return ranges.judge(VersionScheme.NPM, VersionScheme.NPM.parse(version));
  }

  @Test
  void findsVersionsThatAreVulnerableAndNotPatched() {
    AdvisoryRanges ranges =
        new AdvisoryRanges(List.of("<1.2.0", ">=2.0.0 <3.0.0"), List.of("2.5.0"), List.of("0.x"));
    assertThat(judge(ranges, "1.1.0").vulnerable()).isTrue();
    assertThat(judge(ranges, "2.4.0").vulnerable()).isTrue();
    assertThat(judge(ranges, "2.5.0").vulnerable()).isFalse();
    assertThat(judge(ranges, "0.9.0").vulnerable()).isFalse();
    assertThat(judge(ranges, "1.5.0").vulnerable()).isFalse();
  }

  @Test
  void takesAllForVulnerableThatIsNotPatchedWhereOnlyPatchesAreKnown() {
    AdvisoryRanges ranges = new AdvisoryRanges(List.of(), List.of(">=1.0.0"), List.of());
    assertThat(judge(ranges, "0.1.0").vulnerable()).isTrue();
    assertThat(judge(ranges, "1.0.0").vulnerable()).isFalse();
  }

  @Test
  void takesAnEmptyRangeForAllVersions() {
    assertThat(judge(new AdvisoryRanges(List.of("<1.0.0"), List.of(""), List.of()), "2.0.0"))
        .isEqualTo(new AdvisoryRanges.Judgement(true, ""));
  }

  @Test
  void findsNothingInAnAdvisoryThatSaysNothing() {
    assertThat(judge(new AdvisoryRanges(List.of(), List.of(), List.of()), "1.0.0").vulnerable())
        .isFalse();
  }

  @Test
  void saysWhyItCouldNotJudge() {
    assertThat(judge(new AdvisoryRanges(List.of("<1.0.0"), List.of(), List.of()), "one"))
        .isEqualTo(new AdvisoryRanges.Judgement(false, "'one' is not a npm version"));
    assertThat(judge(new AdvisoryRanges(List.of("< one"), List.of(), List.of()), "1.0.0"))
        .isEqualTo(
            new AdvisoryRanges.Judgement(
                false, "'< one' is not a range of npm versions: no version at 'one'"));
  }
}
