package dev.seawall.artifact.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;

/// The bytes of a tar archive through one large buffer, so that headers and small files are read
/// where they lie.
final class TarInput {
  private final InputStream in;
  private final byte[] buffer;
  private int position;
  private int limit;
  private long bufferOffset;

  TarInput(InputStream in, int bufferSize) {
    this.in = in;
    this.buffer = new byte[bufferSize];
  }

  byte[] buffer() {
    return buffer;
  }

  /// Index of the next byte in the buffer.
  int position() {
    return position;
  }

  /// Offset of the next byte in the archive.
  long offset() {
    return bufferOffset + position;
  }

  /// Brings up to `wanted` bytes into the buffer in one piece and says how many there are: fewer
  /// only at the end of the archive.
  int require(int wanted) throws IOException {
    if (limit - position < wanted) {
      if (position == limit || position + wanted > buffer.length) {
        System.arraycopy(buffer, position, buffer, 0, limit - position);
        bufferOffset += position;
        limit -= position;
        position = 0;
      }
      while (limit - position < wanted) {
        int n = in.read(buffer, limit, buffer.length - limit);
        if (n < 0) {
          break;
        }
        limit += n;
      }
    }
    return Math.min(wanted, limit - position);
  }

  /// Passes over bytes that are in the buffer.
  void advance(int bytes) {
    position += bytes;
  }

  /// A view of bytes that are in the buffer, valid until the next call.
  ByteBuffer view(int length) {
    return ByteBuffer.wrap(buffer, position, length).slice();
  }

  /// Reads up to `length` bytes, straight into the target where the buffer has none.
  int read(byte[] target, int offset, int length) throws IOException {
    if (position == limit) {
      if (length >= buffer.length) {
        int n = in.read(target, offset, length);
        bufferOffset += Math.max(0, n);
        return n;
      }
      if (require(1) == 0) {
        return -1;
      }
    }
    int n = Math.min(length, limit - position);
    System.arraycopy(buffer, position, target, offset, n);
    position += n;
    return n;
  }

  /// Passes over as many bytes as there are, at most `bytes`; says how many there were.
  long skip(long bytes) throws IOException {
    long left = bytes;
    while (left > 0) {
      if (position < limit) {
        int n = (int) Math.min(left, limit - position);
        position += n;
        left -= n;
      } else {
        // A slice of a file can jump; everything else is read, since somebody counts its bytes.
        if (in instanceof FileSlice slice && left > buffer.length) {
          long skipped = slice.skip(left);
          bufferOffset += skipped;
          left -= skipped;
        }
        if (left > 0 && require(1) == 0) {
          break;
        }
      }
    }
    return bytes - left;
  }
}
