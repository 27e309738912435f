package dev.seawall.artifact.git;

import java.nio.ByteBuffer;

/// Reads the small numbers of packs, and never past the end.
final class Cursor {
  private final ByteBuffer bytes;
  private int position;

  Cursor(ByteBuffer bytes, long position) {
    if (position < 0 || position > bytes.capacity()) {
      throw new GitFormatException("an object lies outside its pack");
    }
    this.bytes = bytes;
    this.position = (int) position;
  }

  int position() {
    return position;
  }

  int next() {
    if (position >= bytes.capacity()) {
      throw new GitFormatException("a pack ends too early");
    }
    return bytes.get(position++) & 0xff;
  }

  byte[] bytes(int count) {
    byte[] read = new byte[count];
    for (int i = 0; i < count; i++) {
      read[i] = (byte) next();
    }
    return read;
  }

  /// Passes over bytes and returns where they began.
  int skip(int count) {
    int start = position;
    position += count;
    return start;
  }

  /// A number of seven bits a byte, the lowest first.
  long varint() {
    long value = 0;
    int shift = 0;
    int read;
    do {
      read = next();
      value |= (long) (read & 0x7f) << shift;
      shift += 7;
    } while ((read & 0x80) != 0 && shift < 56);
    return value;
  }

  /// The distance to the base of a delta: seven bits a byte, the highest first, each further byte
  /// adding one.
  long distance() {
    int read = next();
    long value = read & 0x7f;
    for (int count = 0; (read & 0x80) != 0 && count < 8; count++) {
      read = next();
      value = ((value + 1) << 7) | (read & 0x7f);
    }
    return value;
  }

  /// A number of which the instruction's bits tell the bytes that are there.
  int packed(int bits, int count) {
    int value = 0;
    for (int i = 0; i < count; i++) {
      if ((bits & (1 << i)) != 0) {
        value |= next() << (8 * i);
      }
    }
    return value;
  }
}
