package dev.seawall.oci.engine;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/// A body sent in chunks (RFC 9112, 7.1). Extensions and trailers are passed over.
final class ChunkedBody extends FilterInputStream {
  private static final int MAX_TRAILERS = 200;

  private long left;
  private boolean started;
  private boolean ended;

  ChunkedBody(InputStream in) {
    super(in);
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
    if (left == 0 && !ended) {
      next();
    }
    if (ended) {
      return -1;
    }
    int count = in.read(target, offset, (int) Math.min(length, left));
    if (count < 0) {
      throw new EOFException("unexpected EOF within a chunk");
    }
    left -= count;
    return count;
  }

  private void next() throws IOException {
    if (started && !Reply.line(in).isEmpty()) {
      throw new IOException("malformed chunk");
    }
    started = true;
    String line = Reply.line(in);
    int semicolon = line.indexOf(';');
    left = Reply.number(semicolon < 0 ? line : line.substring(0, semicolon), 16);
    if (left == 0) {
      ended = true;
      for (int i = 0; !Reply.line(in).isEmpty(); i++) {
        if (i == MAX_TRAILERS) {
          throw new IOException("too many trailers");
        }
      }
    }
  }
}
