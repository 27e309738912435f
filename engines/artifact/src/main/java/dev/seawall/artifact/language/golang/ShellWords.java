package dev.seawall.artifact.language.golang;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Parts a command line into words as a shell does: at blanks, but not within quotes or behind a
/// backslash. Nothing is expanded. It ends at `;`, `&`, `|`, `<` and `>`.
final class ShellWords {
  private final String line;
  private final List<String> words = new ArrayList<>();
  private final StringBuilder word = new StringBuilder();
  private boolean inWord;
  private int at;

  private ShellWords(String line) {
    this.line = line;
  }

  /// The words; null for a line with an open quote, a trailing backslash or a bracket.
  static @Nullable List<String> split(String line) {
    ShellWords split = new ShellWords(line);
    return split.read() ? split.words : null;
  }

  private boolean read() {
    while (at < line.length() && ";&|<>".indexOf(line.charAt(at)) < 0) {
      char c = line.charAt(at++);
      if (c == ' ' || c == '\t' || c == '\r' || c == '\n') {
        endWord();
      } else if (!readPart(c)) {
        return false;
      }
    }
    endWord();
    return true;
  }

  private void endWord() {
    if (inWord) {
      words.add(word.toString());
      word.setLength(0);
      inWord = false;
    }
  }

  /// Reads what starts with the character: itself, what is escaped by it or quoted by it.
  private boolean readPart(char c) {
    inWord = true;
    return switch (c) {
      case '(', ')' -> false;
      case '\\' -> readEscaped();
      case '\'', '"', '`' -> readQuoted(c);
      default -> {
        word.append(c);
        yield true;
      }
    };
  }

  private boolean readEscaped() {
    if (at == line.length()) {
      return false;
    }
    word.append(line.charAt(at++));
    return true;
  }

  private boolean readQuoted(char quote) {
    while (at < line.length()) {
      char c = line.charAt(at++);
      if (c == quote) {
        return true;
      }
      if (c != '\\' || quote == '\'') {
        word.append(c);
      } else if (!readEscaped()) {
        return false;
      }
    }
    return false;
  }
}
