package dev.seawall.advisory.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.seawall.advisory.AdvisoryException;
import dev.seawall.version.VersionScheme;
import org.junit.jupiter.api.Test;

final class OsRangeTest {
  @Test
  void holdsWhatFulfilsAllConditions() {
    assertThat(isIn(">=1.2.3, <2.0.0", "1.5.0")).isTrue();
    assertThat(isIn(">=1.2.3 <2.0.0", "1.5.0")).isTrue();
    assertThat(isIn(">= 1.2.3,< 2.0.0", "2.0.0")).isFalse();
    assertThat(isIn("1:1.0-1", "1:1.0-1")).isTrue();
    assertThat(isIn("!=1.0", "1.0")).isFalse();
  }

  @Test
  void refusesWhatIsNoRange() {
    for (String text : new String[] {"", " , ", ">>>1.0", "foo", ">=", "1.0 || 2.0"}) {
      assertThatThrownBy(() -> OsRange.parse(VersionScheme.DEB, text))
          .as(text)
          .isInstanceOf(AdvisoryException.class);
    }
  }

  @Test
  void tellsTheLastMarkOfAnRpm() {
    assertThat(RpmDistTag.of("7.76.1-26.rf1.el9")).isEqualTo(new RpmDistTag("el", "9"));
    assertThat(RpmDistTag.of("7.76.1-26.rf")).isEqualTo(new RpmDistTag("rf", ""));
    assertThat(RpmDistTag.of(".fc39")).isEqualTo(new RpmDistTag("fc", "39"));
    assertThat(RpmDistTag.of("1.0")).isEqualTo(new RpmDistTag("", ""));
  }

  private static boolean isIn(String range, String version) {
    return OsRange.parse(VersionScheme.DEB, range).contains(VersionScheme.DEB.parse(version));
  }
}
