package dev.seawall.artifact.executable;

import dev.seawall.artifact.ArtifactException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/// Numbers and names at places of a file; a place outside of it is an [ArtifactException].
record View(ByteBuffer bytes) {
  /// Longest name that is read.
  private static final int MAX_NAME = 4096;

  static View of(ByteBuffer bytes, ByteOrder order) {
    return new View(bytes.slice().asReadOnlyBuffer().order(order));
  }

  long size() {
    return bytes.limit();
  }

  int u8(long at) {
    return bytes.get(place(at, 1)) & 0xff;
  }

  int u16(long at) {
    return bytes.getShort(place(at, 2)) & 0xffff;
  }

  long u32(long at) {
    return bytes.getInt(place(at, 4)) & 0xffff_ffffL;
  }

  /// A 64-bit number, as it is: addresses use all bits.
  long i64(long at) {
    return bytes.getLong(place(at, 8));
  }

  /// A number of 4 or 8 bytes.
  long word(long at, boolean wide) {
    return wide ? i64(at) : u32(at);
  }

  /// A text up to its zero byte, or to the limit.
  String name(long at, long limit) {
    int start = place(at, 0);
    int end = start;
    long last = Math.min(size(), start + Math.min(limit, MAX_NAME));
    while (end < last && bytes.get(end) != 0) {
      end++;
    }
    byte[] name = new byte[end - start];
    bytes.get(start, name);
    return new String(name, StandardCharsets.UTF_8);
  }

  boolean has(long at, long length) {
    return at >= 0 && length >= 0 && at <= size() && length <= size() - at;
  }

  private int place(long at, long length) {
    if (!has(at, length)) {
      throw new ArtifactException("the executable is cut off or lies about its size");
    }
    return (int) at;
  }
}
