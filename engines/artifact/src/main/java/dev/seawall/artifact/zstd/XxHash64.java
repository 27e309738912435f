package dev.seawall.artifact.zstd;

/// The hash whose lower half closes a frame: XXH64 without seed.
final class XxHash64 {
  private static final long P1 = 0x9E3779B185EBCA87L;
  private static final long P2 = 0xC2B2AE3D27D4EB4FL;
  private static final long P3 = 0x165667B19E3779F9L;
  private static final long P4 = 0x85EBCA77C2B2AE63L;
  private static final long P5 = 0x27D4EB2F165667C5L;
  private static final int STRIPE = 32;

  // The sum of the first two primes, without its carry.
  private long a = 0x60EA27EEADC0B5D6L;
  private long b = P2;
  private long c;
  private long d = -P1;
  private long total;
  private final byte[] rest = new byte[STRIPE];
  private int restSize;

  void update(byte[] bytes, int start, int length) {
    int at = start;
    int end = start + length;
    total += length;
    if (restSize > 0) {
      int n = Math.min(STRIPE - restSize, length);
      System.arraycopy(bytes, at, rest, restSize, n);
      restSize += n;
      at += n;
      if (restSize < STRIPE) {
        return;
      }
      stripe(rest, 0);
      restSize = 0;
    }
    for (; at + STRIPE <= end; at += STRIPE) {
      stripe(bytes, at);
    }
    System.arraycopy(bytes, at, rest, 0, end - at);
    restSize = end - at;
  }

  long value() {
    long hash = P5;
    if (total >= STRIPE) {
      hash =
          Long.rotateLeft(a, 1)
              + Long.rotateLeft(b, 7)
              + Long.rotateLeft(c, 12)
              + Long.rotateLeft(d, 18);
      hash = merge(merge(merge(merge(hash, a), b), c), d);
    }
    hash += total;
    int at = 0;
    for (; at + 8 <= restSize; at += 8) {
      hash = Long.rotateLeft(hash ^ round(0, LittleEndian.eight(rest, at)), 27) * P1 + P4;
    }
    if (at + 4 <= restSize) {
      hash = Long.rotateLeft(hash ^ (LittleEndian.some(rest, at, 4) * P1), 23) * P2 + P3;
      at += 4;
    }
    for (; at < restSize; at++) {
      hash = Long.rotateLeft(hash ^ ((rest[at] & 0xff) * P5), 11) * P1;
    }
    hash = (hash ^ (hash >>> 33)) * P2;
    hash = (hash ^ (hash >>> 29)) * P3;
    return hash ^ (hash >>> 32);
  }

  private void stripe(byte[] bytes, int at) {
    a = round(a, LittleEndian.eight(bytes, at));
    b = round(b, LittleEndian.eight(bytes, at + 8));
    c = round(c, LittleEndian.eight(bytes, at + 16));
    d = round(d, LittleEndian.eight(bytes, at + 24));
  }

  private static long round(long lane, long input) {
    return Long.rotateLeft(lane + input * P2, 31) * P1;
  }

  private static long merge(long hash, long lane) {
    return (hash ^ round(0, lane)) * P1 + P4;
  }
}
