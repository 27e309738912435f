package dev.seawall.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The expected answers are those of trivy 0.74's ignore file.
class GlobTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "package-lock.json/** | package-lock.json | true",
        "**/package-lock.json | package-lock.json | true",
        "**/package-lock.json | a/b/c/package-lock.json | true",
        "a/**/package-lock.json | a/b/c/package-lock.json | true",
        "*/b/c/* | a/b/c/package-lock.json | true",
        "*.json | a/package-lock.json | false",
        "**.json | a/package-lock.json | false",
        "a**/b/c/* | a/b/c/x | true",
        "**/b/**/* | a/b/c/x | true",
        "/** | a | false",
        "a/b/**/**/c/x | a/b/c/x | true",
        "?ackage.json | package.json | true",
        "a?b | a/b | false",
        "package\\-lock.json | package-lock.json | true",
        "a/[!x] | a/b | true",
        "a/[^b] | a/b | false",
        "a/[a-c]/d | a/b/d | true",
        "{a/b,x}/c | a/b/c | true",
        "a/{b,d/{e,f}}/** | a/d/f/g | true",
        "A | a | false"
      })
  void answersAsDoublestarDoes(String pattern, String path, boolean expected) {
    assertThat(Glob.of(pattern).matches(path)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "**, a/b/c",
    "*, a",
    "a/**, a",
    "a/**, a/b/c",
    "a/**/, a",
    "**/a, a",
    "**/a, b/a",
    "**/*.jar, x.jar",
    "**/*.jar, lib/x.jar",
    "a/*/c, a/b/c",
    "a/**/c, a/c",
    "a/**/c, a/b/d/c",
    "a**, ax",
    "'*.{jar,war}', x.war",
    "'{a,b}/c', b/c",
    "[a-c]/x, c/x",
    "[!a-c]/x, d/x",
    "[^a]x, bx",
    "a?c, abc",
    "a\\*c, a*c",
    "\\[x], [x]",
    "x[[]y, x[y",
    "a/, a/",
    "**/, a/",
    "'a/{**,b}/c', a/b/d/c",
    "'{,a}', a",
    "'a{b,{c,d}}e', ade",
    "é*, éa",
    "?, é",
    "[é-ü], ü",
    "x[\\]]y, x]y",
    "**/node_modules/**, srv/node_modules/q/package.json",
    "usr/lib/**/*.so*, usr/lib/x/y/libz.so",
    "a[/]b, a/b",
    "'a/b{/**,}', a/b"
  })
  void matches(String pattern, String path) {
    assertThat(Glob.of(pattern).matches(path)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "*, a/b",
    "a/**, ab",
    "a/*/c, a/c",
    "a**, a/b",
    "a**/c, a/b/d/c",
    "**a, b/a",
    "/**, a",
    "[!a-c]/x, a/x",
    "a?c, a/c",
    "a\\*c, abc",
    "a.b, aXb",
    "a/, a",
    "**/node_modules/**, node",
    "***, a/b",
    "'{a,b}/c', c/c"
  })
  void doesNotMatch(String pattern, String path) {
    assertThat(Glob.of(pattern).matches(path)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"[a", "[]", "[!]", "{a", "a\\", "[a\\", "{a,{b}"})
  void refusesWhatIsNoPattern(String pattern) {
    assertThatThrownBy(() -> Glob.of(pattern)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void refusesAPatternThatStandsForTooMany() {
    assertThatThrownBy(() -> Glob.of("{a,b}".repeat(20)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("too many");
  }

  @Test
  void answersAtOnceWhereBacktrackingWouldTakeForEver() {
    assertThat(Glob.of("*a".repeat(100) + "b").matches("a".repeat(5000))).isFalse();
    assertThat(Glob.of("**/a/".repeat(50) + "b").matches("a/".repeat(2000))).isFalse();
  }
}
