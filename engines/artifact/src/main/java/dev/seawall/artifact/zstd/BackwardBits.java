package dev.seawall.artifact.zstd;

/// Reads bits from the end of a piece of bytes to its beginning. The highest bit that is set in the
/// last byte marks the end. Beyond the beginning it reads zeros and remembers that it did.
final class BackwardBits {
  private final byte[] in;
  private final int start;
  private int at;
  private long container;

  /// Bits of the container that were taken, from its highest.
  private int used;

  /// @param end behind the last byte
  BackwardBits(byte[] in, int start, int end) throws CorruptException {
    if (start >= end || in[end - 1] == 0) {
      throw new CorruptException("a bit stream without end mark");
    }
    this.in = in;
    this.start = start;
    int mark = Integer.numberOfLeadingZeros(in[end - 1] & 0xff) - 23;
    int size = end - start;
    if (size >= 8) {
      at = end - 8;
      container = LittleEndian.eight(in, at);
      used = mark;
    } else {
      at = start;
      container = LittleEndian.some(in, start, size);
      used = (8 - size) * 8 + mark;
    }
  }

  /// The next bits, without taking them; at most as many as are left in the container, which
  /// [#refill] brings to 57 at least where there are as many.
  int peek(int count) {
    return (int) (((container << (used & 63)) >>> 1) >>> (63 - count));
  }

  void take(int count) {
    used += count;
  }

  int next(int count) {
    int value = used > 63 ? 0 : peek(count);
    used += count;
    return value;
  }

  /// Fills the container as far as the bytes go.
  void refill() {
    int bytes = Math.min(used >>> 3, at - start);
    if (bytes > 0) {
      at -= bytes;
      used -= 8 * bytes;
      container = LittleEndian.eight(in, at);
    }
  }

  /// Whether more bits were taken than there are.
  boolean isExceeded() {
    return used > 64 && at == start;
  }

  /// Whether all bits were taken, and no more.
  boolean isAtEnd() {
    return used == 64 && at == start;
  }
}
