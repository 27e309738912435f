package dev.seawall.version;

import java.util.ArrayList;
import java.util.List;

/// A version in the order of RubyGems: runs of digits and of letters, where a version with letters
/// is a pre-release, and a hyphen stands for `.pre.`.
final class GemVersion implements Version {
  private static final String ZERO = "0";

  private final String text;
  private final List<String> numbers;
  private final List<String> letters;

  private GemVersion(String text, List<String> numbers, List<String> letters) {
    this.text = text;
    this.numbers = numbers;
    this.letters = letters;
  }

  static GemVersion parse(String text) {
    List<String> numbers = new ArrayList<>(4);
    List<String> letters = new ArrayList<>(0);
    int at = 0;
    while (at < text.length()) {
      char c = text.charAt(at);
      int from = at;
      if (Text.isDigit(c)) {
        at = Text.endOfDigits(text, at);
        (letters.isEmpty() ? numbers : letters).add(text.substring(from, at));
      } else if (Text.isLetter(c)) {
        at = Text.endOfLetters(text, at);
        letters.add(text.substring(from, at));
      } else {
        if (c == '-') {
          letters.add("pre");
        }
        at++;
      }
    }
    return new GemVersion(text, numbers, letters);
  }

  @Override
  public String text() {
    return text;
  }

  @Override
  public boolean isValid() {
    String trimmed = Text.trim(text);
    return trimmed.isEmpty() || GemPattern.end(trimmed, 0) == trimmed.length();
  }

  /// The version without its pre-release.
  GemVersion release() {
    return new GemVersion(String.join(".", numbers), numbers, List.of());
  }

  /// The release whose last number but one is counted up: 5.3.1 gives 5.4.
  GemVersion bump() {
    List<String> bumped = new ArrayList<>(numbers.isEmpty() ? List.of(ZERO) : numbers);
    if (bumped.size() > 1) {
      bumped.removeLast();
    }
    bumped.add(Slice.increment(bumped.removeLast()));
    return new GemVersion(String.join(".", bumped), bumped, List.of());
  }

  @Override
  public int compareTo(Version other) {
    GemVersion that = (GemVersion) other;
    int size = significant(numbers);
    int thatSize = significant(that.numbers);
    int length = size + significant(letters);
    int thatLength = thatSize + significant(that.letters);
    for (int i = 0; i < Math.max(length, thatLength); i++) {
      String left = i < length ? segment(i, size) : ZERO;
      String right = i < thatLength ? that.segment(i, thatSize) : ZERO;
      int bySegment = compareSegments(left, right);
      if (bySegment != 0) {
        return bySegment;
      }
    }
    return 0;
  }

  private String segment(int index, int size) {
    return index < size ? numbers.get(index) : letters.get(index - size);
  }

  /// How many segments are left without the zeros at the end.
  private static int significant(List<String> segments) {
    int size = segments.size();
    while (size > 0 && isZero(segments.get(size - 1))) {
      size--;
    }
    return size;
  }

  private static boolean isZero(String segment) {
    return Text.isDigit(segment.charAt(0))
        && Slice.compareNumbers(Slice.of(segment), Slice.of(ZERO)) == 0;
  }

  private static int compareSegments(String left, String right) {
    boolean number = Text.isDigit(left.charAt(0));
    if (number != Text.isDigit(right.charAt(0))) {
      return number ? 1 : -1;
    }
    return number ? Slice.compareNumbers(Slice.of(left), Slice.of(right)) : left.compareTo(right);
  }
}
