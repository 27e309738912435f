package dev.seawall.artifact.archive;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/// Inflates gzip straight into the reader's buffer, any number of members one after the other.
/// Zeros behind the last one are padding.
final class GzipStream extends InputStream {
  private static final int FLAG_HEADER_CRC = 2;
  private static final int FLAG_EXTRA = 4;
  private static final int FLAG_NAME = 8;
  private static final int FLAG_COMMENT = 16;

  private final InputStream in;
  private final byte[] buffer = new byte[64 << 10];
  private int position;
  private int limit;
  private final Inflater inflater = new Inflater(true);
  private final CRC32 crc = new CRC32();
  private boolean inMember;
  private boolean ended;

  GzipStream(InputStream in) {
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
    while (!ended) {
      if (!inMember && !beginMember()) {
        ended = true;
        break;
      }
      int n = inflate(target, offset, length);
      if (n > 0) {
        crc.update(target, offset, n);
        return n;
      }
    }
    return -1;
  }

  @Override
  public void close() throws IOException {
    ended = true;
    inflater.end();
    in.close();
  }

  // Gives 0 when the member has ended.
  private int inflate(byte[] target, int offset, int length) throws IOException {
    try {
      while (true) {
        int n = inflater.inflate(target, offset, length);
        if (n > 0) {
          return n;
        }
        if (inflater.finished()) {
          endMember();
          return 0;
        }
        if (inflater.needsDictionary()) {
          throw new IOException("gzip: a dictionary is asked for");
        }
        feed();
      }
    } catch (DataFormatException e) {
      throw new IOException("gzip: invalid data: " + e.getMessage(), e);
    }
  }

  private void feed() throws IOException {
    if (position == limit && !fill()) {
      throw new TruncatedException();
    }
    inflater.setInput(buffer, position, limit - position);
    position = limit;
  }

  private boolean beginMember() throws IOException {
    int first = peek();
    while (first == 0) {
      position++;
      first = peek();
    }
    if (first < 0) {
      return false;
    }
    if (next() != 0x1f || next() != 0x8b || next() != 8) {
      throw new IOException("gzip: invalid header");
    }
    int flags = next();
    pass(6);
    if ((flags & FLAG_EXTRA) != 0) {
      pass(next() | (next() << 8));
    }
    if ((flags & FLAG_NAME) != 0) {
      passText();
    }
    if ((flags & FLAG_COMMENT) != 0) {
      passText();
    }
    if ((flags & FLAG_HEADER_CRC) != 0) {
      pass(2);
    }
    inflater.reset();
    crc.reset();
    inMember = true;
    return true;
  }

  private void endMember() throws IOException {
    position = limit - inflater.getRemaining();
    if (littleEndian() != crc.getValue()) {
      throw new IOException("gzip: wrong checksum");
    }
    if (littleEndian() != (inflater.getBytesWritten() & 0xffffffffL)) {
      throw new IOException("gzip: wrong size");
    }
    inMember = false;
  }

  private long littleEndian() throws IOException {
    long value = 0;
    for (int shift = 0; shift < 32; shift += 8) {
      value |= (long) next() << shift;
    }
    return value;
  }

  private void pass(int bytes) throws IOException {
    for (int i = 0; i < bytes; i++) {
      next();
    }
  }

  private void passText() throws IOException {
    while (next() != 0) {
      // The name or comment is not of interest.
    }
  }

  private int next() throws IOException {
    int b = peek();
    if (b < 0) {
      throw new TruncatedException();
    }
    position++;
    return b;
  }

  private int peek() throws IOException {
    return position < limit || fill() ? buffer[position] & 0xff : -1;
  }

  private boolean fill() throws IOException {
    int n = in.read(buffer, 0, buffer.length);
    position = 0;
    limit = Math.max(0, n);
    return n > 0;
  }
}
