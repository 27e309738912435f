package dev.seawall.artifact.archive;

import java.io.IOException;
import java.io.InputStream;

/// A decompressed stream that is refused when it grows too large.
final class GuardedStream extends InputStream {
  private final InputStream in;
  private final CountedStream stored;
  private final LayerLimits limits;
  private final String where;
  private long count;

  GuardedStream(InputStream in, CountedStream stored, LayerLimits limits, String where) {
    this.in = in;
    this.stored = stored;
    this.limits = limits;
    this.where = where;
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
    limits.check(count, stored.count(), where);
    return n;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
