package dev.seawall.artifact.cache;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/// Writes numbers and texts compactly: seven bits a byte, and each text once.
final class Encoder {
  private byte[] bytes = new byte[8 << 10];
  private int size;
  private final Map<String, Integer> texts = new HashMap<>();

  byte[] toBytes() {
    return Arrays.copyOf(bytes, size);
  }

  void number(long value) {
    long rest = value;
    while ((rest & ~0x7fL) != 0) {
      one((byte) (rest | 0x80));
      rest >>>= 7;
    }
    one((byte) rest);
  }

  /// A text that was written before is its number; a new one is its length behind a marker.
  void text(String text) {
    Integer known = texts.get(text);
    if (known != null) {
      number((long) known << 1 | 1);
      return;
    }
    texts.put(text, texts.size());
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    number((long) utf8.length << 1);
    room(utf8.length);
    System.arraycopy(utf8, 0, bytes, size, utf8.length);
    size += utf8.length;
  }

  void texts(List<String> list) {
    list(list, Encoder::text);
  }

  <T> void list(List<T> list, BiConsumer<Encoder, T> element) {
    number(list.size());
    for (T value : list) {
      element.accept(this, value);
    }
  }

  private void one(byte value) {
    room(1);
    bytes[size++] = value;
  }

  private void room(int more) {
    if (bytes.length - size < more) {
      bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, size + more));
    }
  }
}
