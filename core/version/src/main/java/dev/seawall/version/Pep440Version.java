package dev.seawall.version;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A Python version in the order of PEP 440. What the PEP refuses is below all versions that it
/// accepts, in the order of setuptools before it: see [Pep440Legacy].
final class Pep440Version implements Version {
  /// The part of a version that is a stage and its number, such as `rc1`.
  ///
  /// @param rank orders the stages, that of the absent one included
  record Stage(int rank, Slice number) {
    static Stage absent(int rank) {
      return new Stage(rank, new Slice("", 0, 0));
    }

    int compareTo(Stage that) {
      int byRank = Integer.compare(rank, that.rank);
      return byRank != 0 ? byRank : Slice.compareNumbers(number, that.number);
    }
  }

  /// All parts. The local part is in small letters.
  record Parts(Slice epoch, List<Slice> release, Stage pre, Stage post, Stage dev, String local) {}

  /// Ranks of the pre-release stages; a version that is only a development release comes before
  /// them, one without behind them.
  static final int ONLY_DEVELOPMENT = 0;

  static final int ALPHA = 1;
  static final int BETA = 2;
  static final int CANDIDATE = 3;
  static final int NO_PRE = 4;
  static final int NO_POST = 0;
  static final int POST = 1;
  static final int DEVELOPMENT = 0;
  static final int NO_DEVELOPMENT = 1;

  private static final Slice ZERO = Slice.of("0");

  private final String text;
  private final @Nullable Parts parts;

  Pep440Version(String text, @Nullable Parts parts) {
    this.text = text;
    this.parts = parts;
  }

  static Pep440Version parse(String text) {
    Pep440Reader reader = new Pep440Reader(text);
    return new Pep440Version(text, reader.readWhole());
  }

  @Override
  public String text() {
    return text;
  }

  @Override
  public boolean isValid() {
    return parts != null;
  }

  @Nullable Parts parts() {
    return parts;
  }

  /// The version without its local part.
  Pep440Version withoutLocal() {
    if (parts == null || parts.local.isEmpty()) {
      return this;
    }
    return new Pep440Version(
        text, new Parts(parts.epoch, parts.release, parts.pre, parts.post, parts.dev, ""));
  }

  boolean isPreRelease() {
    return parts != null && (parts.pre.rank != NO_PRE || parts.dev.rank == DEVELOPMENT);
  }

  boolean isPostRelease() {
    return parts != null && parts.post.rank == POST;
  }

  /// Whether epoch and release are those of the other version.
  boolean hasSameBase(Pep440Version that) {
    return parts != null
        && that.parts != null
        && Slice.compareNumbers(parts.epoch, that.parts.epoch) == 0
        && compareReleases(parts.release, that.parts.release) == 0;
  }

  @Override
  public int compareTo(Version other) {
    Pep440Version that = (Pep440Version) other;
    if (parts == null || that.parts == null) {
      return parts == null && that.parts == null
          ? Pep440Legacy.compare(text, that.text)
          : Boolean.compare(parts != null, that.parts != null);
    }
    return compareParts(parts, that.parts);
  }

  private static int compareParts(Parts left, Parts right) {
    int result = Slice.compareNumbers(left.epoch, right.epoch);
    if (result == 0) {
      result = compareReleases(left.release, right.release);
    }
    if (result == 0) {
      result = preOf(left).compareTo(preOf(right));
    }
    if (result == 0) {
      result = left.post.compareTo(right.post);
    }
    if (result == 0) {
      result = left.dev.compareTo(right.dev);
    }
    return result != 0 ? result : compareLocals(left.local, right.local);
  }

  private static Stage preOf(Parts parts) {
    boolean onlyDevelopment =
        parts.pre.rank == NO_PRE && parts.post.rank == NO_POST && parts.dev.rank == DEVELOPMENT;
    return onlyDevelopment ? Stage.absent(ONLY_DEVELOPMENT) : parts.pre;
  }

  private static int compareReleases(List<Slice> left, List<Slice> right) {
    for (int i = 0; i < Math.max(left.size(), right.size()); i++) {
      int byNumber = Slice.compareNumbers(number(left, i), number(right, i));
      if (byNumber != 0) {
        return byNumber;
      }
    }
    return 0;
  }

  static Slice number(List<Slice> release, int index) {
    return index < release.size() ? release.get(index) : ZERO;
  }

  /// None is below any; segment by segment, words below numbers, more segments above fewer.
  private static int compareLocals(String left, String right) {
    int i = 0;
    int j = 0;
    while (i < left.length() && j < right.length()) {
      Slice leftSegment = segment(left, i);
      Slice rightSegment = segment(right, j);
      boolean number = leftSegment.isNumber();
      if (number != rightSegment.isNumber()) {
        return number ? 1 : -1;
      }
      int bySegment =
          number
              ? Slice.compareNumbers(leftSegment, rightSegment)
              : Slice.compareText(leftSegment, rightSegment);
      if (bySegment != 0) {
        return bySegment;
      }
      i = leftSegment.to() + 1;
      j = rightSegment.to() + 1;
    }
    return Boolean.compare(i < left.length(), j < right.length());
  }

  private static Slice segment(String local, int from) {
    int at = from;
    while (at < local.length() && Text.isAlphanumeric(local.charAt(at))) {
      at++;
    }
    return new Slice(local, from, at);
  }

  @Override
  public String normalForm() {
    if (parts == null) {
      return text;
    }
    StringBuilder form = new StringBuilder();
    if (Slice.compareNumbers(parts.epoch, ZERO) != 0) {
      appendNumber(form, parts.epoch);
      form.append('!');
    }
    for (int i = 0; i < parts.release.size(); i++) {
      form.append(i == 0 ? "" : ".");
      appendNumber(form, parts.release.get(i));
    }
    switch (parts.pre.rank) {
      case ALPHA -> appendNumber(form.append('a'), parts.pre.number);
      case BETA -> appendNumber(form.append('b'), parts.pre.number);
      case CANDIDATE -> appendNumber(form.append("rc"), parts.pre.number);
      default -> {}
    }
    if (parts.post.rank == POST) {
      appendNumber(form.append(".post"), parts.post.number);
    }
    if (parts.dev.rank == DEVELOPMENT) {
      appendNumber(form.append(".dev"), parts.dev.number);
    }
    return parts.local.isEmpty()
        ? form.toString()
        : form.append('+').append(parts.local).toString();
  }

  private static void appendNumber(StringBuilder form, Slice number) {
    int from = number.from();
    while (from < number.to() - 1 && number.text().charAt(from) == '0') {
      from++;
    }
    form.append(number.isEmpty() ? "0" : number.text().substring(from, number.to()));
  }
}
