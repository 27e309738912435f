package dev.seawall.version;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ApkVersionTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "1", "1.0-r1", "1.0a_p1-r0", "1.0_git20200101", "1.0_alpha_pre2", "1.0~abc-r1", "1.0-1",
        "4.8.0.-r1", "1..0", "1.0.", "1.0-r", "1.0-1-r1", "v1.0", "a1"
      })
  void takesVersionsAndTheSlipsOfAdvisories(String text) {
    assertThat(VersionScheme.APK.parse(text).isValid()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "1.0bc",
        "1.0!",
        "1.0A",
        "1.0_",
        "1.0-",
        "1.0_foo",
        "1.0-rc1",
        "1.0_rc1a",
        "1.0-r1x",
        "1.0+1",
        "1.0,5",
        "1.0~xyz"
      })
  void refusesWhatIsNoVersion(String text) {
    assertThat(VersionScheme.APK.parse(text).isValid()).isFalse();
  }
}
