package dev.seawall.artifact.os;

import java.nio.charset.StandardCharsets;

/// Goes over the lines of a text without making a text of each. A line ends at `\n` or `\r\n`,
/// which do not belong to it.
final class Lines {
  private final byte[] bytes;
  private int number;
  private int start;
  private int end;
  private int next;

  Lines(byte[] bytes) {
    this.bytes = bytes;
  }

  /// Goes to the next line; false where there is none.
  boolean next() {
    if (next >= bytes.length) {
      return false;
    }
    start = next;
    int at = start;
    while (at < bytes.length && bytes[at] != '\n') {
      at++;
    }
    next = at + 1;
    end = at > start && bytes[at - 1] == '\r' ? at - 1 : at;
    number++;
    return true;
  }

  /// Number of the line, counted from 1.
  int number() {
    return number;
  }

  /// Bytes of the line.
  int length() {
    return end - start;
  }

  /// The byte at that place of the line; 0 behind its end.
  byte at(int index) {
    return start + index < end ? bytes[start + index] : 0;
  }

  /// Whether the line starts with the text, which is of ASCII.
  boolean startsWith(String prefix) {
    return matches(0, prefix);
  }

  /// Whether the text, which is of ASCII, is at that place of the line.
  boolean startsWith(int index, String text) {
    return matches(index, text);
  }

  /// Changes a byte of the line.
  void set(int index, char c) {
    bytes[start + index] = (byte) c;
  }

  /// The place of the text, which is of ASCII, in the line; -1 where it does not occur.
  int indexOf(String text) {
    for (int i = 0; i + text.length() <= length(); i++) {
      if (bytes[start + i] == text.charAt(0) && matches(i, text)) {
        return i;
      }
    }
    return -1;
  }

  /// The place of the byte in the line, from a place on; -1 where it does not occur.
  int indexOf(char c, int from) {
    for (int i = from; i < length(); i++) {
      if (bytes[start + i] == c) {
        return i;
      }
    }
    return -1;
  }

  private boolean matches(int index, String text) {
    if (index + text.length() > length()) {
      return false;
    }
    for (int i = 0; i < text.length(); i++) {
      if (bytes[start + index + i] != text.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /// The line.
  String text() {
    return text(0);
  }

  /// The line from that place on.
  String text(int from) {
    return text(from, length());
  }

  String text(int from, int to) {
    return new String(bytes, start + from, to - from, StandardCharsets.UTF_8);
  }
}
