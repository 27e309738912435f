package dev.seawall.artifact;

import java.nio.charset.StandardCharsets;

/// The 64-bit FNV-1 hash of what structures are made of: the bytes of a text, the eight bytes of a
/// number with the lowest first.
final class Fnv {
  private static final long OFFSET = 0xcbf29ce484222325L;
  private static final long PRIME = 0x100000001b3L;

  private Fnv() {}

  private static long add(long hash, int octet) {
    return (hash * PRIME) ^ octet;
  }

  static long text(String text) {
    long hash = OFFSET;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= 0x80) {
        return bytes(text.getBytes(StandardCharsets.UTF_8));
      }
      hash = add(hash, c);
    }
    return hash;
  }

  private static long bytes(byte[] bytes) {
    long hash = OFFSET;
    for (byte b : bytes) {
      hash = add(hash, b & 0xff);
    }
    return hash;
  }

  static long number(long number) {
    return number(OFFSET, number);
  }

  private static long number(long start, long number) {
    long hash = start;
    for (int shift = 0; shift < Long.SIZE; shift += Byte.SIZE) {
      hash = add(hash, (int) (number >>> shift) & 0xff);
    }
    return hash;
  }

  static long truth(boolean value) {
    return add(OFFSET, value ? 1 : 0);
  }

  /// The hash of two hashes in their order.
  static long pair(long first, long second) {
    return number(number(OFFSET, first), second);
  }
}
