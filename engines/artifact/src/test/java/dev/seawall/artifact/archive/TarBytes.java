package dev.seawall.artifact.archive;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.zip.GZIPOutputStream;

/// Writes tar archives for tests, well formed or not.
public final class TarBytes {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  /// A regular file.
  public TarBytes file(String name, String content) {
    return file(name, content.getBytes(StandardCharsets.UTF_8), 0644);
  }

  /// A regular file.
  public TarBytes file(String name, byte[] content, int mode) {
    return member(name, '0', content, mode, "");
  }

  public TarBytes folder(String name) {
    return member(name + "/", '5', new byte[0], 0755, "");
  }

  public TarBytes symbolicLink(String name, String target) {
    return member(name, '2', new byte[0], 0777, target);
  }

  public TarBytes hardLink(String name, String target) {
    return member(name, '1', new byte[0], 0644, target);
  }

  /// A member of any type; its content is padded.
  public TarBytes member(String name, char type, byte[] content, int mode, String link) {
    return raw(header(name, type, content.length, mode, link)).content(content);
  }

  /// An extended header of pax; records as `key=value`.
  public TarBytes pax(char type, String... records) {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    for (String record : records) {
      int length = record.getBytes(StandardCharsets.UTF_8).length + 3;
      while (length != record.getBytes(StandardCharsets.UTF_8).length + 2 + digits(length)) {
        length++;
      }
      body.writeBytes((length + " " + record + "\n").getBytes(StandardCharsets.UTF_8));
    }
    return member("pax", type, body.toByteArray(), 0644, "");
  }

  /// Content with its padding, to follow a header.
  public TarBytes content(byte[] content) {
    out.writeBytes(content);
    out.writeBytes(new byte[-content.length & 511]);
    return this;
  }

  /// Any bytes.
  public TarBytes raw(byte[] bytes) {
    out.writeBytes(bytes);
    return this;
  }

  /// A header in POSIX' form with its checksum.
  public static byte[] header(String name, char type, long size, int mode, String link) {
    byte[] header = new byte[512];
    put(header, 0, name);
    put(header, 100, octal(mode, 7));
    put(header, 108, octal(0, 7));
    put(header, 116, octal(0, 7));
    put(header, 124, octal(size, 11));
    put(header, 136, octal(0, 11));
    header[156] = (byte) type;
    put(header, 157, link);
    put(header, 257, "ustar\0" + "00");
    return sealed(header);
  }

  /// The header with the checksum that its bytes have.
  public static byte[] sealed(byte[] header) {
    Arrays.fill(header, 148, 156, (byte) ' ');
    long sum = 0;
    for (byte b : header) {
      sum += b & 0xff;
    }
    put(header, 148, octal(sum, 6) + "\0");
    return header;
  }

  public static void put(byte[] header, int at, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    System.arraycopy(bytes, 0, header, at, bytes.length);
  }

  public static String octal(long value, int digits) {
    return String.format(Locale.ROOT, "%0" + digits + "o", value);
  }

  /// The archive with its end.
  public byte[] end() {
    out.writeBytes(new byte[1024]);
    return out.toByteArray();
  }

  /// The archive without the blocks of zeros at the end.
  public byte[] withoutEnd() {
    return out.toByteArray();
  }

  public static byte[] gzip(byte[] bytes) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes);
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private static int digits(int number) {
    return String.valueOf(number).length();
  }
}
