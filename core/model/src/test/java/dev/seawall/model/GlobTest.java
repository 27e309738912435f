package dev.seawall.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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
  void matchesAsDoublestarDoes(String pattern, String path, boolean expected) {
    assertThat(Glob.of(pattern).matches(path)).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"[", "a/[", "{a", "a\\", "[]"})
  void refusesWhatIsNoPattern(String pattern) {
    assertThatThrownBy(() -> Glob.of(pattern)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void takesTimeInProportionToPatternAndPath() {
    Glob glob = Glob.of("*a".repeat(500) + "b");
    assertThat(glob.matches("a".repeat(2000))).isFalse();
  }
}
