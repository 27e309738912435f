package dev.seawall.artifact.archive;

import java.util.Arrays;

/// Where the pieces of a sparse file lie in it; the rest is holes.
final class SparseMap {
  /// A file of 8 GB with every second block empty has as many pieces.
  static final int MAX_PIECES = 1 << 20;

  private long[] numbers = new long[8];
  private int count;

  /// Adds a piece.
  ///
  /// @throws IllegalArgumentException if it lies before the end of the one before, or there are too
  ///   many
  void add(long offset, long length) {
    if (offset < 0 || length < 0 || offset < end() || offset + length < offset) {
      throw new IllegalArgumentException("the sparse map is out of order");
    }
    if (count >= 2 * MAX_PIECES) {
      throw new IllegalArgumentException("the sparse map has more than " + MAX_PIECES + " pieces");
    }
    if (count == numbers.length) {
      numbers = Arrays.copyOf(numbers, 2 * count);
    }
    numbers[count++] = offset;
    numbers[count++] = length;
  }

  /// Reads `offset,length,offset,length…`.
  static SparseMap parse(String text) {
    SparseMap map = new SparseMap();
    int from = 0;
    while (from < text.length()) {
      int comma = text.indexOf(',', from);
      int end = comma < 0 ? -1 : text.indexOf(',', comma + 1);
      if (comma < 0) {
        throw new IllegalArgumentException("the sparse map has an odd number of values");
      }
      int stop = end < 0 ? text.length() : end;
      map.add(decimal(text.substring(from, comma)), decimal(text.substring(comma + 1, stop)));
      from = stop + 1;
    }
    return map;
  }

  static long decimal(String text) {
    try {
      return Long.parseLong(text);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("\"" + text + "\" is not a number", e);
    }
  }

  int pieces() {
    return count / 2;
  }

  long offset(int piece) {
    return numbers[2 * piece];
  }

  long length(int piece) {
    return numbers[2 * piece + 1];
  }

  /// Where the last piece ends.
  long end() {
    return count == 0 ? 0 : numbers[count - 2] + numbers[count - 1];
  }

  /// Bytes of all pieces.
  long stored() {
    long sum = 0;
    for (int i = 1; i < count; i += 2) {
      sum += numbers[i];
    }
    return sum;
  }
}
