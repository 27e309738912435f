package dev.seawall.version;

/// A version or a release in the order of RPM's `rpmvercmp`, compared whole. Any text is one.
record RpmSegment(String text) implements Version {
  @Override
  public boolean isValid() {
    return true;
  }

  @Override
  public int compareTo(Version other) {
    return compare(text, ((RpmSegment) other).text);
  }

  /// Compares run by run of digits or letters; all else only parts the runs, but for the tilde,
  /// which sorts before the end of the text, and the caret, which sorts behind it and before all
  /// else.
  static int compare(String left, String right) {
    int i = skipSeparators(left, 0);
    int j = skipSeparators(right, 0);
    while (i < left.length() || j < right.length()) {
      char l = i < left.length() ? left.charAt(i) : 0;
      char r = j < right.length() ? right.charAt(j) : 0;
      if (isMark(l) || isMark(r)) {
        if (l != r) {
          return Integer.compare(markWeight(l), markWeight(r));
        }
        i = skipSeparators(left, i + 1);
        j = skipSeparators(right, j + 1);
        continue;
      }
      if (l == 0 || r == 0) {
        return l == 0 ? -1 : 1;
      }
      boolean digits = Text.isDigit(l);
      if (digits != Text.isDigit(r)) {
        return digits ? 1 : -1;
      }
      Slice leftRun = run(left, i);
      Slice rightRun = run(right, j);
      int byRun =
          digits ? Slice.compareNumbers(leftRun, rightRun) : Slice.compareText(leftRun, rightRun);
      if (byRun != 0) {
        return byRun;
      }
      i = skipSeparators(left, leftRun.to());
      j = skipSeparators(right, rightRun.to());
    }
    return 0;
  }

  private static Slice run(String text, int from) {
    boolean digits = Text.isDigit(text.charAt(from));
    return new Slice(
        text, from, digits ? Text.endOfDigits(text, from) : Text.endOfLetters(text, from));
  }

  private static boolean isMark(char c) {
    return c == '~' || c == '^';
  }

  private static int markWeight(char c) {
    return switch (c) {
      case '~' -> 0;
      case 0 -> 1;
      case '^' -> 2;
      default -> 3;
    };
  }

  private static int skipSeparators(String text, int from) {
    int at = from;
    while (at < text.length()
        && !Text.isAlphanumeric(text.charAt(at))
        && !isMark(text.charAt(at))) {
      at++;
    }
    return at;
  }
}
