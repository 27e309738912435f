package dev.seawall.version;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class VersionOrderTest {
  /// Each version of a line is less than all behind it.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          apk         | 0.9 1.0_alpha 1.0_beta2 1.0_rc1 1.0 1.0_p1 1.0a 1.0a-r1 1.0.05 1.0.5 1.2
          deb         | 1~~ 1~ 1 1-1~bpo1 1-1 1-1+b1 1a 1+ 1.0 10 0:11 1:0
          rpm         | 0.9 1.a-1 1.0~rc1-1 1.0-1 1.0-1.el9 1.0^git1-1 1.0.1-1 1.1-1 1:0-1
          rpm-segment | a a1 b 1 1^ 1a 1.0 1.1 10
          pep440      | what 1.0.dev1 1.0a1.dev1 1.0a1 1.0b2 1.0rc1 1.0 1.0+a 1.0+1 1.0.post1 1.1 1!0
          gem         | 1.0.a 1.0.b1 1.0.b2 1.0.b10 1.0 1.0.1 1.1-java 1.1
          npm         | 1.0.0-0 1.0.0-2 1.0.0-10 1.0.0-a 1.0.0-a.1 1.0.0-b 1.0.0 1.0.1 1.10.0 2.0.0
          semver      | 1.0.0-alpha 1.0.0-alpha.1 1.0.0-rc.1 1.0.0 18446744073709551616.0.0
          generic     | 1.2-alpha 1.2rc1 1.2~z 1.2 1.2.0.1 1.2.1 v1.3
          maven       | 1-alpha 1-beta-2 1-m3 1-rc 1-snapshot 1 1-sp 1-xyz 1-1 1.1
          bitnami     | 1.0.0 1.0.0-0 1.0.0-1 1.0.0-10 1.0.1
          composer    | 1.0-dev 1.0alpha1 1.0-beta 1.0RC1 1.0 1.0.1 1.0pl1 v1.1
          nuget       | 1.0.0-Alpha 1.0.0-beta 1.0.0 1.0.0.1 1.0.1
          pub         | 1.0.0-dev 1.0.0 1.0.0+1 1.0.0+10 1.0.0+a 1.0.1
          cran        | 0.9 1.0 1.0-0 1.0-1 1.10
          hackage     | 1 1.0 1.0.0 1.2
          prerelease  | 1 2 10 alpha alpha.1 beta
          """)
  void ordersTheVersionsOfAnEcosystem(String name, String line) {
    VersionScheme scheme = VersionScheme.named(name).orElseThrow();
    List<String> sorted = List.of(line.split(" "));
    List<Version> versions = new ArrayList<>(sorted.stream().map(scheme::parse).toList());
    Collections.shuffle(versions, new Random(7));
    Collections.sort(versions);
    assertThat(versions).extracting(Version::text).isEqualTo(sorted);
    for (int i = 1; i < versions.size(); i++) {
      assertThat(versions.get(i - 1)).isLessThan(versions.get(i));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "apk, 1.0-r, 1.0-r0",
    "deb, 0:1.0-0, 1.00",
    "rpm, 1.01-1, 0:1.1-01",
    "pep440, 1.0ALPHA, 1a0",
    "gem, 1.0.0, 1",
    "npm, 1.0.0+one, 1.0.0+two",
    "generic, v1.0, 1",
    "maven, 1.0.Final, 1-ga",
    "composer, 1.0-RC1, v1.0.rc1",
    "nuget, 1.0.0-ALPHA, 1-alpha"
  })
  void seesThroughSpellings(String scheme, String left, String right) {
    assertThat(VersionScheme.named(scheme).orElseThrow().compare(left, right)).isZero();
  }

  @ParameterizedTest
  @EnumSource(VersionScheme.class)
  void givesEveryTextAPlace(VersionScheme scheme) {
    List<String> texts = List.of("", "-", ".", "1", "1.", "a", "1..2", "~", "1:2", "+", "é", "1-r");
    for (String left : texts) {
      assertThat(scheme.compare(left, left)).as(left).isZero();
      for (String right : texts) {
        assertThat(Integer.signum(scheme.compare(left, right)))
            .as("%s and %s", left, right)
            .isEqualTo(-Integer.signum(scheme.compare(right, left)));
      }
    }
  }

  @ParameterizedTest
  @EnumSource(VersionScheme.class)
  void comparesTextsOfAnySize(VersionScheme scheme) {
    List<String> patterns =
        List.of("9", "0", "1.", "1-", "a", "1a", ".", "-", "~", "_p1", "!", "+a");
    for (String pattern : patterns) {
      String text = "1" + pattern.repeat(20_000 / pattern.length());
      assertThat(scheme.compare(text, text)).isZero();
      assertThat(scheme.compare(text, text + "1")).isEqualTo(-scheme.compare(text + "1", text));
      scheme.parse(text).isValid();
    }
  }

  @Test
  void keepsTheTextAsItWasGiven() {
    for (VersionScheme scheme : VersionScheme.values()) {
      assertThat(scheme.parse(" V1.0-Beta ").text()).isEqualTo(" V1.0-Beta ");
    }
  }

  @Test
  void partsWhatPackageManagersPart() {
    assertThat((EpochVersion) VersionScheme.DEB.parse("2:1.0-3-4"))
        .satisfies(version -> {
          assertThat(version.epoch()).isEqualTo(2);
          assertThat(version.upstream()).isEqualTo("1.0-3");
          assertThat(version.release()).isEqualTo("4");
        });
    assertThat((EpochVersion) VersionScheme.RPM.parse("2:1.0-3-4"))
        .satisfies(version -> {
          assertThat(version.epoch()).isEqualTo(2);
          assertThat(version.upstream()).isEqualTo("1.0");
          assertThat(version.release()).isEqualTo("3-4");
        });
  }

  @Test
  void writesPythonVersionsInTheirNormalForm() {
    assertThat(VersionScheme.PEP440.parse(" v01!1.02-ALPHA-dev+Linux.2 ").normalForm())
        .isEqualTo("1!1.2a0.dev0+linux.2");
    assertThat(VersionScheme.PEP440.parse("nonsense").normalForm()).isEqualTo("nonsense");
  }

  @ParameterizedTest
  @CsvSource({
    "apk, 1.2_rc1-r3, 1.2-x",
    "deb, 1:1.2-3, 1.2_3!",
    "pep440, 1.0a.dev, 1.0-x",
    "gem, 1.0.rc1, 1.0_1",
    "npm, 1.2.3-rc.1+b, 01.2.3",
    "semver, 1.2.3, 1.2.3-rc.01",
    "generic, v1.2rc1, version1",
    "bitnami, 1.2.3-4, 1.2",
    "nuget, 1.2.3.4-rc+x, 1.2.3.4.5",
    "pub, 1.2.3+4, 1.2",
    "cran, 1.2-3, 1",
    "hackage, 1, 1.2-3",
    "composer, v1.0, dev-main"
  })
  void knowsWhatAnEcosystemAccepts(String name, String accepted, String refused) {
    VersionScheme scheme = VersionScheme.named(name).orElseThrow();
    assertThat(scheme.parse(accepted).isValid()).isTrue();
    assertThat(scheme.parse(refused).isValid()).isFalse();
  }
}
