package dev.seawall.artifact.zstd;

/// A piece of compressed bytes.
final class Piece {
  final byte[] bytes;
  final int start;

  /// Behind the last byte.
  final int end;

  Piece(byte[] bytes, int start, int end) {
    this.bytes = bytes;
    this.start = start;
    this.end = end;
  }
}
