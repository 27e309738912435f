package dev.seawall.advisory.build;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;

/// Bytes that grow.
final class ByteBuilder {
  private byte[] bytes = new byte[128];
  private int length;

  void add(int value) {
    room(1);
    bytes[length++] = (byte) value;
  }

  /// Adds the text's UTF-8.
  void add(String text) {
    add(text.getBytes(UTF_8));
  }

  void add(byte[] added) {
    room(added.length);
    System.arraycopy(added, 0, bytes, length, added.length);
    length += added.length;
  }

  byte[] toBytes() {
    return Arrays.copyOf(bytes, length);
  }

  private void room(int wanted) {
    if (length + wanted > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(length + wanted, 2 * bytes.length));
    }
  }
}
