package dev.seawall.artifact.zip;

import dev.seawall.artifact.ArtifactException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/// Little-endian numbers and names at places of a buffer; a place outside of it is an
/// [ArtifactException].
record Records(ByteBuffer bytes) {
  Records {
    bytes = bytes.slice().asReadOnlyBuffer().order(ByteOrder.LITTLE_ENDIAN);
  }

  int size() {
    return bytes.limit();
  }

  int u16(long at) {
    return bytes.getShort(place(at, 2)) & 0xffff;
  }

  long u32(long at) {
    return bytes.getInt(place(at, 4)) & 0xffff_ffffL;
  }

  /// A 64-bit number; one with the highest bit set is larger than any file and given as the largest
  /// that there is.
  long u64(long at) {
    long value = bytes.getLong(place(at, 8));
    return value < 0 ? Long.MAX_VALUE : value;
  }

  boolean has(long at, long length) {
    return at >= 0 && length >= 0 && at <= size() && length <= size() - at;
  }

  boolean isAt(long at, int signature) {
    return has(at, 4) && bytes.getInt((int) at) == signature;
  }

  String text(long at, int length) {
    byte[] text = new byte[length];
    bytes.get(place(at, length), text);
    return new String(text, StandardCharsets.UTF_8);
  }

  /// Whether the text of that length ends so; nothing ends with "".
  boolean endsWith(long at, int length, String ending) {
    int start = length - ending.length();
    if (ending.isEmpty() || start < 0) {
      return false;
    }
    for (int i = 0; i < ending.length(); i++) {
      if (bytes.get((int) at + start + i) != (byte) ending.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  ByteBuffer slice(long at, long length) {
    return bytes.slice(place(at, length), (int) length);
  }

  private int place(long at, long length) {
    if (!has(at, length)) {
      throw new ArtifactException("the archive is cut off or lies about its size");
    }
    return (int) at;
  }
}
