package dev.seawall.artifact.archive;

import io.airlift.compress.v3.MalformedInputException;
import io.airlift.compress.v3.zstd.ZstdInputStream;
import java.io.IOException;
import java.io.InputStream;

/// Decompresses zstd: all frames of the stream one after the other, skippable ones left out.
final class ZstdStream extends InputStream {
  private final InputStream in;

  ZstdStream(InputStream in) {
    this.in = new ZstdInputStream(new ZstdFrames(in));
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    try {
      return in.read(target, offset, length);
    } catch (MalformedInputException | IndexOutOfBoundsException | ArithmeticException e) {
      throw new IOException("zstd: invalid data: " + e.getMessage(), e);
    }
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
