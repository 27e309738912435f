package dev.seawall.version;

/// What counts as a version of apk where advisories are read: more than apk-tools takes, since the
/// advisories of Alpine hold slips such as `4.8.0.-r1` and `2.1-1`, which are understood as Trivy
/// understands them.
final class ApkGrammar {
  private ApkGrammar() {}

  static boolean accepts(String text) {
    ApkTokens.Kind kind = ApkTokens.Kind.NUMBER;
    int at = 0;
    while (true) {
      int end = end(kind, text, at);
      if (end < 0 || end == text.length()) {
        return end > 0;
      }
      ApkTokens.Kind next = next(kind, text.charAt(end));
      boolean marked = "._~-".indexOf(text.charAt(end)) >= 0;
      at = marked ? end + 1 : end;
      if (next == ApkTokens.Kind.REVISION && text.startsWith("r", at)) {
        at++;
      } else if (at == text.length() && next != ApkTokens.Kind.NEXT_NUMBER) {
        return false;
      }
      if (!follows(next, kind)) {
        return false;
      }
      kind = next;
    }
  }

  /// Where a token of that kind ends; -1 if there is none.
  private static int end(ApkTokens.Kind kind, String text, int start) {
    return switch (kind) {
      case NUMBER, NEXT_NUMBER, SUFFIX_NUMBER, REVISION -> Text.endOfDigits(text, start);
      case LETTER -> start + 1;
      case SUFFIX -> ApkTokens.endOfSuffix(text, start);
      case HASH -> endOfHash(text, start);
      case END, INVALID -> -1;
    };
  }

  private static int endOfHash(String text, int start) {
    int end = start;
    while (end < text.length() && Character.digit(text.charAt(end), 16) >= 0) {
      end++;
    }
    return end;
  }

  private static ApkTokens.Kind next(ApkTokens.Kind last, char c) {
    if (Text.isDigit(c)) {
      return switch (last) {
        case LETTER -> ApkTokens.Kind.NUMBER;
        case SUFFIX -> ApkTokens.Kind.SUFFIX_NUMBER;
        default -> ApkTokens.Kind.INVALID;
      };
    }
    boolean number = last == ApkTokens.Kind.NUMBER || last == ApkTokens.Kind.NEXT_NUMBER;
    if (number && c >= 'a' && c <= 'z') {
      return ApkTokens.Kind.LETTER;
    }
    return switch (c) {
      case '.' -> ApkTokens.Kind.NEXT_NUMBER;
      case '_' -> ApkTokens.Kind.SUFFIX;
      case '~' -> ApkTokens.Kind.HASH;
      case '-' -> ApkTokens.Kind.REVISION;
      default -> ApkTokens.Kind.INVALID;
    };
  }

  private static boolean follows(ApkTokens.Kind next, ApkTokens.Kind last) {
    if (next == ApkTokens.Kind.INVALID) {
      return false;
    }
    return next.compareTo(last) >= 0
        || (next == ApkTokens.Kind.NEXT_NUMBER && last == ApkTokens.Kind.NUMBER)
        || (next == ApkTokens.Kind.SUFFIX && last == ApkTokens.Kind.SUFFIX_NUMBER)
        || (next == ApkTokens.Kind.NUMBER && last == ApkTokens.Kind.LETTER);
  }
}
