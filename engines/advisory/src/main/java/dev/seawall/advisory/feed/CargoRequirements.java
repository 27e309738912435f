package dev.seawall.advisory.feed;

import dev.seawall.version.Version;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Requirements in Cargo's language as stretches of versions: `>= 1.2, < 2`, `^0.3`, `~1.2`, `=1`,
/// `1.*`. A version alone is `^`. A version that names fewer than three numbers stands for all that
/// begin with them.
final class CargoRequirements {
  private CargoRequirements() {}

  /// The versions that a requirement allows. Throws [RecordException] if it is none.
  static Interval parse(String requirement) {
    Interval allowed = Interval.ALL;
    for (String part : requirement.split(",", -1)) {
      allowed = allowed.and(comparator(part.strip()));
    }
    return allowed;
  }

  /// All versions that are in none of the stretches, in order.
  static List<Interval> complement(List<Interval> intervals) {
    List<Interval> sorted = new ArrayList<>(intervals);
    sorted.removeIf(Interval::isEmpty);
    sorted.sort(
        Comparator.comparing(Interval::from, Comparator.nullsFirst(Comparator.naturalOrder())));
    List<Interval> gaps = new ArrayList<>();
    Interval rest = Interval.ALL;
    for (Interval interval : sorted) {
      Version from = interval.from();
      if (from != null) {
        Interval before = rest.and(new Interval(null, true, from, !interval.fromIncluded()));
        if (!before.isEmpty()) {
          gaps.add(before);
        }
      }
      Version to = interval.to();
      if (to == null) {
        return gaps;
      }
      rest = rest.and(new Interval(to, !interval.toIncluded(), null, false));
    }
    gaps.add(rest);
    return gaps;
  }

  private static Interval comparator(String text) {
    int start = 0;
    while (start < text.length() && "<>=^~".indexOf(text.charAt(start)) >= 0) {
      start++;
    }
    String operator = text.substring(0, start);
    PartialVersion partial = PartialVersion.parse(text.substring(start).strip());
    if (partial.numbers().isEmpty()) {
      return Interval.ALL;
    }
    return switch (operator) {
      case "", "^" ->
          partial.wildcard()
              ? Interval.between(partial.low(), partial.nextLast())
              : Interval.between(partial.low(), partial.next(partial.caretPosition()));
      case "~" ->
          Interval.between(partial.low(), partial.next(Math.min(1, partial.numbers().size() - 1)));
      case "=" ->
          partial.isWhole()
              ? new Interval(partial.low(), true, partial.low(), true)
              : Interval.between(partial.low(), partial.nextLast());
      case ">=" -> Interval.between(partial.low(), null);
      case "<" -> Interval.between(null, partial.low());
      case ">" ->
          partial.isWhole()
              ? new Interval(partial.low(), false, null, false)
              : Interval.between(partial.nextLast(), null);
      case "<=" ->
          partial.isWhole()
              ? new Interval(null, true, partial.low(), true)
              : Interval.between(null, partial.nextLast());
      default -> throw new RecordException("'" + text + "' is not a Cargo requirement");
    };
  }
}
