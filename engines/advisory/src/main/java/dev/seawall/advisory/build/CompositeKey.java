package dev.seawall.advisory.build;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;

/// Keys of several texts, in whose order the first text counts first. No text holds the separator,
/// the byte 0.
final class CompositeKey {
  private CompositeKey() {}

  static byte[] of(String... parts) {
    ByteBuilder out = new ByteBuilder();
    for (int i = 0; i < parts.length; i++) {
      if (i > 0) {
        out.add(0);
      }
      out.add(parts[i]);
    }
    return out.toBytes();
  }

  /// The texts of a key.
  static String[] parts(byte[] key) {
    return new String(key, UTF_8).split("\0", -1);
  }

  /// The last text of a key.
  static String lastPart(byte[] key) {
    int start = lastSeparator(key) + 1;
    return new String(key, start, key.length - start, UTF_8);
  }

  /// Whether two keys are the same but for their last text.
  static boolean sameGroup(byte[] a, byte[] b) {
    int end = lastSeparator(a);
    return end == lastSeparator(b) && Arrays.equals(a, 0, end, b, 0, end);
  }

  private static int lastSeparator(byte[] key) {
    int at = key.length - 1;
    while (at > 0 && key[at] != 0) {
      at--;
    }
    return at;
  }
}
