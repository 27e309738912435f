package dev.seawall.artifact.zstd;

/// Reads the description of a finite state entropy code.
final class FseHeader {
  private final byte[] in;
  private final int end;
  private long bit;

  private FseHeader(Piece piece) {
    this.in = piece.bytes;
    this.end = piece.end;
    this.bit = 8L * piece.start;
  }

  /// A table and where the bytes go on behind its description.
  record Result(FseTable table, int end) {}

  /// Reads a table.
  static Result read(Piece piece, int maxSymbol, int maxLog) throws CorruptException {
    FseHeader header = new FseHeader(piece);
    int log = header.bits(4) + 5;
    if (log > maxLog) {
      throw new CorruptException("a code table that is too large");
    }
    short[] counts = new short[maxSymbol + 1];
    int symbols = header.counts(counts, log);
    int position = (int) ((header.bit + 7) >>> 3);
    if (position > header.end) {
      throw new CorruptException("a code table that is cut off");
    }
    return new Result(FseTable.of(counts, symbols, log), position);
  }

  private int counts(short[] counts, int log) throws CorruptException {
    int remaining = 1 << log;
    int symbol = 0;
    while (remaining > 0) {
      if (symbol >= counts.length) {
        throw new CorruptException("a code table with too many symbols");
      }
      int count = count(remaining);
      counts[symbol++] = (short) count;
      remaining -= Math.abs(count);
      if (count == 0) {
        symbol += zeros();
      }
    }
    if (remaining != 0 || symbol > counts.length) {
      throw new CorruptException("a code table whose counts do not add up");
    }
    return symbol;
  }

  // Small values take a bit less, as many of them as would otherwise have no use.
  private int count(int remaining) throws CorruptException {
    int width = 32 - Integer.numberOfLeadingZeros(remaining + 1);
    int value = bits(width);
    int lower = (1 << (width - 1)) - 1;
    int threshold = (1 << width) - 1 - (remaining + 1);
    if ((value & lower) < threshold) {
      bit--;
      value &= lower;
    } else if (value > lower) {
      value -= threshold;
    }
    return value - 1;
  }

  private int zeros() throws CorruptException {
    int zeros = 0;
    int repeat;
    do {
      repeat = bits(2);
      zeros += repeat;
    } while (repeat == 3);
    return zeros;
  }

  private int bits(int count) throws CorruptException {
    int value = 0;
    for (int i = 0; i < count; i++, bit++) {
      int at = (int) (bit >>> 3);
      // A value that reaches beyond the end may still be one that takes a bit less.
      int b = at < end ? (in[at] >>> (bit & 7)) & 1 : 0;
      value |= b << i;
    }
    if ((bit >>> 3) > end + 4) {
      throw new CorruptException("a code table that is cut off");
    }
    return value;
  }
}
