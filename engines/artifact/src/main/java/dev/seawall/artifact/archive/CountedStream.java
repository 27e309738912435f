package dev.seawall.artifact.archive;

import java.io.IOException;
import java.io.InputStream;

/// Counts what is read through it.
final class CountedStream extends InputStream {
  private final InputStream in;
  private long count;

  CountedStream(InputStream in) {
    this.in = in;
  }

  long count() {
    return count;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    int n = in.read(target, offset, length);
    count += Math.max(0, n);
    return n;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
