package dev.seawall.artifact.language.golang;

import dev.seawall.artifact.ArtifactException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// A line of a `go.mod` file that has words.
///
/// @param words at least one; quoted ones with their quotes
/// @param comment what follows `//`, or ""
record GoModLine(int number, List<String> words, String comment) {

  /// The lines of a file that are neither empty nor only a comment.
  static List<GoModLine> read(ByteBuffer bytes) {
    List<GoModLine> lines = new ArrayList<>();
    String text = StandardCharsets.UTF_8.decode(bytes.duplicate()).toString();
    int number = 0;
    for (String raw : text.split("\n", -1)) {
      GoModLine line = parse(++number, raw);
      if (!line.words.isEmpty()) {
        lines.add(line);
      }
    }
    return lines;
  }

  private static GoModLine parse(int number, String raw) {
    String text = raw.endsWith("\r") ? raw.substring(0, raw.length() - 1) : raw;
    List<String> words = new ArrayList<>();
    int at = 0;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == ' ' || c == '\t' || c == '\r') {
        at++;
      } else if (text.startsWith("//", at)) {
        return new GoModLine(number, words, text.substring(at + 2));
      } else if (text.startsWith("/*", at)) {
        throw GoModReader.refused(number, "mod files must use // comments (not /* */ comments)");
      } else {
        int end = wordEnd(text, at, number);
        words.add(text.substring(at, end));
        at = end;
      }
    }
    return new GoModLine(number, words, "");
  }

  private static int wordEnd(String text, int start, int number) {
    char c = text.charAt(start);
    if (c == '"' || c == '`') {
      String literal = GoQuotes.prefix(text.substring(start));
      if (literal == null) {
        throw GoModReader.refused(number, "unexpected newline in string");
      }
      return start + literal.length();
    }
    if ("()[]{},".indexOf(c) >= 0) {
      return start + 1;
    }
    int end = start;
    while (end < text.length()
        && " \t\r()[]{},\"`".indexOf(text.charAt(end)) < 0
        && !text.startsWith("//", end)) {
      end++;
    }
    return end;
  }

  /// Whether the comment says that only other modules need this one.
  boolean isIndirect() {
    String[] words = comment.strip().split("\\s+", 2);
    return words.length == 1 ? words[0].equals("indirect") : words[0].equals("indirect;");
  }

  /// The text of a word, without quotes; only double ones are taken.
  String text(String word) {
    if (word.charAt(0) != '"') {
      check(
          word.chars().noneMatch(c -> c == '"' || c == '\'' || c == '`'),
          "unquoted string cannot contain quote: " + word);
      return word;
    }
    String text = GoQuotes.unquote(word);
    if (text == null) {
      throw refused("invalid quoted string " + word);
    }
    return text;
  }

  void check(boolean holds, String complaint) {
    if (!holds) {
      throw refused(complaint);
    }
  }

  ArtifactException refused(String reason) {
    return GoModReader.refused(number, reason);
  }
}
