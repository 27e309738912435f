package dev.seawall.artifact.sqlite;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Splits a statement of the schema into words, quoted names and marks; comments and space are left
/// out.
final class SqlTokens {
  /// @param text without its quotes
  /// @param kind `w` a word or number, `q` something quoted, else the mark itself
  record Token(String text, char kind) {
    boolean isWord() {
      return kind == 'w';
    }

    boolean isWord(String lower) {
      return kind == 'w' && text.equalsIgnoreCase(lower);
    }

    boolean isMark(char mark) {
      return kind == mark;
    }

    String lower() {
      return text.toLowerCase(Locale.ROOT);
    }
  }

  private final String sql;
  private int at;

  SqlTokens(String sql) {
    this.sql = sql;
  }

  List<Token> all() {
    List<Token> tokens = new ArrayList<>();
    while (at < sql.length()) {
      char c = sql.charAt(at);
      if (sql.startsWith("--", at)) {
        skipTo("\n");
      } else if (sql.startsWith("/*", at)) {
        skipTo("*/");
      } else if (c == '"' || c == '\'' || c == '`') {
        tokens.add(quoted(c));
      } else if (c == '[') {
        int end = sql.indexOf(']', at);
        tokens.add(new Token(sql.substring(at + 1, end < 0 ? sql.length() : end), 'q'));
        skipTo("]");
      } else if (isWordPart(c)) {
        tokens.add(word());
      } else {
        at++;
        if (c > ' ') {
          tokens.add(new Token(String.valueOf(c), c));
        }
      }
    }
    return tokens;
  }

  private void skipTo(String end) {
    int found = sql.indexOf(end, at);
    at = found < 0 ? sql.length() : found + end.length();
  }

  /// A doubled quote stands for itself.
  private Token quoted(char quote) {
    StringBuilder text = new StringBuilder();
    at++;
    while (at < sql.length()) {
      char c = sql.charAt(at++);
      if (c == quote) {
        if (at >= sql.length() || sql.charAt(at) != quote) {
          break;
        }
        at++;
      }
      text.append(c);
    }
    return new Token(text.toString(), 'q');
  }

  private Token word() {
    int start = at;
    while (at < sql.length() && isWordPart(sql.charAt(at))) {
      at++;
    }
    return new Token(sql.substring(start, at), 'w');
  }

  private static boolean isWordPart(char c) {
    return Character.isLetterOrDigit(c) || c == '_' || c == '$' || c > 127;
  }
}
