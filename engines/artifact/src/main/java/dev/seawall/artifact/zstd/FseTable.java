package dev.seawall.artifact.zstd;

/// A table of a finite state entropy code: each state stands for a symbol and tells how many bits
/// lead to the next state.
final class FseTable {
  final int log;
  final byte[] symbols;
  final byte[] bits;
  final short[] next;

  private FseTable(int log) {
    this.log = log;
    this.symbols = new byte[1 << log];
    this.bits = new byte[1 << log];
    this.next = new short[1 << log];
  }

  /// A code with one symbol, which takes no bits.
  static FseTable single(int symbol) {
    FseTable table = new FseTable(0);
    table.symbols[0] = (byte) symbol;
    return table;
  }

  /// Builds a table.
  ///
  /// @param counts how many states each symbol has; -1 for one at the end of the table
  static FseTable of(short[] counts, int symbolCount, int log) throws CorruptException {
    FseTable table = new FseTable(log);
    int size = 1 << log;
    short[] next = new short[symbolCount];
    int high = size;
    for (int s = 0; s < symbolCount; s++) {
      if (counts[s] == -1) {
        table.symbols[--high] = (byte) s;
        next[s] = 1;
      }
    }
    table.spread(counts, symbolCount, high, next);
    for (int i = 0; i < size; i++) {
      int state = next[table.symbols[i] & 0xff]++;
      int bits = log - (31 - Integer.numberOfLeadingZeros(state));
      table.bits[i] = (byte) bits;
      table.next[i] = (short) ((state << bits) - size);
    }
    return table;
  }

  private void spread(short[] counts, int symbolCount, int high, short[] next)
      throws CorruptException {
    int size = 1 << log;
    int step = (size >> 1) + (size >> 3) + 3;
    int position = 0;
    for (int s = 0; s < symbolCount; s++) {
      if (counts[s] > 0) {
        next[s] = counts[s];
        for (int i = 0; i < counts[s]; i++) {
          symbols[position] = (byte) s;
          do {
            position = (position + step) & (size - 1);
          } while (position >= high);
        }
      }
    }
    if (position != 0) {
      throw new CorruptException("a code table whose counts do not add up");
    }
  }
}
