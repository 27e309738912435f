package dev.seawall.formats;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/// Writes JSON byte for byte as Go's `encoding/json` with an indent of two spaces does, because the
/// readers of Trivy's reports were tested on that. Goes straight from text to UTF-8 bytes in one
/// small buffer, so a report of any size needs no memory of its own and a cold JVM loads one class.
///
/// An array's element is announced by [#element()], a member by [#name(String)]; the methods that
/// take a name and a value leave the member out when the value is empty, as Go's `omitempty` does.
final class JsonWriter {
  private static final int SLICE = 1024;
  private static final int LONGEST_ESCAPE = 6;
  private static final byte[] HEX = {
    '0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'a', 'b', 'c', 'd', 'e', 'f'
  };

  private final OutputStream out;
  private final byte[] buffer = new byte[16 * 1024];
  private int used;
  private int depth;
  private boolean first = true;

  JsonWriter(OutputStream out) {
    this.out = out;
  }

  void beginObject() throws IOException {
    begin('{');
  }

  void endObject() throws IOException {
    end('}');
  }

  void beginArray() throws IOException {
    begin('[');
  }

  void endArray() throws IOException {
    end(']');
  }

  /// Goes to the place of the next element of an array.
  void element() throws IOException {
    reserve(1);
    if (!first) {
      buffer[used++] = ',';
    }
    first = false;
    newLine();
  }

  /// Writes the next member's name, whatever its value will be.
  void name(String name) throws IOException {
    element();
    string(name);
    reserve(2);
    buffer[used++] = ':';
    buffer[used++] = ' ';
  }

  /// Writes a text; a lone surrogate, which no UTF-8 can hold, becomes U+FFFD as in Go's decoder.
  void string(String text) throws IOException {
    reserve(1);
    buffer[used++] = '"';
    for (int from = 0; from < text.length(); ) {
      int to = Math.min(text.length(), from + SLICE);
      if (to < text.length() && Character.isHighSurrogate(text.charAt(to - 1))) {
        to++;
      }
      slice(text, from, to);
      from = to;
    }
    reserve(1);
    buffer[used++] = '"';
  }

  void number(long value) throws IOException {
    ascii(Long.toString(value));
  }

  void number(double value) throws IOException {
    ascii(GoNumbers.text(value));
  }

  void bool(boolean value) throws IOException {
    ascii(value ? "true" : "false");
  }

  void nul() throws IOException {
    ascii("null");
  }

  /// Writes JSON text that is already in the right form.
  void ascii(String text) throws IOException {
    for (int i = 0; i < text.length(); i++) {
      reserve(1);
      buffer[used++] = (byte) text.charAt(i);
    }
  }

  void text(String name, String value) throws IOException {
    if (!value.isEmpty()) {
      name(name);
      string(value);
    }
  }

  void integer(String name, long value) throws IOException {
    if (value != 0) {
      name(name);
      number(value);
    }
  }

  void decimal(String name, double value) throws IOException {
    if (value != 0) {
      name(name);
      number(value);
    }
  }

  void flag(String name, boolean value) throws IOException {
    if (value) {
      name(name);
      bool(true);
    }
  }

  void texts(String name, List<String> values) throws IOException {
    if (!values.isEmpty()) {
      name(name);
      beginArray();
      for (String value : values) {
        element();
        string(value);
      }
      endArray();
    }
  }

  /// Ends the document with the new line of Go's encoder and hands all bytes over.
  void finish() throws IOException {
    reserve(1);
    buffer[used++] = '\n';
    drain();
    out.flush();
  }

  private void begin(char bracket) throws IOException {
    reserve(1);
    buffer[used++] = (byte) bracket;
    depth++;
    first = true;
  }

  private void end(char bracket) throws IOException {
    depth--;
    if (!first) {
      newLine();
    }
    first = false;
    reserve(1);
    buffer[used++] = (byte) bracket;
  }

  private void newLine() throws IOException {
    reserve(1 + 2 * depth);
    buffer[used++] = '\n';
    for (int i = 0; i < depth; i++) {
      buffer[used++] = ' ';
      buffer[used++] = ' ';
    }
  }

  private void slice(String text, int from, int to) throws IOException {
    reserve((to - from) * LONGEST_ESCAPE);
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (c < 0x80) {
        asciiCharacter(c);
      } else if (!Character.isSurrogate(c)) {
        wideCharacter(c);
      } else if (i + 1 < to && Character.isSurrogatePair(c, text.charAt(i + 1))) {
        int point = Character.toCodePoint(c, text.charAt(++i));
        put(0xF0 | (point >> 18));
        put(0x80 | ((point >> 12) & 0x3F));
        put(0x80 | ((point >> 6) & 0x3F));
        put(0x80 | (point & 0x3F));
      } else {
        wideCharacter('\uFFFD');
      }
    }
  }

  private void asciiCharacter(char c) {
    if (c >= 0x20 && c != '"' && c != '\\' && c != '<' && c != '>' && c != '&') {
      put(c);
      return;
    }
    switch (c) {
      case '"', '\\' -> escape(c);
      case '\b' -> escape('b');
      case '\f' -> escape('f');
      case '\n' -> escape('n');
      case '\r' -> escape('r');
      case '\t' -> escape('t');
      default -> unicodeEscape(c);
    }
  }

  private void wideCharacter(char c) {
    if (c == '\u2028' || c == '\u2029') {
      unicodeEscape(c);
    } else if (c < 0x800) {
      put(0xC0 | (c >> 6));
      put(0x80 | (c & 0x3F));
    } else {
      put(0xE0 | (c >> 12));
      put(0x80 | ((c >> 6) & 0x3F));
      put(0x80 | (c & 0x3F));
    }
  }

  private void escape(char c) {
    put('\\');
    put(c);
  }

  private void unicodeEscape(int c) {
    put('\\');
    put('u');
    put(HEX[(c >> 12) & 0xF]);
    put(HEX[(c >> 8) & 0xF]);
    put(HEX[(c >> 4) & 0xF]);
    put(HEX[c & 0xF]);
  }

  private void put(int b) {
    buffer[used++] = (byte) b;
  }

  private void reserve(int bytes) throws IOException {
    if (buffer.length - used < bytes) {
      drain();
    }
  }

  private void drain() throws IOException {
    out.write(buffer, 0, used);
    used = 0;
  }
}
