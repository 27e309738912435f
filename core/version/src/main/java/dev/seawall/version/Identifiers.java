package dev.seawall.version;

/// The dotted identifiers behind the numbers of a semantic version.
final class Identifiers {
  private Identifiers() {}

  /// Compares pre-releases: none is greater than any.
  static int comparePreReleases(Slice left, Slice right) {
    if (left.isEmpty() || right.isEmpty()) {
      return Boolean.compare(left.isEmpty(), right.isEmpty());
    }
    return compare(left, right);
  }

  /// Compares what is added to a version: none is less than any.
  static int compareAdditions(Slice left, Slice right) {
    if (left.isEmpty() || right.isEmpty()) {
      return Boolean.compare(!left.isEmpty(), !right.isEmpty());
    }
    return compare(left, right);
  }

  /// Compares identifier by identifier: numbers by value and below words, words by their
  /// characters; of two lists of which one starts with the other, the longer one is greater.
  static int compare(Slice left, Slice right) {
    int i = left.from();
    int j = right.from();
    while (true) {
      Slice leftId = identifier(left, i);
      Slice rightId = identifier(right, j);
      int byIdentifier = compareIdentifiers(leftId, rightId);
      if (byIdentifier != 0) {
        return byIdentifier;
      }
      i = leftId.to() + 1;
      j = rightId.to() + 1;
      if (i > left.to() || j > right.to()) {
        return Boolean.compare(i <= left.to(), j <= right.to());
      }
    }
  }

  private static Slice identifier(Slice list, int from) {
    int dot = list.text().indexOf('.', from);
    return new Slice(list.text(), from, dot < 0 || dot > list.to() ? list.to() : dot);
  }

  private static int compareIdentifiers(Slice left, Slice right) {
    boolean number = left.isNumber();
    if (number != right.isNumber()) {
      return number ? -1 : 1;
    }
    return number ? Slice.compareNumbers(left, right) : Slice.compareText(left, right);
  }

  /// Whether the slice is a dotted list of one or more identifiers, of letters, digits and hyphens.
  static boolean areValid(Slice list, boolean leadingZeros) {
    int at = list.from();
    while (at <= list.to()) {
      Slice id = identifier(list, at);
      if (!isValid(id, leadingZeros)) {
        return false;
      }
      at = id.to() + 1;
    }
    return true;
  }

  private static boolean isValid(Slice id, boolean leadingZeros) {
    for (int i = id.from(); i < id.to(); i++) {
      char c = id.text().charAt(i);
      if (!Text.isAlphanumeric(c) && c != '-') {
        return false;
      }
    }
    boolean zeroFirst =
        id.to() - id.from() > 1 && id.text().charAt(id.from()) == '0' && id.isNumber();
    return !id.isEmpty() && (leadingZeros || !zeroFirst);
  }
}
