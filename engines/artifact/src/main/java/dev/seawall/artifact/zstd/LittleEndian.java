package dev.seawall.artifact.zstd;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/// Numbers as zstd stores them, lowest byte first.
final class LittleEndian {
  private static final VarHandle LONG =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private LittleEndian() {}

  /// Eight bytes.
  static long eight(byte[] bytes, int at) {
    return (long) LONG.get(bytes, at);
  }

  static void putEight(byte[] bytes, int at, long value) {
    LONG.set(bytes, at, value);
  }

  /// Up to eight bytes.
  static long some(byte[] bytes, int at, int count) {
    long value = 0;
    for (int i = 0; i < count; i++) {
      value |= (bytes[at + i] & 0xffL) << (8 * i);
    }
    return value;
  }
}
