package dev.seawall.artifact.zstd;

import org.jspecify.annotations.Nullable;

/// One of the three codes of a block's sequences: lengths of literals, offsets, lengths of matches.
/// A block may go on with the table of the one before.
final class SequenceCodes {
  private final int maxSymbol;
  private final int maxLog;
  private final FseTable usual;
  private @Nullable FseTable table;

  private SequenceCodes(int maxSymbol, int maxLog, FseTable usual) {
    this.maxSymbol = maxSymbol;
    this.maxLog = maxLog;
    this.usual = usual;
  }

  static SequenceCodes literalLengths() {
    return new SequenceCodes(35, 9, Defaults.LITERAL_LENGTHS);
  }

  static SequenceCodes matchLengths() {
    return new SequenceCodes(52, 9, Defaults.MATCH_LENGTHS);
  }

  static SequenceCodes offsets() {
    return new SequenceCodes(31, 8, Defaults.OFFSETS);
  }

  /// A frame begins: no table is known.
  void reset() {
    table = null;
  }

  /// The table that the block uses.
  FseTable table() throws CorruptException {
    if (table == null) {
      throw new CorruptException("sequences in a code that was not given");
    }
    return table;
  }

  /// Reads which table a block uses; gives where the block goes on.
  int read(int mode, byte[] in, int start, int end) throws CorruptException {
    switch (mode) {
      case 0 -> table = usual;
      case 1 -> {
        if (start >= end || (in[start] & 0xff) > maxSymbol) {
          throw new CorruptException("a sequence code with a wrong symbol");
        }
        table = FseTable.single(in[start]);
        return start + 1;
      }
      case 2 -> {
        FseHeader.Result read = FseHeader.read(new Piece(in, start, end), maxSymbol, maxLog);
        table = read.table();
        return read.end();
      }
      default -> {
        // The table of the block before.
      }
    }
    return start;
  }

  /// The tables that hold where nothing else is said, as the format fixes them.
  private static final class Defaults {
    private static final FseTable LITERAL_LENGTHS =
        of(
            6, 4, 3, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 1, 1, 1, 2, 2, 2, 2, 2, 2, 2, 2, 2, 3, 2, 1,
            1, 1, 1, 1, -1, -1, -1, -1);
    private static final FseTable MATCH_LENGTHS =
        of(
            6, 1, 4, 3, 2, 2, 2, 2, 2, 2, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1,
            1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, -1, -1, -1, -1, -1, -1, -1);
    private static final FseTable OFFSETS =
        of(
            5, 1, 1, 1, 1, 1, 1, 2, 2, 2, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, -1, -1, -1,
            -1, -1);

    private static FseTable of(int log, int... counts) {
      short[] all = new short[counts.length];
      for (int i = 0; i < counts.length; i++) {
        all[i] = (short) counts[i];
      }
      try {
        return FseTable.of(all, all.length, log);
      } catch (CorruptException e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
