package dev.seawall.advisory.feed;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// The lines of a UTF-8 text of any length, one at a time. Line ends are LF or CRLF.
final class LineReader {
  static final int MAX_LINE = 16 << 20;

  private final InputStream in;
  private final byte[] buffer = new byte[64 << 10];
  private byte[] line = new byte[512];
  private int position;
  private int limit;
  private int number;

  LineReader(InputStream in) {
    this.in = in;
  }

  /// The number of the line that came last, counted from 1.
  int number() {
    return number;
  }

  /// The next line without its end; null behind the last. Throws [RecordException] for one that is
  /// longer than [#MAX_LINE] bytes.
  @Nullable String next() throws IOException {
    int length = 0;
    while (true) {
      if (position == limit) {
        limit = in.read(buffer);
        position = 0;
        if (limit <= 0) {
          limit = 0;
          return length == 0 ? null : ended(length);
        }
      }
      int start = position;
      while (position < limit && buffer[position] != '\n') {
        position++;
      }
      length = append(start, length);
      if (position < limit) {
        position++;
        return ended(length);
      }
    }
  }

  private int append(int start, int length) {
    int wanted = length + position - start;
    if (wanted > MAX_LINE) {
      throw new RecordException("line " + (number + 1) + " has more than " + MAX_LINE + " bytes");
    }
    if (wanted > line.length) {
      byte[] larger = new byte[Math.max(wanted, 2 * line.length)];
      System.arraycopy(line, 0, larger, 0, length);
      line = larger;
    }
    System.arraycopy(buffer, start, line, length, position - start);
    return wanted;
  }

  private String ended(int length) {
    number++;
    int end = length > 0 && line[length - 1] == '\r' ? length - 1 : length;
    return new String(line, 0, end, StandardCharsets.UTF_8);
  }
}
