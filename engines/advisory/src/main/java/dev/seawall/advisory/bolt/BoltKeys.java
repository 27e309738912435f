package dev.seawall.advisory.bolt;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;

/// The order of keys in a bolt file: by their bytes, unsigned, the shorter first.
public final class BoltKeys {
  /// The order of keys.
  public static final Comparator<byte[]> ORDER = Arrays::compareUnsigned;

  /// The same order for keys that are UTF-8 text. It differs from that of [String#compareTo] where
  /// a character lies beyond the basic plane.
  public static final Comparator<String> TEXT_ORDER = BoltKeys::compareText;

  private BoltKeys() {}

  /// The key of a text.
  public static byte[] of(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static int compareText(String left, String right) {
    int common = Math.min(left.length(), right.length());
    for (int i = 0; i < common; i++) {
      char a = left.charAt(i);
      char b = right.charAt(i);
      if (a != b) {
        boolean bothOrNone = Character.isSurrogate(a) == Character.isSurrogate(b);
        return bothOrNone ? a - b : Character.isSurrogate(a) ? 1 : -1;
      }
    }
    return left.length() - right.length();
  }
}
