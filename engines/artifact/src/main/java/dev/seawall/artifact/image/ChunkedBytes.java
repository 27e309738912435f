package dev.seawall.artifact.image;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/// Bytes whose number turns out only as they come, in pieces that are never copied.
final class ChunkedBytes {
  private static final int CHUNK = 1 << 20;

  private final List<byte[]> chunks = new ArrayList<>();
  private long size;

  /// Room for more bytes at the end; [#added] tells how many were put there.
  byte[] tail() {
    if (size == (long) chunks.size() * CHUNK) {
      chunks.add(new byte[CHUNK]);
    }
    return chunks.getLast();
  }

  /// Where the room begins in the tail.
  int tailOffset() {
    return (int) (size % CHUNK);
  }

  void added(int bytes) {
    size += bytes;
  }

  long size() {
    return size;
  }

  InputStream stream(long offset, long length) {
    return new Slice(offset, Math.min(size, offset + length));
  }

  private final class Slice extends InputStream {
    private long position;
    private final long end;

    private Slice(long position, long end) {
      this.position = position;
      this.end = end;
    }

    @Override
    public int read() {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int length) {
      if (position >= end) {
        return -1;
      }
      int from = (int) (position % CHUNK);
      int n = (int) Math.min(Math.min(length, CHUNK - from), end - position);
      System.arraycopy(chunks.get((int) (position / CHUNK)), from, target, offset, n);
      position += n;
      return n;
    }
  }
}
