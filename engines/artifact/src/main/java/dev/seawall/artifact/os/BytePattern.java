package dev.seawall.artifact.os;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Finds a short text in many bytes by Horspool's method, which looks at few of them: the byte
/// under the end of the text tells how far it can be moved on.
final class BytePattern {
  private final byte[] text;
  private final int[] moves = new int[256];

  BytePattern(String text) {
    this.text = text.getBytes(StandardCharsets.ISO_8859_1);
    int last = this.text.length - 1;
    Arrays.fill(moves, this.text.length);
    for (int i = 0; i < last; i++) {
      moves[this.text[i] & 0xFF] = last - i;
    }
  }

  /// Where the text occurs first, from a place on; the number of bytes where it does not occur.
  int find(byte[] bytes, int from) {
    int last = text.length - 1;
    int at = from + last;
    while (at < bytes.length) {
      byte end = bytes[at];
      if (end == text[last] && matches(bytes, at - last)) {
        return at - last;
      }
      at += moves[end & 0xFF];
    }
    return bytes.length;
  }

  int length() {
    return text.length;
  }

  private boolean matches(byte[] bytes, int start) {
    return Arrays.equals(bytes, start, start + text.length, text, 0, text.length);
  }
}
