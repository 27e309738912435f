package dev.seawall.artifact.archive;

import java.io.IOException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// The content of the member at hand: what of it is still to come, and how the pieces of a sparse
/// file and its holes follow each other.
final class TarContent {
  private final TarInput input;
  private long stored;
  private int padding;
  private long logical;
  private long size;
  private @Nullable SparseMap sparse;
  private int piece;

  TarContent(TarInput input) {
    this.input = input;
  }

  /// A member without holes.
  void begin(long bytes) {
    stored = bytes;
    padding = paddingOf(bytes);
    size = bytes;
    logical = 0;
    sparse = null;
  }

  /// Holes turn up in the member at hand, of whose content nothing but the map was read.
  void makeSparse(SparseMap map, long realSize) {
    if (map.stored() != stored || map.end() > realSize) {
      throw new IllegalArgumentException("the sparse map does not fit the file's size");
    }
    sparse = map;
    size = realSize;
    logical = 0;
    piece = 0;
  }

  long size() {
    return size;
  }

  /// Bytes of the member that are still to come from the archive.
  long storedLeft() {
    return stored;
  }

  boolean isSparse() {
    return sparse != null;
  }

  /// Bytes of the content, holes included, that were not read yet.
  long left() {
    return size - logical;
  }

  /// Reads content; -1 at its end.
  ///
  /// @throws TruncatedException if the archive ends before
  int read(byte[] target, int offset, int length) throws IOException {
    if (left() == 0) {
      return -1;
    }
    int wanted = (int) Math.min(length, left());
    int n =
        sparse == null ? stored(target, offset, wanted) : pieces(sparse, target, offset, wanted);
    logical += n;
    return n;
  }

  /// Reads what is stored, which is not what the file holds where it is sparse.
  int stored(byte[] target, int offset, int length) throws IOException {
    int n = input.read(target, offset, (int) Math.min(length, stored));
    if (n < 0) {
      throw new TruncatedException();
    }
    stored -= n;
    return n;
  }

  /// Passes over the rest of the member with its padding, which the archive's last one may lack.
  void skip() throws IOException {
    if (input.skip(stored) < stored) {
      throw new TruncatedException();
    }
    input.skip(padding);
    stored = 0;
    padding = 0;
  }

  private int pieces(SparseMap map, byte[] target, int offset, int length) throws IOException {
    while (piece < map.pieces() && logical >= map.offset(piece) + map.length(piece)) {
      piece++;
    }
    long next = piece < map.pieces() ? map.offset(piece) : size;
    if (logical < next) {
      int hole = (int) Math.min(length, next - logical);
      Arrays.fill(target, offset, offset + hole, (byte) 0);
      return hole;
    }
    long end = map.offset(piece) + map.length(piece);
    return stored(target, offset, (int) Math.min(length, end - logical));
  }

  private static int paddingOf(long bytes) {
    return (int) (-bytes & (TarHeader.BLOCK - 1));
  }
}
