package dev.seawall.artifact.language.golang;

/// Go's semantic versions: `vMAJOR[.MINOR[.PATCH[-PRE][+BUILD]]]`.
final class Semver {
  private Semver() {}

  static boolean isValid(String version) {
    return !canonical(version).isEmpty();
  }

  /// The version with all three numbers and without its build, except `+incompatible`; "" for what
  /// is no version.
  static String canonical(String version) {
    int at = number(version, version.startsWith("v") ? 1 : -1);
    if (at < 0) {
      return "";
    }
    for (String missing : new String[] {".0.0", ".0"}) {
      if (at == version.length()) {
        return version + missing;
      }
      at = version.charAt(at) == '.' ? number(version, at + 1) : -1;
      if (at < 0) {
        return "";
      }
    }
    int build = version.indexOf('+', at);
    int end = build < 0 ? version.length() : build;
    boolean wellFormed =
        (at == end || (version.charAt(at) == '-' && areIdentifiers(version, at + 1, end, true)))
            && (build < 0 || areIdentifiers(version, build + 1, version.length(), false));
    if (!wellFormed) {
      return "";
    }
    return version.startsWith("+incompatible", end) && end + 13 == version.length()
        ? version
        : version.substring(0, end);
  }

  /// Where the number that starts at the place ends; -1 where none starts or it has a leading zero.
  private static int number(String text, int start) {
    int end = start;
    while (end >= 0 && end < text.length() && isDigit(text.charAt(end))) {
      end++;
    }
    boolean none = start < 0 || end == start;
    return none || (text.charAt(start) == '0' && end > start + 1) ? -1 : end;
  }

  private static boolean areIdentifiers(String text, int start, int end, boolean preRelease) {
    int from = start;
    for (int i = start; i <= end; i++) {
      if (i < end && text.charAt(i) != '.') {
        if (!isIdentifierPart(text.charAt(i))) {
          return false;
        }
      } else {
        boolean badNumber = preRelease && i - from > 1 && isNumberWithZero(text, from, i);
        if (i == from || badNumber) {
          return false;
        }
        from = i + 1;
      }
    }
    return true;
  }

  private static boolean isNumberWithZero(String text, int start, int end) {
    for (int i = start; i < end; i++) {
      if (!isDigit(text.charAt(i))) {
        return false;
      }
    }
    return text.charAt(start) == '0';
  }

  private static boolean isIdentifierPart(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || isDigit(c) || c == '-';
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
