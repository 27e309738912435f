package dev.seawall.version;

import java.util.Optional;

/// A version in a range of semantic versions, in which `x`, `X` or `*` stand for any number and
/// missing numbers stand for any number or for zero.
///
/// @param version the numbers and the pre-release
/// @param given how many numbers are given, wildcards not counted
/// @param concrete how many numbers count in a comparison
/// @param preRelease whether a pre-release is given
record SemanticPattern(NumberedVersion version, int given, int concrete, boolean preRelease) {
  private static final int NUMBERS = 3;

  /// The end of the longest pattern that starts at `from`, or -1 if none does.
  static int end(String text, int from) {
    int at = endOfPart(text, text.startsWith("v", from) ? from + 1 : from);
    if (at < 0) {
      return -1;
    }
    for (int i = 1; i < NUMBERS && text.startsWith(".", at); i++) {
      int end = endOfPart(text, at + 1);
      if (end < 0) {
        return at;
      }
      at = end;
    }
    at = endOfIdentifiers(text, at, "-");
    return endOfIdentifiers(text, at, "+");
  }

  private static int endOfPart(String text, int from) {
    int at = from;
    while (at < text.length() && (Text.isDigit(text.charAt(at)) || isWildcard(text.charAt(at)))) {
      at++;
    }
    return at > from ? at : -1;
  }

  private static boolean isWildcard(char c) {
    return c == 'x' || c == 'X' || c == '*';
  }

  private static int endOfIdentifiers(String text, int from, String mark) {
    int at = from;
    String next = mark;
    while (text.startsWith(next, at) && isIdentifier(text, at + 1)) {
      at++;
      while (isIdentifier(text, at)) {
        at++;
      }
      next = ".";
    }
    return at;
  }

  private static boolean isIdentifier(String text, int at) {
    return at < text.length() && (Text.isAlphanumeric(text.charAt(at)) || text.charAt(at) == '-');
  }

  /// Reads a pattern, as [#end] delimits it, with zero for missing numbers or with any.
  static SemanticPattern parse(String text, boolean zeroPadding) {
    NumberedVersion whole = NumberedVersion.parse(VersionScheme.SEMVER, text);
    return whole.count() == NUMBERS && !isWildcardAt(text, whole.numbersEnd())
        ? new SemanticPattern(whole, NUMBERS, NUMBERS, isPreRelease(whole.preRelease()))
        : parseOpen(text, zeroPadding);
  }

  /// Whether a wildcard follows without a hyphen, as in `1.2.3x`.
  private static boolean isWildcardAt(String text, int at) {
    return at < text.length() && isWildcard(text.charAt(at));
  }

  private static SemanticPattern parseOpen(String text, boolean zeroPadding) {
    StringBuilder numbers = new StringBuilder();
    int at = text.startsWith("v") ? 1 : 0;
    int given = 0;
    int parts = 0;
    boolean wildcard = false;
    while (parts < NUMBERS && endOfPart(text, at) > 0) {
      int end = endOfPart(text, at);
      boolean number = Text.isNumber(text, at, end);
      if (!number && end > at + 1) {
        throw new VersionException("'" + text.substring(at, end) + "' is no number");
      }
      wildcard |= !number;
      numbers.append(parts == 0 ? "" : ".").append(wildcard ? "0" : text.substring(at, end));
      given += wildcard ? 0 : 1;
      parts++;
      at = text.startsWith(".", end) ? end + 1 : end;
    }
    boolean padded = zeroPadding && !wildcard;
    numbers.append(".0".repeat(NUMBERS - parts)).append(text, at, text.length());
    NumberedVersion version = NumberedVersion.parse(VersionScheme.SEMVER, numbers.toString());
    return new SemanticPattern(
        version, given, padded ? NUMBERS : given, isPreRelease(version.preRelease()));
  }

  /// A pre-release with a wildcard stands for any and for none.
  private static boolean isPreRelease(Slice preRelease) {
    if (preRelease.isEmpty()) {
      return false;
    }
    for (String identifier : preRelease.toString().split("\\.", -1)) {
      if (identifier.length() == 1 && isWildcard(identifier.charAt(0))) {
        return false;
      }
    }
    return true;
  }

  /// Whether some of the numbers may be any.
  boolean isOpen() {
    return concrete < NUMBERS;
  }

  private boolean hasAnyPreRelease() {
    return !preRelease && !version.preRelease().isEmpty();
  }

  /// Compares a version to the pattern: zero if the pattern stands for it.
  int compare(NumberedVersion candidate, boolean revisions) {
    int byNumbers = candidate.compareNumbers(version, concrete);
    if (byNumbers != 0 || isOpen() || hasAnyPreRelease()) {
      return byNumbers;
    }
    return revisions
        ? Identifiers.compareAdditions(candidate.preRelease(), version.preRelease())
        : Identifiers.comparePreReleases(candidate.preRelease(), version.preRelease());
  }

  /// The least version that the pattern stands for.
  NumberedVersion least() {
    return preRelease ? version : release();
  }

  /// The version without its pre-release.
  NumberedVersion release() {
    return ofNumbers(number(0), number(1), number(2));
  }

  /// The least version that a tilde in front of the pattern keeps out; empty if it keeps out none.
  Optional<NumberedVersion> tildeEnd() {
    return switch (given) {
      case 0 -> Optional.empty();
      case 1 -> Optional.of(ofNumbers(Slice.increment(number(0)), "0", "0"));
      default -> Optional.of(ofNumbers(number(0), Slice.increment(number(1)), "0"));
    };
  }

  /// The least version that a caret in front of the pattern keeps out; empty if it keeps out none.
  Optional<NumberedVersion> caretEnd() {
    if (given == 0) {
      return Optional.empty();
    }
    if (given == 1 || !isZero(0)) {
      return Optional.of(ofNumbers(Slice.increment(number(0)), "0", "0"));
    }
    if (given == 2 || !isZero(1)) {
      return Optional.of(ofNumbers(number(0), Slice.increment(number(1)), "0"));
    }
    return Optional.of(ofNumbers(number(0), number(1), Slice.increment(number(2))));
  }

  private boolean isZero(int index) {
    return Slice.compareNumbers(version.number(index), Slice.of("0")) == 0;
  }

  private String number(int index) {
    return version.number(index).toString();
  }

  private static NumberedVersion ofNumbers(String major, String minor, String patch) {
    return NumberedVersion.parse(VersionScheme.SEMVER, major + "." + minor + "." + patch);
  }
}
