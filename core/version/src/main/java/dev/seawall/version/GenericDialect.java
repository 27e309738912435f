package dev.seawall.version;

import java.util.Arrays;

/// Ranges of versions with any count of numbers.
record GenericDialect() implements RangeDialect {
  @Override
  public boolean allows(String operator) {
    return !operator.equals("===") && !operator.equals("~=");
  }

  @Override
  public int versionEnd(String text, int from) {
    return GenericPattern.end(text, from);
  }

  @Override
  public Bound bound(Operator operator, String version) {
    NumberedVersion limit = NumberedVersion.parse(VersionScheme.GENERIC, version);
    return switch (operator) {
      case PESSIMISTIC -> new Bound.Window(limit, pessimisticBump(limit));
      case TILDE -> new Bound.Window(limit, tildeBump(limit));
      case CARET -> new Bound.Window(limit, caretBump(limit));
      default -> new Bound.Comparison(operator, limit);
    };
  }

  /// `1.2.3` gives `1.3.0`, `1` gives `2`. A pre-release of a single number stays one.
  private static Version pessimisticBump(NumberedVersion limit) {
    int last = limit.count() - 1;
    return last == 0 ? bump(limit, 0, limit.preRelease()) : bump(limit, last - 1, NONE);
  }

  /// As npm has it: `1.2` gives `1.3`, all else as the pessimistic one.
  private static Version tildeBump(NumberedVersion limit) {
    return limit.count() == 2 ? bump(limit, 1, limit.preRelease()) : pessimisticBump(limit);
  }

  private static Version caretBump(NumberedVersion limit) {
    int first = 0;
    while (first < limit.count() - 1
        && Slice.compareNumbers(limit.number(first), Slice.of("0")) == 0) {
      first++;
    }
    return bump(limit, first, NONE);
  }

  private static final Slice NONE = Slice.of("");

  private static Version bump(NumberedVersion limit, int index, Slice preRelease) {
    String[] numbers = new String[limit.count()];
    Arrays.fill(numbers, "0");
    for (int i = 0; i < index; i++) {
      numbers[i] = limit.number(i).toString();
    }
    numbers[index] = Slice.increment(limit.number(index).toString());
    String bumped = String.join(".", numbers);
    return NumberedVersion.parse(
        VersionScheme.GENERIC, preRelease.isEmpty() ? bumped : bumped + "-" + preRelease);
  }
}
