package dev.seawall.oci.engine;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/// A response of HTTP/1.1, read from a stream that holds nothing else.
///
/// @param headers by name in lower case; of several with one name the first counts
/// @param body to its end, whether counted, chunked or ended by the connection
record Reply(int status, Map<String, String> headers, InputStream body) {
  private static final int MAX_LINE = 16 << 10;
  private static final int MAX_HEADERS = 200;

  /// Reads the head; the body is read as it is wanted.
  ///
  /// @throws IOException if it is not HTTP/1
  static Reply read(InputStream raw) throws IOException {
    InputStream in = new BufferedInputStream(raw, 1 << 16);
    int status = status(line(in));
    while (status >= 100 && status < 200) {
      headers(in);
      status = status(line(in));
    }
    Map<String, String> headers = headers(in);
    return new Reply(status, headers, body(status, headers, in));
  }

  private static InputStream body(int status, Map<String, String> headers, InputStream in)
      throws IOException {
    if (status == 204 || status == 304) {
      return InputStream.nullInputStream();
    }
    String encoding = headers.getOrDefault("transfer-encoding", "identity");
    if (encoding.equalsIgnoreCase("chunked")) {
      return new ChunkedBody(in);
    }
    if (!encoding.equalsIgnoreCase("identity")) {
      throw new IOException("unknown transfer encoding " + encoding);
    }
    String length = headers.get("content-length");
    return length == null ? in : new CountedBody(in, number(length, 10));
  }

  /// @return the line without its end
  static String line(InputStream in) throws IOException {
    StringBuilder line = new StringBuilder();
    for (int c = in.read(); c != '\n'; c = in.read()) {
      if (c < 0) {
        throw new EOFException("unexpected EOF");
      }
      if (line.length() == MAX_LINE) {
        throw new IOException("a line of more than " + MAX_LINE + " bytes");
      }
      line.append((char) c);
    }
    int end = line.length();
    return line.substring(0, end > 0 && line.charAt(end - 1) == '\r' ? end - 1 : end);
  }

  /// A number of at most 15 digits in the base.
  static long number(String text, int base) throws IOException {
    String digits = text.strip();
    boolean valid =
        !digits.isEmpty()
            && digits.length() <= 15
            && digits.chars().allMatch(c -> c < 0x80 && Character.digit(c, base) >= 0);
    if (!valid) {
      throw new IOException("malformed length \"" + digits + "\"");
    }
    return Long.parseLong(digits, base);
  }

  private static int status(String line) throws IOException {
    boolean valid =
        line.length() >= 12
            && line.startsWith("HTTP/1.")
            && line.charAt(8) == ' '
            && line.substring(9, 12).chars().allMatch(c -> c >= '0' && c <= '9');
    if (!valid) {
      throw new IOException("not an HTTP response");
    }
    return Integer.parseInt(line.substring(9, 12));
  }

  private static Map<String, String> headers(InputStream in) throws IOException {
    Map<String, String> headers = new HashMap<>();
    for (String line = line(in); !line.isEmpty(); line = line(in)) {
      int colon = line.indexOf(':');
      if (colon < 1 || headers.size() == MAX_HEADERS) {
        throw new IOException("malformed headers");
      }
      headers.putIfAbsent(
          line.substring(0, colon).toLowerCase(Locale.ROOT), line.substring(colon + 1).strip());
    }
    return headers;
  }

  /// The body as text, up to a limit.
  String text(int limit) throws IOException {
    return new String(body.readNBytes(limit), StandardCharsets.UTF_8);
  }
}
