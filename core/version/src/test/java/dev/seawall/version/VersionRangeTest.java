package dev.seawall.version;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VersionRangeTest {
  private static boolean isIn(VersionScheme scheme, String version, String range) {
    return isIn(scheme, version, range, RangeOptions.DEFAULT);
  }

  private static boolean isIn(
      VersionScheme scheme, String version, String range, RangeOptions options) {
    return VersionRange.parse(scheme, range, options).contains(scheme.parse(version));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          npm      ; ^1.2.3               ; 1.9.0         ; 2.0.0
          npm      ; ^0.2.3               ; 0.2.9         ; 0.3.0
          npm      ; ^0.0.3               ; 0.0.3         ; 0.0.4
          npm      ; ~1.2                 ; 1.2.9         ; 1.3.0
          npm      ; 1.x                  ; 1.4.0         ; 2.0.0
          npm      ; >=1.0.0 <2.0.0       ; 1.0.0         ; 2.0.0
          npm      ; <1.0.0 || >=3        ; 3.1.0         ; 2.0.0
          npm      ; >1.0.0-rc.1          ; 1.0.0-rc.2    ; 1.0.1-rc.2
          semver   ; !=1.2                ; 1.3.0         ; 1.2.7
          generic  ; ~> 1.2.3             ; 1.2.9         ; 1.3
          generic  ; >=1.0rc1, <1.0       ; 1.0rc2        ; 1.0
          gem      ; ~> 2.2, != 2.4       ; 2.9           ; 2.4.0
          gem      ; ~> 2.2.a             ; 2.2           ; 2.1.9
          pep440   ; ~=1.4.5a4            ; 1.4.9         ; 1.5
          pep440   ; ==1.1.*              ; 1.1.post1     ; 1.10
          pep440   ; ==1.1rc2.*           ; 1.1.0rc2      ; 1.1b2
          pep440   ; !=1.1.*              ; 1.2           ; 1.1a1
          pep440   ; >1.7                 ; 1.7.1         ; 1.7.0.post1
          pep440   ; <1.7                 ; 1.6.9         ; 1.7rc1
          pep440   ; ==1.0                ; 1.0+local     ; 1.0.1
          pep440   ; === 1.0.0            ; 1.0.0         ; 1.0
          maven    ; >= 1.0, < 2          ; 1.5-rc        ; 2
          maven    ; [1.0,2.0),[3.0]      ; 3             ; 2.0
          maven    ; (,1.0]               ; 0.1           ; 1.0.1
          maven    ; (1.0, )              ; 1.0-1         ; 1.0.0
          bitnami  ; >1.2.3               ; 1.2.3-1       ; 1.2.3
          deb      ; >= 1:1.0~rc1, << 2   ;               ;
          rpm      ; < 1:2.0-3.el9        ; 1:2.0-2.el9   ; 1:2.0-3.el9
          composer ; >= v1.0, < 2.0.0     ; 1.0.1         ; 2.0.0
          """)
  void holdsWhatItsLanguageSays(String name, String range, String inside, String outside) {
    VersionScheme scheme = VersionScheme.named(name).orElseThrow();
    if (inside == null) {
      assertThatThrownBy(() -> isIn(scheme, "1", range)).isInstanceOf(VersionException.class);
      return;
    }
    assertThat(isIn(scheme, inside, range)).as(inside).isTrue();
    assertThat(isIn(scheme, outside, range)).as(outside).isFalse();
  }

  @Test
  void takesPreReleasesOfNpmOnlyWhereAskedTo() {
    RangeOptions all = RangeOptions.DEFAULT.withPreReleases(true);
    assertThat(isIn(VersionScheme.NPM, "1.5.0-rc.1", ">=1.0.0")).isFalse();
    assertThat(isIn(VersionScheme.NPM, "1.5.0-rc.1", ">=1.0.0", all)).isTrue();
    assertThat(isIn(VersionScheme.PEP440, "1.7rc1", "<1.7", all)).isTrue();
  }

  @Test
  void takesMissingNumbersForZeroWhereAskedTo() {
    RangeOptions padded = RangeOptions.DEFAULT.withZeroPadding(true);
    assertThat(isIn(VersionScheme.SEMVER, "1.2.3", "1.2")).isTrue();
    assertThat(isIn(VersionScheme.SEMVER, "1.2.3", "1.2", padded)).isFalse();
    assertThat(isIn(VersionScheme.SEMVER, "1.2.3", ">1.2", padded)).isTrue();
  }

  @Test
  void comparesLocalVersionsWhereAskedTo() {
    RangeOptions named = RangeOptions.DEFAULT.withLocalVersions(LocalVersions.WHERE_NAMED);
    RangeOptions compared = RangeOptions.DEFAULT.withLocalVersions(LocalVersions.COMPARED);
    assertThat(isIn(VersionScheme.PEP440, "1.0+sp1", "<1.0+sp2", named)).isTrue();
    assertThat(isIn(VersionScheme.PEP440, "1.0+sp1", "==1.0", named)).isTrue();
    assertThat(isIn(VersionScheme.PEP440, "1.0+sp1", "==1.0", compared)).isFalse();
    assertThat(isIn(VersionScheme.NPM, "1.0.0+sp.1", "<1.0.0+sp.2", compared)).isTrue();
    assertThat(isIn(VersionScheme.NPM, "1.0.0+sp.1", "<1.0.0+sp.2")).isFalse();
  }

  @Test
  void takesALoneMavenVersionInIntervalsForAWish() {
    RangeOptions intervals = RangeOptions.DEFAULT.withSyntax(RangeSyntax.INTERVALS);
    assertThat(isIn(VersionScheme.MAVEN, "2.0", "1.0", intervals)).isTrue();
    assertThat(isIn(VersionScheme.MAVEN, "2.0", "1.0")).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "npm, >=",
    "npm, latest",
    "npm, 1.0.0 || what",
    "npm, 1x",
    "generic, ''",
    "gem, >>> 1",
    "gem, ~= 1",
    "pep440, =>1",
    "pep440, >=1.0+local",
    "pep440, ~=1",
    "pep440, >1.*",
    "pep440, ==1.dev1.*",
    "maven, '[1.0,2.0'",
    "maven, '[1,2,3]'",
    "maven, '[]'",
    "maven, == a*",
    "deb, > a b!"
  })
  void refusesWhatIsNoRangeAndSaysWhich(String name, String range) {
    VersionScheme scheme = VersionScheme.named(name).orElseThrow();
    assertThatThrownBy(() -> VersionRange.parse(scheme, range, RangeOptions.DEFAULT))
        .isInstanceOf(VersionException.class)
        .hasMessageStartingWith("'" + range + "' is not a range of " + name + " versions: ");
  }
}
