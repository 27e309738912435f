package dev.seawall.artifact.archive;

import java.io.IOException;
import java.io.InputStream;

/// A stream whose first bytes were looked at already.
final class PeekedStream extends InputStream {
  private final InputStream in;
  private final byte[] start;
  private final int startLength;
  private int position;

  private PeekedStream(InputStream in, byte[] start, int startLength) {
    this.in = in;
    this.start = start;
    this.startLength = startLength;
  }

  /// Looks at up to `length` bytes.
  static PeekedStream of(InputStream in, int length) throws IOException {
    byte[] start = new byte[length];
    return new PeekedStream(in, start, in.readNBytes(start, 0, length));
  }

  byte[] start() {
    return start;
  }

  int startLength() {
    return startLength;
  }

  @Override
  public int read() throws IOException {
    return position < startLength ? start[position++] & 0xff : in.read();
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    if (position == startLength) {
      return in.read(target, offset, length);
    }
    int n = Math.min(length, startLength - position);
    System.arraycopy(start, position, target, offset, n);
    position += n;
    if (n < length) {
      n += Math.max(0, in.read(target, offset + n, length - n));
    }
    return n;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
