package dev.seawall.artifact.sqlite;

import java.nio.ByteBuffer;

/// SQLite's integers of one to nine bytes, seven bits each, the highest first; the ninth byte
/// counts whole.
final class Varint {
  private static final int LONGEST = 9;

  private Varint() {}

  /// The integer that starts at the place; out of bounds throws as the buffer does.
  static long read(ByteBuffer bytes, int at) {
    long value = 0;
    for (int i = 0; i < LONGEST - 1; i++) {
      byte b = bytes.get(at + i);
      value = value << 7 | (b & 0x7F);
      if (b >= 0) {
        return value;
      }
    }
    return value << 8 | (bytes.get(at + LONGEST - 1) & 0xFF);
  }

  /// How many bytes the integer at the place takes.
  static int length(ByteBuffer bytes, int at) {
    int length = 1;
    while (length < LONGEST && bytes.get(at + length - 1) < 0) {
      length++;
    }
    return length;
  }
}
