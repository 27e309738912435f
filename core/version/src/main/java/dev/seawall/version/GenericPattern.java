package dev.seawall.version;

/// The form of a version where no ecosystem's own rules are known:
/// `[v]number{.number}[[-]pre-release][+build]`, with tildes allowed in identifiers.
final class GenericPattern {
  private GenericPattern() {}

  /// The end of the longest version that starts at `from`, or -1 if none does.
  static int end(String text, int from) {
    int start = text.startsWith("v", from) ? from + 1 : from;
    if (!Text.digitAt(text, start)) {
      return -1;
    }
    int at = Text.endOfDigits(text, start);
    while (text.startsWith(".", at) && Text.digitAt(text, at + 1)) {
      at = Text.endOfDigits(text, at + 1);
    }
    boolean preRelease = isIdentifier(text, at);
    int behind = preRelease ? endOfIdentifiers(text, at) : at;
    boolean build = text.startsWith("+", behind) && isIdentifier(text, behind + 1);
    return build ? endOfIdentifiers(text, behind + 1) : behind;
  }

  private static int endOfIdentifiers(String text, int from) {
    int at = from;
    while (isIdentifier(text, at)
        || (at > from && text.startsWith(".", at) && isIdentifier(text, at + 1))) {
      at++;
    }
    return at;
  }

  private static boolean isIdentifier(String text, int at) {
    if (at >= text.length()) {
      return false;
    }
    char c = text.charAt(at);
    return Text.isAlphanumeric(c) || c == '-' || c == '~';
  }
}
