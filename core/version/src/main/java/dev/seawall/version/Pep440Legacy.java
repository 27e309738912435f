package dev.seawall.version;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// The order of setuptools for texts that PEP 440 refuses: parts of digits, letters, dots and
/// hyphens, of which `dev` and the words of pre-releases come before the end.
final class Pep440Legacy {
  private static final String END = "*final";
  private static final String HYPHEN = "*final-";
  private static final int NUMBER_WIDTH = 8;

  private Pep440Legacy() {}

  static int compare(String left, String right) {
    List<String> leftKey = key(left.toLowerCase(Locale.ROOT));
    List<String> rightKey = key(right.toLowerCase(Locale.ROOT));
    for (int i = 0; i < Math.min(leftKey.size(), rightKey.size()); i++) {
      int byPart = leftKey.get(i).compareTo(rightKey.get(i));
      if (byPart != 0) {
        return byPart;
      }
    }
    return Integer.compare(leftKey.size(), rightKey.size());
  }

  private static List<String> key(String text) {
    List<String> key = new ArrayList<>();
    int at = 0;
    while (at < text.length()) {
      int end = Math.max(Text.endOfDigits(text, at), Text.endOfLetters(text, at));
      if (end > at) {
        add(key, text.substring(at, end));
        at = end;
      } else {
        if (text.charAt(at) == '-') {
          add(key, "-");
        }
        at++;
      }
    }
    add(key, "final");
    return key;
  }

  private static void add(List<String> key, String part) {
    if (Text.isDigit(part.charAt(0))) {
      key.add("0".repeat(Math.max(0, NUMBER_WIDTH - part.length())) + part);
      return;
    }
    String word =
        switch (part) {
          case "pre", "preview", "rc" -> "*c";
          case "-" -> HYPHEN;
          case "dev" -> "*@";
          default -> "*" + part;
        };
    if (word.compareTo(END) < 0) {
      removeTrailing(key, HYPHEN);
    }
    removeTrailing(key, "0".repeat(NUMBER_WIDTH));
    key.add(word);
  }

  private static void removeTrailing(List<String> key, String part) {
    while (!key.isEmpty() && key.getLast().equals(part)) {
      key.removeLast();
    }
  }
}
