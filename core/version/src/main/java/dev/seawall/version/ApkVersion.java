package dev.seawall.version;

/// A version in the order of Alpine's apk-tools:
/// `number{.number}[letter]{_suffix[number]}[~hash][-r number]`. An invalid text is compared up to
/// where it goes wrong.
record ApkVersion(String text, boolean isValid) implements Version {
  static ApkVersion parse(String text) {
    return new ApkVersion(text, ApkGrammar.accepts(text));
  }

  @Override
  public int compareTo(Version other) {
    ApkTokens left = new ApkTokens(text);
    ApkTokens right = new ApkTokens(((ApkVersion) other).text);
    while (left.next() == right.next() && left.read() && right.read()) {
      int byToken = left.compareToken(right);
      if (byToken != 0) {
        return byToken;
      }
    }
    return compareEnds(left, right);
  }

  /// One version ends or goes wrong where the other goes on, or goes on otherwise: the one whose
  /// next token comes earlier in the grammar is greater, except that a suffix of a pre-release is
  /// less than none.
  private static int compareEnds(ApkTokens left, ApkTokens right) {
    if (left.next() == ApkTokens.Kind.SUFFIX && left.startsPreRelease()) {
      return -1;
    }
    if (right.next() == ApkTokens.Kind.SUFFIX && right.startsPreRelease()) {
      return 1;
    }
    left.skipBrokenRevision();
    right.skipBrokenRevision();
    int byKind = right.next().compareTo(left.next());
    return byKind != 0 || left.next() != ApkTokens.Kind.INVALID
        ? byKind
        : Slice.compareText(left.unreadable(), right.unreadable());
  }
}
