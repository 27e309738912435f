package dev.seawall.version;

/// A version in the order of dpkg: see deb-version(7).
record DebVersion(String text, long epoch, String upstream, String release, boolean isValid)
    implements EpochVersion {

  static DebVersion parse(String text) {
    String trimmed = Text.trim(text);
    int colon = trimmed.indexOf(':');
    long epoch = colon < 0 ? 0 : epoch(trimmed.substring(0, colon));
    String rest = trimmed.substring(colon + 1);
    int hyphen = rest.lastIndexOf('-');
    String upstream = hyphen < 0 ? rest : rest.substring(0, hyphen);
    String release = hyphen < 0 ? "" : rest.substring(hyphen + 1);
    boolean valid =
        epoch >= 0
            && Text.digitAt(upstream, 0)
            && consistsOf(upstream, "+.~_-:")
            && consistsOf(release, "+.~_");
    return new DebVersion(text, Math.max(epoch, 0), upstream, release, valid);
  }

  /// The epoch, or -1 for what is none.
  private static long epoch(String digits) {
    if (!Text.isNumber(digits)) {
      return -1;
    }
    try {
      return Long.parseLong(digits);
    } catch (NumberFormatException tooLong) {
      return -1;
    }
  }

  private static boolean consistsOf(String part, String symbols) {
    for (int i = 0; i < part.length(); i++) {
      char c = part.charAt(i);
      if (!Text.isAlphanumeric(c) && symbols.indexOf(c) < 0) {
        return false;
      }
    }
    return true;
  }

  @Override
  public int compareTo(Version other) {
    DebVersion that = (DebVersion) other;
    int byEpoch = Long.compare(epoch, that.epoch);
    if (byEpoch != 0) {
      return byEpoch;
    }
    int byUpstream = compareParts(upstream, that.upstream);
    return byUpstream != 0 ? byUpstream : compareParts(release, that.release);
  }

  /// Alternates between runs without digits, compared by weight, and runs of digits, compared by
  /// value.
  private static int compareParts(String left, String right) {
    int i = 0;
    int j = 0;
    while (i < left.length() || j < right.length()) {
      while (weightAt(left, i) != 0 || weightAt(right, j) != 0) {
        int byWeight = Integer.compare(weightAt(left, i), weightAt(right, j));
        if (byWeight != 0) {
          return byWeight;
        }
        i++;
        j++;
      }
      int leftEnd = Text.endOfDigits(left, i);
      int rightEnd = Text.endOfDigits(right, j);
      int byNumber =
          Slice.compareNumbers(new Slice(left, i, leftEnd), new Slice(right, j, rightEnd));
      if (byNumber != 0) {
        return byNumber;
      }
      i = leftEnd;
      j = rightEnd;
    }
    return 0;
  }

  /// The tilde sorts before the end of the part, letters before all other characters. Digits and
  /// the end weigh nothing.
  private static int weightAt(String part, int at) {
    if (at >= part.length()) {
      return 0;
    }
    char c = part.charAt(at);
    if (Text.isDigit(c)) {
      return 0;
    }
    if (c == '~') {
      return -1;
    }
    return Text.isLetter(c) ? c : c + 256;
  }
}
