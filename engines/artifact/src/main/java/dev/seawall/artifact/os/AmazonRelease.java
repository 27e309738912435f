package dev.seawall.artifact.os;

import dev.seawall.model.OperatingSystem;

/// Amazon Linux' release, `2 (Karoo)` or `AMI release 2018.03`, in a file that all distributions of
/// Red Hat's family have.
final class AmazonRelease {
  private static final String NAME = "Amazon Linux";
  private static final String SECOND = "Amazon Linux release 2";

  private AmazonRelease() {}

  static OperatingSystem read(byte[] content) {
    Lines lines = new Lines(content);
    boolean other = false;
    while (lines.next()) {
      if (!lines.startsWith(NAME)) {
        other |= lines.length() > 0;
        continue;
      }
      String[] words = lines.text().strip().split("\\s+");
      boolean second = lines.startsWith(SECOND);
      // Since the second, a release without its code name is not complete.
      int first = second ? 3 : 2;
      if (words.length > first + (second ? 1 : 0)) {
        return OperatingSystem.of("amazon", join(words, first));
      }
      other = false;
    }
    if (other) {
      return OperatingSystem.NONE;
    }
    throw ReleaseAnalyzer.unknown("amazon");
  }

  private static String join(String[] words, int from) {
    StringBuilder joined = new StringBuilder(words[from]);
    for (int i = from + 1; i < words.length; i++) {
      joined.append(' ').append(words[i]);
    }
    return joined.toString();
  }
}
