package dev.seawall.artifact.zstd;

import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/// Decompresses zstd: all frames one after the other, skippable ones (which lazily pulled images
/// end in) left out. Checksums are passed over: whoever needs to be sure has a digest to compare.
public final class ZstdStream extends InputStream {
  /// RFC 8878 wants 8 MB to be read by all, `zstd --long` and `--ultra -22` make 128 MB. Several
  /// streams are read at once, so that each may have a small part of the memory.
  private static final long MAX_WINDOW =
      Math.clamp(Runtime.getRuntime().maxMemory() / 16, 8 << 20, 128 << 20);

  private static final int MAX_BLOCK = 128 << 10;
  private static final int MIN_WINDOW = 1 << 10;
  private static final long MAGIC = 0xFD2FB528L;
  private static final long SKIPPABLE = 0x184D2A50L;

  private final InputStream in;
  private final byte[] buffer = new byte[2 * MAX_BLOCK];
  private int position;
  private int limit;

  private final Window window = new Window();
  private final Literals literals = new Literals();
  private final Sequences sequences = new Sequences();
  private boolean inFrame;
  private boolean lastBlock;
  private @Nullable XxHash64 checksum;
  private int blockSize;
  private long contentLeft;

  public ZstdStream(InputStream in) {
    this.in = in;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    while (window.available() == 0) {
      if (!inFrame) {
        if (!beginFrame()) {
          return -1;
        }
      } else if (lastBlock) {
        endFrame();
      } else {
        block();
      }
    }
    return window.fetch(target, offset, length);
  }

  @Override
  public void close() throws IOException {
    in.close();
  }

  private boolean beginFrame() throws IOException {
    if (fill(1) == 0) {
      return false;
    }
    require(5);
    long magic = LittleEndian.some(buffer, position, 4);
    if ((magic & 0xFFFFFFF0L) == SKIPPABLE) {
      require(8);
      long size = LittleEndian.some(buffer, position + 4, 4);
      position += 8;
      skip(size, "a skippable frame");
      return true;
    }
    if (magic != MAGIC) {
      throw new CorruptException("no frame");
    }
    readHeader(buffer[position + 4] & 0xff);
    inFrame = true;
    lastBlock = false;
    literals.reset();
    sequences.reset();
    return true;
  }

  private void readHeader(int descriptor) throws IOException {
    boolean single = (descriptor & 0x20) != 0;
    int dictionaryBytes = (1 << (descriptor & 3)) >> 1;
    int sizeForm = descriptor >> 6;
    int sizeBytes = sizeForm == 0 ? (single ? 1 : 0) : 1 << sizeForm;
    int header = 5 + (single ? 0 : 1) + dictionaryBytes + sizeBytes;
    require(header);
    if ((descriptor & 0x08) != 0) {
      throw new CorruptException("a frame with reserved bits");
    }
    int sizeAt = position + header - sizeBytes;
    if (LittleEndian.some(buffer, sizeAt - dictionaryBytes, dictionaryBytes) != 0) {
      throw new IOException("zstd: a dictionary is asked for, which layers cannot have");
    }
    long content = LittleEndian.some(buffer, sizeAt, sizeBytes) + (sizeBytes == 2 ? 256 : 0);
    contentLeft = sizeBytes == 0 ? Long.MAX_VALUE : content;
    long size = single ? content : windowSize(buffer[position + 5] & 0xff);
    if (size < 0 || size > MAX_WINDOW) {
      throw new IOException(
          "zstd: a window of more than "
              + (MAX_WINDOW >> 20)
              + " MB is asked for; with more memory for Java (-Xmx) it is read");
    }
    blockSize = (int) Math.min(size, MAX_BLOCK);
    checksum = (descriptor & 4) == 0 ? null : new XxHash64();
    position += header;
    window.begin((int) Math.max(size, MIN_WINDOW), MAX_BLOCK);
  }

  private static long windowSize(int descriptor) {
    long base = 1L << (10 + (descriptor >> 3));
    return base + (base >> 3) * (descriptor & 7);
  }

  private void block() throws IOException {
    require(3);
    int header = (int) LittleEndian.some(buffer, position, 3);
    position += 3;
    lastBlock = (header & 1) != 0;
    int size = header >>> 3;
    if (size > blockSize) {
      throw new CorruptException("a block that is too large");
    }
    window.room(MAX_BLOCK);
    switch ((header >>> 1) & 3) {
      case 0 -> {
        require(size);
        window.append(buffer, position, size);
        position += size;
      }
      case 1 -> {
        require(1);
        window.fill(buffer[position++], size);
      }
      case 2 -> {
        require(size);
        compressed(position + size);
        position += size;
      }
      default -> throw new CorruptException("a block of no known type");
    }
    if (checksum != null) {
      window.hash(checksum);
    }
    contentLeft -= window.available();
    if (window.available() > blockSize || contentLeft < 0) {
      throw new CorruptException("a block that is too large");
    }
  }

  private void compressed(int end) throws CorruptException {
    try {
      int at = literals.read(buffer, position, end, blockSize);
      sequences.run(new Piece(buffer, at, end), literals, window);
    } catch (IndexOutOfBoundsException e) {
      throw new CorruptException("a number out of range: " + e.getMessage());
    }
  }

  private void endFrame() throws IOException {
    if (contentLeft > 0 && contentLeft < Long.MAX_VALUE / 2) {
      throw new CorruptException("a frame with less content than it says");
    }
    if (checksum != null) {
      require(4);
      if ((checksum.value() & 0xFFFFFFFFL) != LittleEndian.some(buffer, position, 4)) {
        throw new CorruptException("a wrong checksum");
      }
      position += 4;
    }
    inFrame = false;
  }

  private void skip(long bytes, String what) throws IOException {
    long left = bytes;
    while (left > 0) {
      if (fill(1) == 0) {
        throw new CorruptException(what + " that is cut off: unexpected EOF");
      }
      int n = (int) Math.min(left, limit - position);
      position += n;
      left -= n;
    }
  }

  private void require(int bytes) throws IOException {
    if (fill(bytes) < bytes) {
      throw new CorruptException("it is cut off: unexpected EOF");
    }
  }

  // Brings so many bytes into the buffer, or as many as there are.
  private int fill(int bytes) throws IOException {
    if (limit - position < bytes) {
      System.arraycopy(buffer, position, buffer, 0, limit - position);
      limit -= position;
      position = 0;
      while (limit < bytes) {
        int n = in.read(buffer, limit, buffer.length - limit);
        if (n < 0) {
          break;
        }
        limit += n;
      }
    }
    return Math.min(bytes, limit - position);
  }
}
