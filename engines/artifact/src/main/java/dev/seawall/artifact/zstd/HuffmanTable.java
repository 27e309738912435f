package dev.seawall.artifact.zstd;

import java.util.Arrays;

/// The code of literals: a look-up with the next bits gives a symbol and how many bits it took.
final class HuffmanTable {
  private static final int MAX_LOG = 11;
  private static final int MAX_WEIGHT_LOG = 6;

  final int log;

  /// Symbol in the lower byte, bits in the upper one.
  final short[] entries;

  /// Where the bytes go on behind the description.
  final int end;

  private HuffmanTable(int log, short[] entries, int end) {
    this.log = log;
    this.entries = entries;
    this.end = end;
  }

  /// Reads the description of a code.
  static HuffmanTable read(byte[] in, int start, int limit) throws CorruptException {
    if (start >= limit) {
      throw new CorruptException("literals without a code");
    }
    int header = in[start] & 0xff;
    byte[] weights = new byte[256];
    int size = header < 128 ? header : (header - 127 + 1) / 2;
    int end = start + 1 + size;
    if (end > limit) {
      throw new CorruptException("a code of literals that is cut off");
    }
    int count;
    if (header < 128) {
      count = compressedWeights(in, start + 1, end, weights);
    } else {
      count = header - 127;
      for (int i = 0; i < count; i++) {
        int pair = in[start + 1 + i / 2];
        weights[i] = (byte) ((i & 1) == 0 ? (pair >>> 4) & 15 : pair & 15);
      }
    }
    return build(weights, count, end);
  }

  private static int compressedWeights(byte[] in, int start, int end, byte[] weights)
      throws CorruptException {
    FseHeader.Result header = FseHeader.read(new Piece(in, start, end), 255, MAX_WEIGHT_LOG);
    FseTable table = header.table();
    BackwardBits bits = new BackwardBits(in, header.end(), end);
    int state = bits.next(table.log);
    int other = bits.next(table.log);
    int count = 0;
    while (true) {
      if (count > 253) {
        throw new CorruptException("a code of literals with too many symbols");
      }
      weights[count++] = table.symbols[state];
      bits.refill();
      int following = table.next[state] + bits.next(table.bits[state]);
      if (bits.isExceeded()) {
        weights[count++] = table.symbols[other];
        return count;
      }
      state = other;
      other = following;
    }
  }

  // The last weight is not written: it is what makes the code complete.
  private static HuffmanTable build(byte[] weights, int written, int end) throws CorruptException {
    int sum = 0;
    for (int i = 0; i < written; i++) {
      if (weights[i] > MAX_LOG) {
        throw new CorruptException("a code of literals that is too long");
      }
      sum += weights[i] == 0 ? 0 : 1 << (weights[i] - 1);
    }
    int log = 32 - Integer.numberOfLeadingZeros(sum);
    int rest = (1 << log) - sum;
    if (sum == 0 || log > MAX_LOG || written > 255 || Integer.bitCount(rest) != 1) {
      throw new CorruptException("a code of literals that is not complete");
    }
    weights[written] = (byte) (32 - Integer.numberOfLeadingZeros(rest));
    short[] entries = new short[1 << log];
    int position = 0;
    for (int weight = 1; weight <= log; weight++) {
      short bits = (short) ((log + 1 - weight) << 8);
      for (int s = 0; s <= written; s++) {
        if (weights[s] == weight) {
          int next = position + (1 << (weight - 1));
          Arrays.fill(entries, position, next, (short) (bits | s));
          position = next;
        }
      }
    }
    return new HuffmanTable(log, entries, end);
  }

  /// Decodes a stream of symbols that must take all of its bits.
  void decode(byte[] in, int start, int end, Target target) throws CorruptException {
    BackwardBits bits = new BackwardBits(in, start, end);
    byte[] out = target.bytes;
    int at = target.from;
    // Four symbols take 44 bits at most.
    for (int stop = target.to - 3; at < stop; at += 4) {
      bits.refill();
      for (int i = 0; i < 4; i++) {
        short entry = entries[bits.peek(log)];
        bits.take(entry >>> 8);
        out[at + i] = (byte) entry;
      }
    }
    for (; at < target.to; at++) {
      bits.refill();
      short entry = entries[bits.peek(log)];
      bits.take(entry >>> 8);
      out[at] = (byte) entry;
    }
    bits.refill();
    if (!bits.isAtEnd()) {
      throw new CorruptException("literals of another length");
    }
  }

  /// Where decoded symbols go.
  static final class Target {
    private final byte[] bytes;
    private final int from;
    private final int to;

    Target(byte[] bytes, int from, int to) {
      this.bytes = bytes;
      this.from = from;
      this.to = to;
    }
  }
}
