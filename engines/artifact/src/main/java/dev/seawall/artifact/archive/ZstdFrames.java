package dev.seawall.artifact.archive;

import java.io.IOException;
import java.io.InputStream;

/// Follows the frames of a zstd stream and passes on those that hold data, so that the decoder
/// behind meets no skippable frame (which lazily pulled images end in), no window that would take
/// all memory, and no end in the middle of a frame.
final class ZstdFrames extends InputStream {
  /// What RFC 8878 wants every decoder to support, and the most that the decoder behind takes.
  private static final long MAX_WINDOW = 8 << 20;

  private static final long MAGIC = 0xFD2FB528L;
  private static final long SKIPPABLE = 0x184D2A50L;

  private final InputStream in;
  private final byte[] buffer = new byte[64 << 10];
  private int position;
  private int limit;

  /// Bytes up to here were looked at and may be passed on.
  private int cleared;

  private long blockLeft;
  private boolean inFrame;
  private boolean lastBlock;
  private boolean checksum;

  ZstdFrames(InputStream in) {
    this.in = in;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    while (position == cleared) {
      if (!clear()) {
        return -1;
      }
    }
    int n = Math.min(length, cleared - position);
    System.arraycopy(buffer, position, target, offset, n);
    position += n;
    return n;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }

  // Looks at more bytes; false at the end of the last frame.
  private boolean clear() throws IOException {
    if (blockLeft > 0) {
      if (require(1) == 0) {
        throw new TruncatedException();
      }
      int n = (int) Math.min(blockLeft, limit - cleared);
      cleared += n;
      blockLeft -= n;
    } else if (!inFrame) {
      return beginFrame();
    } else if (lastBlock) {
      blockLeft = checksum ? 4 : 0;
      inFrame = false;
    } else {
      beginBlock();
    }
    return true;
  }

  private boolean beginFrame() throws IOException {
    int available = require(5);
    if (available == 0) {
      return false;
    }
    if (available < 5) {
      throw new TruncatedException();
    }
    long magic = littleEndian(0, 4);
    if ((magic & 0xFFFFFFF0L) == SKIPPABLE) {
      skipFrame();
      return true;
    }
    if (magic != MAGIC) {
      throw new IOException("zstd: invalid frame");
    }
    int descriptor = buffer[cleared + 4] & 0xff;
    boolean single = (descriptor & 0x20) != 0;
    int dictionaryBytes = new int[] {0, 1, 2, 4}[descriptor & 3];
    int sizeBytes = new int[] {single ? 1 : 0, 2, 4, 8}[descriptor >> 6];
    int header = 5 + (single ? 0 : 1) + dictionaryBytes + sizeBytes;
    if (require(header) < header) {
      throw new TruncatedException();
    }
    // A frame in one segment has its content as window.
    long window = single ? contentSize(header - sizeBytes, sizeBytes) : window(buffer[cleared + 5]);
    if (window < 0 || window > MAX_WINDOW) {
      throw new IOException("zstd: a window of more than " + (MAX_WINDOW >> 20) + " MB");
    }
    if (dictionaryBytes > 0
        && littleEndian(header - sizeBytes - dictionaryBytes, dictionaryBytes) != 0) {
      throw new IOException("zstd: a dictionary is asked for");
    }
    checksum = (descriptor & 4) != 0;
    inFrame = true;
    lastBlock = false;
    cleared += header;
    return true;
  }

  private void beginBlock() throws IOException {
    if (require(3) < 3) {
      throw new TruncatedException();
    }
    long block = littleEndian(0, 3);
    lastBlock = (block & 1) != 0;
    int type = (int) (block >> 1) & 3;
    if (type == 3) {
      throw new IOException("zstd: invalid block");
    }
    blockLeft = type == 1 ? 1 : block >> 3;
    cleared += 3;
  }

  private void skipFrame() throws IOException {
    if (require(8) < 8) {
      throw new TruncatedException();
    }
    long left = littleEndian(4, 4);
    cleared += 8;
    while (left > 0) {
      if (require(1) == 0) {
        throw new TruncatedException();
      }
      int n = (int) Math.min(left, limit - cleared);
      cleared += n;
      left -= n;
    }
    // Nothing in front of a frame is waiting to be passed on.
    position = cleared;
  }

  private static long window(byte descriptor) {
    int exponent = (descriptor & 0xff) >> 3;
    long base = 1L << (10 + exponent);
    return base + (base >> 3) * (descriptor & 7);
  }

  private long contentSize(int field, int bytes) {
    return littleEndian(field, bytes) + (bytes == 2 ? 256 : 0);
  }

  private long littleEndian(int field, int bytes) {
    long value = 0;
    for (int i = 0; i < bytes; i++) {
      value |= (buffer[cleared + field + i] & 0xffL) << (8 * i);
    }
    return value;
  }

  // Everything before `cleared` was passed on whenever this is called.
  private int require(int wanted) throws IOException {
    if (limit - cleared < wanted) {
      System.arraycopy(buffer, cleared, buffer, 0, limit - cleared);
      limit -= cleared;
      cleared = 0;
      position = 0;
      while (limit < wanted) {
        int n = in.read(buffer, limit, buffer.length - limit);
        if (n < 0) {
          break;
        }
        limit += n;
      }
    }
    return Math.min(wanted, limit - cleared);
  }
}
