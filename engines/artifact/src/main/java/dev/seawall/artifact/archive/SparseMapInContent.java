package dev.seawall.artifact.archive;

import java.io.IOException;

/// The newest form of sparse maps: decimal numbers, each in a line, in front of the file's pieces.
final class SparseMapInContent {
  private final TarContent content;
  private final byte[] block = new byte[TarHeader.BLOCK];
  private int position = TarHeader.BLOCK;

  private SparseMapInContent(TarContent content) {
    this.content = content;
  }

  /// Reads the map, whole blocks of it, so that the content goes on with the first piece.
  static SparseMap read(TarContent content) throws IOException {
    SparseMapInContent reader = new SparseMapInContent(content);
    SparseMap map = new SparseMap();
    long pieces = reader.number();
    for (long i = 0; i < pieces; i++) {
      map.add(reader.number(), reader.number());
    }
    return map;
  }

  private long number() throws IOException {
    long value = 0;
    int digits = 0;
    for (int c = next(); c != '\n'; c = next()) {
      if (c < '0' || c > '9' || ++digits > 18) {
        throw new IllegalArgumentException("the sparse map holds something that is no number");
      }
      value = value * 10 + (c - '0');
    }
    return value;
  }

  private int next() throws IOException {
    if (position == block.length) {
      if (content.storedLeft() < block.length) {
        throw new IllegalArgumentException("the sparse map does not end");
      }
      int n = 0;
      while (n < block.length) {
        n += content.stored(block, n, block.length - n);
      }
      position = 0;
    }
    return block[position++];
  }
}
