package dev.seawall.artifact.os;

import dev.seawall.artifact.ArtifactException;
import dev.seawall.model.OperatingSystem;
import java.util.Locale;

/// `NAME release 8.4 (CODE NAME)`: the release file of Red Hat, which its derivatives have under a
/// name of their own and, most of them, under Red Hat's name too.
final class RedHatRelease {
  private static final String RELEASE = " release ";

  /// @param name what stands before the word `release`, in small letters
  private record Release(String name, String version) {}

  private RedHatRelease() {}

  /// Reads `redhat-release`: its first line tells the distribution; what is not known by name is
  /// taken for Red Hat.
  static OperatingSystem read(byte[] content) {
    Lines lines = new Lines(content);
    if (!lines.next()) {
      throw ReleaseAnalyzer.unknown("redhatbase");
    }
    Release release = release("redhat", lines);
    String family = family(release.name());
    return OperatingSystem.of(family.isEmpty() ? "redhat" : family, release.version());
  }

  /// Reads `oracle-release`, whatever name it has in it.
  static OperatingSystem readOracle(byte[] content) {
    Lines lines = new Lines(content);
    if (!lines.next()) {
      throw ReleaseAnalyzer.unknown("oracle");
    }
    return OperatingSystem.of("oracle", release("oracle", lines).version());
  }

  /// Reads the release file of another derivative, which tells of itself on one of its lines.
  static OperatingSystem read(String family, byte[] content) {
    Lines lines = new Lines(content);
    while (lines.next()) {
      Release release = release(family, lines);
      if (family(release.name()).equals(family)) {
        return OperatingSystem.of(family, release.version());
      }
    }
    if (lines.number() > 0) {
      return OperatingSystem.NONE;
    }
    throw ReleaseAnalyzer.unknown(family);
  }

  private static String family(String name) {
    return switch (name) {
      case "centos", "centos linux" -> "centos";
      case "rocky", "rocky linux" -> "rocky";
      case "alma", "almalinux", "alma linux" -> "alma";
      case "oracle", "oracle linux", "oracle linux server" -> "oracle";
      case "fedora", "fedora linux" -> "fedora";
      default -> "";
    };
  }

  private static Release release(String family, Lines lines) {
    String line = lines.text().strip();
    int at = line.lastIndexOf(RELEASE);
    while (at >= 0 && !isDigit(line, at + RELEASE.length())) {
      at = line.lastIndexOf(RELEASE, at - 1);
    }
    if (at < 0) {
      throw new ArtifactException(
          family + ": invalid " + family + "-release: no release on the line", lines.number());
    }
    int start = at + RELEASE.length();
    int end = start;
    while (end < line.length() && (isDigit(line, end) || line.charAt(end) == '.')) {
      end++;
    }
    return new Release(line.substring(0, at).toLowerCase(Locale.ROOT), line.substring(start, end));
  }

  private static boolean isDigit(String line, int at) {
    return at < line.length() && line.charAt(at) >= '0' && line.charAt(at) <= '9';
  }
}
