package dev.seawall.version;

import java.util.Arrays;
import java.util.List;

/// A version in the order of Maven's `ComparableVersion`: numbers and qualifiers, where a hyphen or
/// a change between digits and letters starts a list within the list. Such a list is always the
/// last item of the one around it, so that all items can be kept one behind another, with a mark
/// where a list starts.
final class MavenVersion implements Version {
  /// Starts a list within the list.
  static final String LIST = "-";

  /// The qualifiers in their order; the empty one is the release. Any other comes behind them.
  private static final List<String> QUALIFIERS =
      List.of("alpha", "beta", "milestone", "rc", "snapshot", "", "sp");

  private static final int RELEASE = QUALIFIERS.indexOf("");

  private final String text;
  private final String[] items;

  private MavenVersion(String text, String[] items) {
    this.text = text;
    this.items = items;
  }

  static MavenVersion parse(String text) {
    return new MavenVersion(text, new MavenReader(text).read());
  }

  @Override
  public String text() {
    return text;
  }

  @Override
  public boolean isValid() {
    return true;
  }

  @Override
  public int compareTo(Version other) {
    String[] left = items;
    String[] right = ((MavenVersion) other).items;
    int shared = Math.min(left.length, right.length);
    for (int i = 0; i < shared; i++) {
      int byItem = compareItems(left[i], right[i]);
      if (byItem != 0) {
        return byItem;
      }
    }
    return left.length > shared ? compareToNothing(left, shared) : -compareToNothing(right, shared);
  }

  /// A qualifier is below a list and a list below a number.
  private static int compareItems(String left, String right) {
    Kind kind = Kind.of(left);
    int byKind = kind.compareTo(Kind.of(right));
    if (byKind != 0 || kind == Kind.LIST) {
      return byKind;
    }
    return kind == Kind.NUMBER
        ? Slice.compareNumbers(Slice.of(left), Slice.of(right))
        : compareQualifiers(left, right);
  }

  private static int compareQualifiers(String left, String right) {
    int rank = rank(left);
    int byRank = Integer.compare(rank, rank(right));
    return byRank != 0 || rank < QUALIFIERS.size() ? byRank : left.compareTo(right);
  }

  private static int rank(String qualifier) {
    int known = QUALIFIERS.indexOf(qualifier);
    return known < 0 ? QUALIFIERS.size() : known;
  }

  /// Compares the items from an index on to a version that has no more.
  private static int compareToNothing(String[] items, int from) {
    for (String item : Arrays.asList(items).subList(from, items.length)) {
      int byItem =
          switch (Kind.of(item)) {
            case QUALIFIER -> Integer.compare(rank(item), RELEASE);
            case LIST -> 0;
            case NUMBER -> isNull(item) ? 0 : 1;
          };
      if (byItem != 0) {
        return byItem;
      }
    }
    return 0;
  }

  /// Whether the item says nothing at the end of a list: zero, or the qualifier of the release.
  static boolean isNull(String item) {
    return item.isEmpty()
        || (Kind.of(item) == Kind.NUMBER
            && Slice.compareNumbers(Slice.of(item), Slice.of("0")) == 0);
  }

  private enum Kind {
    QUALIFIER,
    LIST,
    NUMBER;

    static Kind of(String item) {
      if (item.equals(MavenVersion.LIST)) {
        return LIST;
      }
      return Text.digitAt(item, 0) ? NUMBER : QUALIFIER;
    }
  }
}
