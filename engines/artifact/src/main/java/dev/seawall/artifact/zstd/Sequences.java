package dev.seawall.artifact.zstd;

/// The sequences of a block: some literals, then a match somewhere before, and so on.
final class Sequences {
  private static final int[] LITERAL_BASE = {
    0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 18, 20, 22, 24, 28, 32, 40, 48, 64,
    128, 256, 512, 1024, 2048, 4096, 8192, 16384, 32768, 65536
  };
  private static final byte[] LITERAL_BITS = {
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 3, 3, 4, 6, 7, 8, 9, 10, 11,
    12, 13, 14, 15, 16
  };
  private static final int[] MATCH_BASE = {
    3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28,
    29, 30, 31, 32, 33, 34, 35, 37, 39, 41, 43, 47, 51, 59, 67, 83, 99, 131, 259, 515, 1027, 2051,
    4099, 8195, 16387, 32771, 65539
  };
  private static final byte[] MATCH_BITS = {
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    1, 1, 1, 1, 2, 2, 3, 3, 4, 4, 5, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16
  };

  private final SequenceCodes literalLengths = SequenceCodes.literalLengths();
  private final SequenceCodes offsets = SequenceCodes.offsets();
  private final SequenceCodes matchLengths = SequenceCodes.matchLengths();
  private final int[] recent = new int[3];

  /// A frame begins: no tables are known, and the recent offsets are the usual ones.
  void reset() {
    literalLengths.reset();
    offsets.reset();
    matchLengths.reset();
    recent[0] = 1;
    recent[1] = 4;
    recent[2] = 8;
  }

  /// Reads the section of sequences and carries them out.
  void run(Piece piece, Literals literals, Window window) throws CorruptException {
    byte[] in = piece.bytes;
    int start = piece.start;
    int end = piece.end;
    if (start >= end) {
      throw new CorruptException("a block without sequences");
    }
    int first = in[start] & 0xff;
    int size = first < 128 ? 1 : first < 255 ? 2 : 3;
    if (end - start < size) {
      throw new CorruptException("sequences that are cut off");
    }
    int count =
        switch (size) {
          case 1 -> first;
          case 2 -> ((first - 128) << 8) + (in[start + 1] & 0xff);
          default -> (int) LittleEndian.some(in, start + 1, 2) + 0x7f00;
        };
    int used = 0;
    if (count > 0) {
      int at = tables(in, start + size, end);
      used = run(count, new BackwardBits(in, at, end), literals, window);
    } else if (start + size != end) {
      throw new CorruptException("a block that goes on behind its end");
    }
    window.append(literals.bytes(), used, literals.size() - used);
  }

  private int tables(byte[] in, int start, int end) throws CorruptException {
    if (start >= end || (in[start] & 3) != 0) {
      throw new CorruptException("sequences without codes");
    }
    int modes = in[start];
    int at = literalLengths.read((modes >>> 6) & 3, in, start + 1, end);
    at = offsets.read((modes >>> 4) & 3, in, at, end);
    return matchLengths.read((modes >>> 2) & 3, in, at, end);
  }

  // Gives how many literals were used.
  private int run(int count, BackwardBits bits, Literals literals, Window window)
      throws CorruptException {
    FseTable lengths = literalLengths.table();
    FseTable places = offsets.table();
    FseTable matches = matchLengths.table();
    int lengthState = bits.next(lengths.log);
    int placeState = bits.next(places.log);
    int matchState = bits.next(matches.log);
    int literal = 0;
    for (int i = 0; i < count; i++) {
      int lengthCode = lengths.symbols[lengthState];
      int matchCode = matches.symbols[matchState];
      int placeCode = places.symbols[placeState];
      bits.refill();
      int place = (1 << placeCode) + bits.next(placeCode);
      bits.refill();
      int match = MATCH_BASE[matchCode] + bits.next(MATCH_BITS[matchCode]);
      int length = LITERAL_BASE[lengthCode] + bits.next(LITERAL_BITS[lengthCode]);
      if (length > literals.size() - literal) {
        throw new CorruptException("a sequence with more literals than there are");
      }
      window.append(literals.bytes(), literal, length);
      literal += length;
      window.repeat(offset(place, length == 0), match);
      if (i + 1 < count) {
        bits.refill();
        lengthState = lengths.next[lengthState] + bits.next(lengths.bits[lengthState]);
        matchState = matches.next[matchState] + bits.next(matches.bits[matchState]);
        placeState = places.next[placeState] + bits.next(places.bits[placeState]);
      }
    }
    bits.refill();
    if (!bits.isAtEnd()) {
      throw new CorruptException("sequences of another length");
    }
    return literal;
  }

  // The first three values mean the recent offsets; after no literals, others than right after
  // some.
  private int offset(int value, boolean noLiterals) throws CorruptException {
    if (value > 3) {
      recent[2] = recent[1];
      recent[1] = recent[0];
      recent[0] = value - 3;
      return recent[0];
    }
    int index = value - 1 + (noLiterals ? 1 : 0);
    if (index == 0) {
      return recent[0];
    }
    int offset = index == 3 ? recent[0] - 1 : recent[index];
    if (offset <= 0) {
      throw new CorruptException("a match with itself");
    }
    if (index > 1) {
      recent[2] = recent[1];
    }
    recent[1] = recent[0];
    recent[0] = offset;
    return offset;
  }
}
