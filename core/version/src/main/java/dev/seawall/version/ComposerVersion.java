package dev.seawall.version;

/// A version in the order of Composer, which is that of PHP's `version_compare` behind an optional
/// `v`: `dev` < `alpha` < `beta` < `RC` < a number < `pl`, and any other word below all of them.
final class ComposerVersion implements Version {
  private static final String[] WORDS = {"dev", "a", "b", "rc", "RC", "#", "p"};
  private static final int[] WEIGHTS = {0, 1, 2, 3, 3, 4, 5};
  private static final int NUMBER = 4;

  private final String text;
  private final int start;

  private ComposerVersion(String text) {
    this.text = text;
    this.start = !text.isEmpty() && (text.charAt(0) == 'v' || text.charAt(0) == 'V') ? 1 : 0;
  }

  static ComposerVersion parse(String text) {
    return new ComposerVersion(text);
  }

  @Override
  public String text() {
    return text;
  }

  @Override
  public boolean isValid() {
    return Text.digitAt(text, start);
  }

  @Override
  public int compareTo(Version other) {
    ComposerVersion that = (ComposerVersion) other;
    Slice left = part(text, start);
    Slice right = part(that.text, that.start);
    while (!left.isEmpty() && !right.isEmpty()) {
      int byPart = compareParts(left, right);
      if (byPart != 0) {
        return byPart;
      }
      left = part(text, left.to());
      right = part(that.text, right.to());
    }
    return left.isEmpty() ? -that.compareToNothing(right) : compareToNothing(left);
  }

  /// Compares the parts from the given one on to a version that has no more: a number makes this
  /// one greater, a word counts against a number.
  private int compareToNothing(Slice first) {
    for (Slice part = first; !part.isEmpty(); part = part(text, part.to())) {
      int byPart = part.isNumber() ? 1 : Integer.compare(weight(part), NUMBER);
      if (byPart != 0) {
        return byPart;
      }
    }
    return 0;
  }

  private static int compareParts(Slice left, Slice right) {
    return left.isNumber() && right.isNumber()
        ? Slice.compareNumbers(left, right)
        : Integer.compare(weight(left), weight(right));
  }

  private static int weight(Slice part) {
    if (part.isNumber()) {
      return NUMBER;
    }
    for (int i = 0; i < WORDS.length; i++) {
      if (startsWith(part, WORDS[i])) {
        return WEIGHTS[i];
      }
    }
    return -1;
  }

  private static boolean startsWith(Slice part, String word) {
    return part.to() - part.from() >= word.length() && part.text().startsWith(word, part.from());
  }

  /// The next run of digits or of letters, or the number sign, which stands for some number; all
  /// other characters only part them.
  private static Slice part(String text, int from) {
    int at = from;
    while (at < text.length() && !Text.isAlphanumeric(text.charAt(at)) && text.charAt(at) != '#') {
      at++;
    }
    if (text.startsWith("#", at)) {
      return new Slice(text, at, at + 1);
    }
    int end = Text.endOfDigits(text, at);
    return new Slice(text, at, end > at ? end : Text.endOfLetters(text, at));
  }
}
