package dev.seawall.artifact.document;

import dev.seawall.artifact.ArtifactException;

/// The characters of an XML document and a place in it.
final class XmlText {
  private final String text;
  private int position;
  private int counted;
  private int line = 1;

  XmlText(String text) {
    this.text = text;
  }

  boolean atEnd() {
    return position >= text.length();
  }

  boolean isAt(char c) {
    return !atEnd() && text.charAt(position) == c;
  }

  /// Goes behind that text if it comes next.
  boolean skip(String expected) {
    boolean next = text.startsWith(expected, position);
    if (next) {
      position += expected.length();
    }
    return next;
  }

  void expect(String expected) {
    if (!skip(expected)) {
      throw refused("'" + expected + "' was expected");
    }
  }

  void skipBlanks() {
    while (!atEnd() && isBlank(text.charAt(position))) {
      position++;
    }
  }

  /// What comes before the mark; goes behind the mark.
  String until(String mark) {
    int end = text.indexOf(mark, position);
    if (end < 0) {
      throw refused("'" + mark + "' is missing");
    }
    String before = text.substring(position, end);
    position = end + mark.length();
    return before;
  }

  /// Goes behind a declaration such as `<!DOCTYPE … [ <!ENTITY …> ]>`, whose `<!` was read.
  void skipDeclaration() {
    int depth = 1;
    while (depth > 0) {
      if (atEnd()) {
        throw refused("a declaration does not end");
      }
      char c = text.charAt(position++);
      if (c == '"' || c == '\'') {
        until(String.valueOf(c));
      } else if (c == '<') {
        if (skip("!--")) {
          until("-->");
        } else {
          depth++;
        }
      } else if (c == '>') {
        depth--;
      }
    }
  }

  String name() {
    int start = position;
    while (!atEnd() && isNamePart(text.charAt(position))) {
      position++;
    }
    if (position == start) {
      throw refused("a name was expected");
    }
    return text.substring(start, position);
  }

  /// A value in quotes.
  String quoted() {
    char quote = atEnd() ? ' ' : text.charAt(position);
    if (quote != '"' && quote != '\'') {
      throw refused("a value in quotes was expected");
    }
    position++;
    return decoded(until(String.valueOf(quote)));
  }

  /// The text up to the next tag.
  String characters() {
    int end = text.indexOf('<', position);
    String raw = text.substring(position, end < 0 ? text.length() : end);
    position += raw.length();
    return decoded(raw);
  }

  private String decoded(String raw) {
    int amp = raw.indexOf('&');
    if (amp < 0) {
      return raw;
    }
    StringBuilder decoded = new StringBuilder(raw.length());
    int from = 0;
    while (amp >= 0) {
      int end = raw.indexOf(';', amp);
      if (end < 0) {
        throw refused("'&' without ';'");
      }
      decoded.append(raw, from, amp).append(entity(raw.substring(amp + 1, end)));
      from = end + 1;
      amp = raw.indexOf('&', from);
    }
    return decoded.append(raw, from, raw.length()).toString();
  }

  private String entity(String name) {
    return switch (name) {
      case "lt" -> "<";
      case "gt" -> ">";
      case "amp" -> "&";
      case "apos" -> "'";
      case "quot" -> "\"";
      default -> character(name);
    };
  }

  private String character(String name) {
    boolean hex = name.startsWith("#x");
    if (!name.startsWith("#") || name.length() > 10) {
      throw refused("unknown entity &" + name + ";");
    }
    try {
      int code = Integer.parseInt(name.substring(hex ? 2 : 1), hex ? 16 : 10);
      if (Character.isValidCodePoint(code)) {
        return Character.toString(code);
      }
    } catch (NumberFormatException e) {
      throw refused("unknown entity &" + name + ";");
    }
    throw refused("unknown entity &" + name + ";");
  }

  /// The line of the place, counted from 1. Asked for tags only.
  int line() {
    while (counted < position) {
      if (text.charAt(counted++) == '\n') {
        line++;
      }
    }
    return line;
  }

  ArtifactException refused(String reason) {
    return new ArtifactException("not valid XML: " + reason, line());
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\n' || c == '\t' || c == '\r';
  }

  private static boolean isNamePart(char c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || c == ':'
        || c == '_'
        || c == '-'
        || c == '.'
        || c >= 0x80;
  }
}
