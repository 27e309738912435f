package dev.seawall.advisory.ignore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The expected answers are those of trivy 0.74's ignore file.
class PackageUrlPatternTest {
  private static final String OPENSSL =
      "pkg:deb/debian/libssl3@3.0.11-1%7Edeb12u2?arch=amd64&distro=debian-12.5";

  @ParameterizedTest
  @CsvSource({
    "pkg:npm/lodash, pkg:npm/lodash@4.17.4",
    "pkg:npm/lodash@4.17.4, pkg:npm/lodash@4.17.4",
    "PKG:NPM//lodash, pkg:npm/lodash@4.17.4",
    "pkg:npm/@angular/core, pkg:npm/%40angular/core@1.0.0",
    "pkg:npm/%40angular/core@1.0.0, pkg:npm/%40angular/core@1.0.0",
    "pkg:pypi/Foo_Bar, pkg:pypi/foo-bar@1",
    "pkg:deb/Debian/libssl3, " + OPENSSL,
    "pkg:deb/debian/libssl3?arch=amd64, " + OPENSSL,
    "pkg:deb/debian/libssl3@3.0.11-1~deb12u2, " + OPENSSL,
    "pkg:cargo/serde@1.0.0+meta, pkg:cargo/serde@1.0.0%2Bmeta",
    "pkg:golang/github.com/Foo/bar, pkg:golang/github.com/foo/bar@v1.0.0#sub/dir",
    "pkg:golang/github.com/foo/bar#sub/dir, pkg:golang/github.com/foo/bar@v1.0.0#sub/dir"
  })
  void matches(String pattern, String purl) {
    assertThat(PackageUrlPattern.of(pattern).matches(purl)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "pkg:npm/lodash@4, pkg:npm/lodash@4.17.4",
    "pkg:npm/Lodash, pkg:npm/lodash@4.17.4",
    "pkg:deb/debian/libssl3?arch=arm64, " + OPENSSL,
    "pkg:deb/debian/libssl3?epoch=1, " + OPENSSL,
    "pkg:deb/ubuntu/libssl3, " + OPENSSL,
    "pkg:golang/github.com/foo/bar#other, pkg:golang/github.com/foo/bar@v1.0.0#sub/dir",
    "pkg:npm/lodash, no purl"
  })
  void doesNotMatch(String pattern, String purl) {
    assertThat(PackageUrlPattern.of(pattern).matches(purl)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"nope", "pkg:npm", "pkg:npm/", "pkg:/x", "pkg:npm/x%zz"})
  void refusesWhatIsNoPackageUrl(String purl) {
    assertThatThrownBy(() -> PackageUrlPattern.of(purl))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
