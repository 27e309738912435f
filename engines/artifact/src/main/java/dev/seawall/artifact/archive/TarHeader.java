package dev.seawall.artifact.archive;

import java.nio.charset.StandardCharsets;

/// One header block of 512 bytes within a larger buffer. All fields are read where they lie.
final class TarHeader {
  static final int BLOCK = 512;

  private static final int NAME = 0;
  private static final int NAME_LENGTH = 100;
  private static final int MODE = 100;
  private static final int SIZE = 124;
  private static final int CHECKSUM = 148;
  private static final int CHECKSUM_END = 156;
  private static final int TYPE = 156;
  private static final int LINK = 157;
  private static final int MAGIC = 257;
  private static final int PREFIX = 345;
  private static final int PREFIX_LENGTH = 155;
  private static final int STAR_PREFIX_LENGTH = 131;
  private static final int STAR_TRAILER = 508;

  private final byte[] buffer;
  private int at;

  TarHeader(byte[] buffer) {
    this.buffer = buffer;
  }

  void moveTo(int position) {
    at = position;
  }

  boolean isZero() {
    for (int i = at; i < at + BLOCK; i++) {
      if (buffer[i] != 0) {
        return false;
      }
    }
    return true;
  }

  /// Whether the sum of the bytes is the one that is written; some old programs sum them as signed.
  boolean hasRightChecksum() {
    long expected = number(CHECKSUM, 8);
    long unsigned = 0;
    long signed = 0;
    for (int i = 0; i < BLOCK; i++) {
      byte b = i >= CHECKSUM && i < CHECKSUM_END ? (byte) ' ' : buffer[at + i];
      unsigned += b & 0xff;
      signed += b;
    }
    return expected == unsigned || expected == signed;
  }

  char type() {
    return (char) (buffer[at + TYPE] & 0xff);
  }

  /// Size of the content, or a negative number where the field holds none.
  long size() {
    return number(SIZE, 12);
  }

  int mode() {
    return (int) (number(MODE, 8) & 07777);
  }

  String name() {
    String name = text(NAME, NAME_LENGTH);
    int prefixLength = prefixLength();
    if (prefixLength == 0 || buffer[at + PREFIX] == 0) {
      return name;
    }
    return text(PREFIX, prefixLength) + "/" + name;
  }

  String linkTarget() {
    return text(LINK, NAME_LENGTH);
  }

  /// A number of a sparse map or the like: octal text, or binary where the first bit is set.
  /// Negative where the field holds neither.
  long number(int field, int length) {
    int from = at + field;
    return (buffer[from] & 0x80) != 0 ? binary(from, length) : octal(from, from + length);
  }

  boolean flag(int field) {
    return buffer[at + field] != 0;
  }

  private long binary(int from, int length) {
    if ((buffer[from] & 0x40) != 0) {
      return -1;
    }
    long value = buffer[from] & 0x3f;
    for (int i = 1; i < length; i++) {
      if (value >>> 55 != 0) {
        return -1;
      }
      value = (value << 8) | (buffer[from + i] & 0xff);
    }
    return value;
  }

  private long octal(int from, int end) {
    int i = from;
    while (i < end && (buffer[i] == ' ' || buffer[i] == 0)) {
      i++;
    }
    long value = 0;
    for (; i < end && buffer[i] != ' ' && buffer[i] != 0; i++) {
      int digit = buffer[i] - '0';
      if (digit < 0 || digit > 7 || value >>> 60 != 0) {
        return -1;
      }
      value = (value << 3) | digit;
    }
    return value;
  }

  // GNU's own format has other fields where POSIX has the prefix.
  private int prefixLength() {
    if (!matches(MAGIC, "ustar\0")) {
      return 0;
    }
    return matches(STAR_TRAILER, "tar\0") ? STAR_PREFIX_LENGTH : PREFIX_LENGTH;
  }

  private boolean matches(int field, String magic) {
    for (int i = 0; i < magic.length(); i++) {
      if (buffer[at + field + i] != magic.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  private String text(int field, int length) {
    int from = at + field;
    int end = from;
    while (end < from + length && buffer[end] != 0) {
      end++;
    }
    return new String(buffer, from, end - from, StandardCharsets.UTF_8);
  }
}
