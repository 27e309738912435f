package dev.seawall.advisory.bolt;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/// A key that is looked for, made ready to be compared eight bytes at a time.
final class KeyBytes {
  private final ByteBuffer key;
  private final int size;

  KeyBytes(byte[] key) {
    this.key = ByteBuffer.wrap(key).order(ByteOrder.LITTLE_ENDIAN);
    this.size = key.length;
  }

  /// The order of this key and the one that lies in the buffer, which must be little endian.
  int compareTo(ByteBuffer bytes, int start, int length) {
    int common = Math.min(size, length);
    int i = 0;
    for (; i + Long.BYTES <= common; i += Long.BYTES) {
      long mine = key.getLong(i);
      long theirs = bytes.getLong(start + i);
      if (mine != theirs) {
        return Long.compareUnsigned(Long.reverseBytes(mine), Long.reverseBytes(theirs));
      }
    }
    for (; i < common; i++) {
      int difference = (key.get(i) & 0xff) - (bytes.get(start + i) & 0xff);
      if (difference != 0) {
        return difference;
      }
    }
    return size - length;
  }
}
