package dev.seawall.artifact.language.golang;

import org.jspecify.annotations.Nullable;

/// Go's string literals: `"…"` with escapes, and those between back quotes without.
final class GoQuotes {
  private static final String ESCAPES = "abfnrtv\\\"";
  private static final String ESCAPED = "\u0007\b\f\n\r\t\u000b\\\"";

  private GoQuotes() {}

  /// The literal that the text starts with, quotes included; null where it starts with none.
  static @Nullable String prefix(String text) {
    char quote = text.isEmpty() ? ' ' : text.charAt(0);
    for (int i = 1; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\\' && quote == '"') {
        i++;
      } else if (c == quote) {
        return text.substring(0, i + 1);
      }
    }
    return null;
  }

  /// The text of a literal; null where it is none.
  static @Nullable String unquote(String literal) {
    if (!literal.equals(prefix(literal))) {
      return null;
    }
    String body = literal.substring(1, literal.length() - 1);
    return literal.charAt(0) == '`' ? body : unescape(body);
  }

  private static @Nullable String unescape(String body) {
    StringBuilder text = new StringBuilder(body.length());
    int at = 0;
    while (at >= 0 && at < body.length()) {
      char c = body.charAt(at);
      if (c == '\\') {
        at = escape(body, at + 1, text);
      } else {
        text.append(c);
        at++;
      }
    }
    return at < 0 ? null : text.toString();
  }

  /// Reads what follows a backslash; gives the place behind it, or -1.
  private static int escape(String body, int at, StringBuilder text) {
    if (at == body.length()) {
      return -1;
    }
    int simple = ESCAPES.indexOf(body.charAt(at));
    if (simple >= 0) {
      text.append(ESCAPED.charAt(simple));
      return at + 1;
    }
    int digits = digits(body.charAt(at));
    int start = digits == 3 ? at : at + 1;
    int end = start + digits;
    if (digits == 0 || end > body.length()) {
      return -1;
    }
    int code = number(body.substring(start, end), digits == 3 ? 8 : 16);
    if (!Character.isValidCodePoint(code)) {
      return -1;
    }
    text.appendCodePoint(code);
    return end;
  }

  private static int digits(char kind) {
    return switch (kind) {
      case 'x' -> 2;
      case 'u' -> 4;
      case 'U' -> 8;
      case '0', '1', '2', '3', '4', '5', '6', '7' -> 3;
      default -> 0;
    };
  }

  private static int number(String digits, int radix) {
    try {
      return Integer.parseUnsignedInt(digits, radix);
    } catch (NumberFormatException e) {
      return -1;
    }
  }
}
