package dev.seawall.version;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// Versions and ranges come from lock files and databases: nothing in them may do more than be
/// refused. An input is the name of a scheme and two texts, one a line; without a scheme of that
/// name, all are tried.
class VersionsFuzz {
  @FuzzTest(maxDuration = "60s")
  void orders(byte[] input) {
    String[] lines = lines(input);
    for (VersionScheme scheme : schemes(lines[0])) {
      Version left = scheme.parse(lines[1]);
      Version right = scheme.parse(lines[2]);
      assertThat(left.compareTo(scheme.parse(lines[1]))).isZero();
      assertThat(Integer.signum(left.compareTo(right)))
          .isEqualTo(-Integer.signum(right.compareTo(left)));
      assertThat(scheme.parse(left.normalForm()).isValid()).isEqualTo(left.isValid());
    }
  }

  @FuzzTest(maxDuration = "60s")
  void matches(byte[] input) {
    String[] lines = lines(input);
    for (VersionScheme scheme : schemes(lines[0])) {
      Version version = scheme.parse(lines[1]);
      for (RangeSyntax syntax : RangeSyntax.values()) {
        match(scheme, version, lines[2], RangeOptions.DEFAULT.withSyntax(syntax));
      }
      match(scheme, version, lines[2], AdvisoryRanges.options(scheme).withZeroPadding(true));
    }
  }

  private static void match(
      VersionScheme scheme, Version version, String range, RangeOptions options) {
    try {
      VersionRange parsed = VersionRange.parse(scheme, range, options);
      if (version.isValid()) {
        assertThat(parsed.contains(version)).isEqualTo(parsed.contains(version));
      }
    } catch (VersionException refused) {
      assertThat(refused).hasMessageContaining(range);
    }
  }

  private static List<VersionScheme> schemes(String name) {
    return VersionScheme.named(name).map(List::of).orElse(List.of(VersionScheme.values()));
  }

  private static String[] lines(byte[] input) {
    String[] lines = new String(input, StandardCharsets.UTF_8).split("\n", 3);
    return new String[] {
      lines[0], lines.length > 1 ? lines[1] : "", lines.length > 2 ? lines[2] : ""
    };
  }
}
