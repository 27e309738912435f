package dev.seawall.artifact.scan;

import java.io.IOException;
import java.nio.ByteBuffer;

/// A buffer that a thread uses for one file after the other.
final class Scratch {
  /// Larger files come out of the budget that all threads share.
  static final int LARGEST = 4 << 20;

  private static final int SMALLEST = 256 << 10;

  private byte[] bytes = new byte[0];

  /// Reads a file; what the last call gave is no longer valid.
  ByteBuffer read(int size, ContentMemory.Source source) throws IOException {
    if (bytes.length < size) {
      bytes = new byte[Math.max(SMALLEST, Integer.highestOneBit(Math.max(1, size - 1)) << 1)];
    }
    int n = ContentMemory.fill(bytes, size, source);
    return ByteBuffer.wrap(bytes, 0, n);
  }
}
