package dev.seawall.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PackageUrlTest {
  @Test
  void takesATextApart() {
    PackageUrl url =
        PackageUrl.parse(
            "pkg:npm/%40scope/name@1.0%20rc?arch=x86&download=https:%2F%2Fa#lib/%C3%A9");
    assertThat(url)
        .isEqualTo(
            new PackageUrl(
                "npm",
                "@scope",
                "name",
                "1.0 rc",
                new TreeMap<>(Map.of("arch", "x86", "download", "https://a")),
                "lib/é"));
  }

  @ParameterizedTest
  @CsvSource({
    "pkg://GEM/rails@7.0, pkg:gem/rails@7.0",
    "pkg:pypi/My_Package@1.0RC1, pkg:pypi/my-package@1.0rc1",
    "pkg:npm/@scope/name, pkg:npm/%40scope/name",
    "pkg:deb/debian/attr@1%3A2.4-1?Arch=amd64&empty=, pkg:deb/debian/attr@1:2.4-1?arch=amd64",
    "pkg:golang/stdlib@v1.22#./a//../b/, pkg:golang/stdlib@v1.22#a/b",
    "pkg:generic/a%2Fb@1+2, pkg:generic/a%2Fb@1%2B2"
  })
  void writesTheCanonicalForm(String given, String canonical) {
    assertThat(PackageUrl.parseLoosely(given)).hasToString(canonical);
    assertThat(PackageUrl.parseLoosely(canonical)).hasToString(canonical);
  }

  @Test
  void addsAndRemovesQualifiers() {
    PackageUrl url = PackageUrl.of("rpm", "fedora", "curl", "8-1").withQualifier("arch", "i386");
    assertThat(url).hasToString("pkg:rpm/fedora/curl@8-1?arch=i386");
    assertThat(url.withQualifier("arch", "")).hasToString("pkg:rpm/fedora/curl@8-1");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "npm/name",
        "pkg:npm",
        "pkg:npm/",
        "pkg:1npm/name",
        "pkg:npm/name?1=2",
        "pkg:npm/name?a=1&a=2",
        "pkg:npm/name?A=1",
        "pkg:npm/na%2",
        "pkg:npm/na%zz",
        "pkg:npm/na%ff",
        "pkg:maven/name",
        "pkg:cargo/space/name"
      })
  void refusesWhatIsNone(String text) {
    assertThatThrownBy(() -> PackageUrl.parse(text))
        .isInstanceOf(PackageUrl.MalformedException.class);
  }
}
