package dev.seawall.artifact.zstd;

import java.util.Arrays;

/// The last bytes that were decompressed, which matches may repeat, and those that nobody has
/// fetched yet.
final class Window {
  /// Copies go eight bytes at a time, up to seven too far.
  private static final int SLACK = 16;

  private byte[] bytes = new byte[0];
  private int size;
  private int capacity;
  private int end;
  private int fetched;

  /// Bytes of this frame so far.
  private long total;

  /// A frame begins. All that came before was fetched. The buffer grows with what comes, since the
  /// size of the window is only a claim.
  ///
  /// @param windowSize how far matches reach back
  /// @param blockSize the most that a block adds
  void begin(int windowSize, int blockSize) {
    size = windowSize;
    // Moving the window costs a copy of it: it is done once in half a window.
    capacity = windowSize + Math.max(windowSize / 2, 2 * blockSize);
    end = 0;
    fetched = 0;
    total = 0;
  }

  /// Makes room for another block. All that came before was fetched.
  void room(int blockSize) {
    if (capacity - end < blockSize) {
      int kept = (int) Math.min(total, size);
      System.arraycopy(bytes, end - kept, bytes, 0, kept);
      end = kept;
      fetched = kept;
    }
  }

  int available() {
    return end - fetched;
  }

  int fetch(byte[] target, int offset, int length) {
    int n = Math.min(length, available());
    System.arraycopy(bytes, fetched, target, offset, n);
    fetched += n;
    return n;
  }

  /// Hashes what nobody has fetched yet.
  void hash(XxHash64 hash) {
    hash.update(bytes, fetched, available());
  }

  void append(byte[] from, int start, int length) throws CorruptException {
    require(length);
    if (length <= 16 && start + 16 <= from.length) {
      LittleEndian.putEight(bytes, end, LittleEndian.eight(from, start));
      LittleEndian.putEight(bytes, end + 8, LittleEndian.eight(from, start + 8));
    } else {
      System.arraycopy(from, start, bytes, end, length);
    }
    end += length;
    total += length;
  }

  void fill(byte value, int length) throws CorruptException {
    require(length);
    Arrays.fill(bytes, end, end + length, value);
    end += length;
    total += length;
  }

  /// Appends what stands `offset` bytes before the end; it may overlap with what is appended.
  void repeat(int offset, int length) throws CorruptException {
    require(length);
    if (offset > Math.min(total, size)) {
      throw new CorruptException("a match with bytes before the beginning");
    }
    int from = end - offset;
    if (length > 64 && offset >= length) {
      System.arraycopy(bytes, from, bytes, end, length);
    } else if (offset >= 8) {
      for (int i = 0; i < length; i += 8) {
        LittleEndian.putEight(bytes, end + i, LittleEndian.eight(bytes, from + i));
      }
    } else {
      for (int i = 0; i < length; i++) {
        bytes[end + i] = bytes[from + i];
      }
    }
    end += length;
    total += length;
  }

  private void require(int length) throws CorruptException {
    if (length > capacity - end) {
      throw new CorruptException("a block that is too large");
    }
    if (bytes.length - SLACK - end < length) {
      int grown = Math.max(2 * bytes.length, end + length + SLACK);
      bytes = Arrays.copyOf(bytes, Math.min(grown, capacity + SLACK));
    }
  }
}
