package dev.seawall.artifact.license;

/// Finds a version behind a name, however it is written (`GPL v2`, `Apache License, Version 2.0`,
/// `MPL2`, `BSD (3)`), and joins both by a hyphen.
final class VersionSuffix {
  /// In the order in which they are tried: a longer one follows where the shorter one leads
  /// nowhere.
  private static final String[] MARKS = {"", "V", "V.", "VER", "VER.", "VERSION", "VERSION-", "-"};

  private static final String LICENSE = " LICENSE";

  private VersionSuffix() {}

  /// Joins the version at the end of the text, if one is there.
  static String joinLast(String text) {
    for (int at = 0; at < text.length(); at++) {
      int start = versionStart(text, at);
      if (start > 0 && matchEnd(text, start) == text.length()) {
        return text.substring(0, at + 1) + "-" + text.substring(start, versionEnd(text, start));
      }
    }
    return text;
  }

  /// Joins all versions in the text.
  static String joinAll(String text) {
    StringBuilder joined = new StringBuilder();
    int done = 0;
    for (int at = 0; at < text.length(); at++) {
      int start = versionStart(text, at);
      if (start > 0) {
        joined.append(text, done, at + 1).append('-');
        joined.append(text, start, versionEnd(text, start));
        done = matchEnd(text, start);
        at = done - 1;
      }
    }
    return done == 0 ? text : joined.append(text, done, text.length()).toString();
  }

  /// Where the version starts that belongs to the name whose last character is at the place; 0
  /// where there is none.
  private static int versionStart(String text, int at) {
    if (!endsName(text.charAt(at))) {
      return 0;
    }
    int behind = at + 1;
    boolean license = text.regionMatches(true, behind, LICENSE, 0, LICENSE.length());
    int start = license ? behindGap(text, behind + LICENSE.length()) : 0;
    return start > 0 ? start : behindGap(text, behind);
  }

  /// Where the version starts behind space, a sign, and one of the marks; 0 where there is none.
  private static int behindGap(String text, int from) {
    int at = skipSpace(text, from);
    boolean sign = at < text.length() && ",(-".indexOf(text.charAt(at)) >= 0;
    int start = sign ? behindMark(text, skipSpace(text, at + 1)) : 0;
    return start > 0 ? start : behindMark(text, at);
  }

  private static int behindMark(String text, int from) {
    for (String mark : MARKS) {
      if (text.regionMatches(true, from, mark, 0, mark.length())) {
        int start = skipSpace(text, from + mark.length());
        if (start < text.length() && text.charAt(start) >= '1' && text.charAt(start) <= '9') {
          return start;
        }
      }
    }
    return 0;
  }

  private static int versionEnd(String text, int start) {
    int end = start + 1;
    while (end + 1 < text.length() && text.charAt(end) == '.' && isDigit(text.charAt(end + 1))) {
      end += 2;
    }
    return end;
  }

  private static int matchEnd(String text, int start) {
    int end = versionEnd(text, start);
    return end < text.length() && text.charAt(end) == ')' ? end + 1 : end;
  }

  /// A letter or a closing bracket; a V would be the mark of the version itself.
  private static boolean endsName(char c) {
    char upper = Character.toUpperCase(c);
    return c == ')' || (upper >= 'A' && upper <= 'Z' && upper != 'V');
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static int skipSpace(String text, int from) {
    int at = from;
    while (at < text.length() && " \t\n\f\r".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    return at;
  }
}
