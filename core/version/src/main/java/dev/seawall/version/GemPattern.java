package dev.seawall.version;

/// The form of a RubyGems version: `number{.alphanumeric}[-pre-release]`.
final class GemPattern {
  private GemPattern() {}

  /// The end of the longest version that starts at `from`, or -1 if none does.
  static int end(String text, int from) {
    if (!Text.digitAt(text, from)) {
      return -1;
    }
    int at = Text.endOfDigits(text, from);
    while (text.startsWith(".", at) && isAlphanumeric(text, at + 1, "")) {
      at = endOfRun(text, at + 1, "");
    }
    if (!text.startsWith("-", at) || !isAlphanumeric(text, at + 1, "-")) {
      return at;
    }
    at = endOfRun(text, at + 1, "-");
    while (text.startsWith(".", at) && isAlphanumeric(text, at + 1, "-")) {
      at = endOfRun(text, at + 1, "-");
    }
    return at;
  }

  private static int endOfRun(String text, int from, String symbols) {
    int at = from;
    while (isAlphanumeric(text, at, symbols)) {
      at++;
    }
    return at;
  }

  private static boolean isAlphanumeric(String text, int at, String symbols) {
    return at < text.length()
        && (Text.isAlphanumeric(text.charAt(at)) || symbols.indexOf(text.charAt(at)) >= 0);
  }
}
