package dev.seawall.version;

/// A part of a text that is compared in place.
record Slice(String text, int from, int to) {
  static Slice of(String text) {
    return new Slice(text, 0, text.length());
  }

  boolean isEmpty() {
    return from == to;
  }

  boolean isNumber() {
    return Text.isNumber(text, from, to);
  }

  /// Compares two runs of digits by value; they may be of any length, and the empty run is zero.
  static int compareNumbers(Slice left, Slice right) {
    return compareNumbers(left.text, left.from, left.to, right);
  }

  private static int compareNumbers(String text, int start, int to, Slice right) {
    int from = skipZeros(text, start, to);
    int other = skipZeros(right.text, right.from, right.to);
    int byLength = Integer.compare(to - from, right.to - other);
    for (int i = 0; byLength == 0 && i < to - from; i++) {
      int byDigit = Character.compare(text.charAt(from + i), right.text.charAt(other + i));
      if (byDigit != 0) {
        return byDigit;
      }
    }
    return byLength;
  }

  private static int skipZeros(String text, int from, int to) {
    int at = from;
    while (at < to && text.charAt(at) == '0') {
      at++;
    }
    return at;
  }

  /// Compares the characters of two slices, case counting.
  static int compareText(Slice left, Slice right) {
    int shared = Math.min(left.to - left.from, right.to - right.from);
    for (int i = 0; i < shared; i++) {
      int byChar =
          Character.compare(left.text.charAt(left.from + i), right.text.charAt(right.from + i));
      if (byChar != 0) {
        return byChar;
      }
    }
    return Integer.compare(left.to - left.from, right.to - right.from);
  }

  /// The run of digits counted up by one.
  static String increment(String digits) {
    char[] sum = digits.toCharArray();
    for (int i = sum.length - 1; i >= 0; i--) {
      if (sum[i] != '9') {
        sum[i]++;
        return new String(sum);
      }
      sum[i] = '0';
    }
    return "1" + new String(sum);
  }

  @Override
  public String toString() {
    return text.substring(from, to);
  }
}
