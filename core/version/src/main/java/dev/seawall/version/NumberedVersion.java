package dev.seawall.version;

import java.util.Arrays;
import java.util.Locale;

/// Numbers parted by dots, then `-pre-release`, then `+build`: what semantic versioning and its
/// relatives agree on. A text that is no version of its scheme is read as far as it looks like one.
final class NumberedVersion implements Version {
  private static final Slice ZERO = Slice.of("0");

  private final VersionScheme scheme;
  private final String text;
  private final Slice[] numbers;
  private final int numbersEnd;
  private final Slice preRelease;
  private final Slice build;

  private NumberedVersion(VersionScheme scheme, String text, Slice[] numbers, int numbersEnd) {
    this.scheme = scheme;
    this.text = text;
    this.numbers = numbers;
    this.numbersEnd = numbersEnd;
    String folded = fold(scheme, text);
    int plus = folded.indexOf('+', numbersEnd);
    int end = plus < 0 ? folded.length() : plus;
    boolean marked = folded.startsWith("-", numbersEnd) && numbersEnd + 1 < end;
    this.preRelease = new Slice(folded, marked ? numbersEnd + 1 : numbersEnd, end);
    this.build = new Slice(folded, plus < 0 ? end : end + 1, folded.length());
  }

  static NumberedVersion parse(VersionScheme scheme, String text) {
    int at = text.startsWith("v") ? 1 : 0;
    Slice[] numbers = new Slice[3];
    int count = 0;
    while (Text.digitAt(text, at)) {
      if (count == numbers.length) {
        numbers = Arrays.copyOf(numbers, 2 * count);
      }
      int end = Text.endOfDigits(text, at);
      numbers[count++] = new Slice(text, at, end);
      at = end;
      if (isSeparator(scheme, text, at) && Text.digitAt(text, at + 1)) {
        at++;
      }
    }
    Slice[] exact = count == numbers.length ? numbers : Arrays.copyOf(numbers, count);
    return new NumberedVersion(scheme, text, exact, at);
  }

  /// Only NuGet does not tell capitals.
  private static String fold(VersionScheme scheme, String text) {
    return scheme == VersionScheme.NUGET ? text.toLowerCase(Locale.ROOT) : text;
  }

  private static boolean isSeparator(VersionScheme scheme, String text, int at) {
    return text.startsWith(".", at) || (scheme == VersionScheme.CRAN && text.startsWith("-", at));
  }

  @Override
  public String text() {
    return text;
  }

  @Override
  public boolean isValid() {
    return NumberedGrammar.accepts(scheme, this);
  }

  /// Where the text goes on behind the numbers.
  int numbersEnd() {
    return numbersEnd;
  }

  int count() {
    return numbers.length;
  }

  /// The number at that place, zero behind the last.
  Slice number(int index) {
    return index < numbers.length ? numbers[index] : ZERO;
  }

  Slice preRelease() {
    return preRelease;
  }

  Slice build() {
    return build;
  }

  @Override
  public int compareTo(Version other) {
    NumberedVersion that = (NumberedVersion) other;
    int byNumbers = compareNumbers(that, Math.max(numbers.length, that.numbers.length));
    return byNumbers != 0 ? byNumbers : compareRest(that);
  }

  /// Compares the first numbers.
  int compareNumbers(NumberedVersion that, int limit) {
    for (int i = 0; i < limit; i++) {
      int byNumber = Slice.compareNumbers(number(i), that.number(i));
      if (byNumber != 0) {
        return byNumber;
      }
    }
    return 0;
  }

  private int compareRest(NumberedVersion that) {
    return switch (scheme) {
      case CRAN, HACKAGE -> Integer.compare(numbers.length, that.numbers.length);
      // Bitnami counts rebuilds of a version where others write a pre-release: they come behind it.
      case BITNAMI -> Identifiers.compareAdditions(preRelease, that.preRelease);
      case PUB -> {
        int byPreRelease = Identifiers.comparePreReleases(preRelease, that.preRelease);
        yield byPreRelease != 0 ? byPreRelease : Identifiers.compareAdditions(build, that.build);
      }
      default -> Identifiers.comparePreReleases(preRelease, that.preRelease);
    };
  }
}
