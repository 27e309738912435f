package dev.seawall.artifact.scan;

import java.io.IOException;
import java.io.InputStream;

/// Tells how much of a layer was read.
final class WatchedStream extends InputStream {
  private final InputStream in;
  private final ScanProgress progress;

  WatchedStream(InputStream in, ScanProgress progress) {
    this.in = in;
    this.progress = progress;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    int n = in.read(target, offset, length);
    if (n > 0) {
      progress.read(n);
    }
    return n;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
