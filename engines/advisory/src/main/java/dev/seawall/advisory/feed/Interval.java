package dev.seawall.advisory.feed;

import dev.seawall.version.Version;
import dev.seawall.version.VersionScheme;
import org.jspecify.annotations.Nullable;

/// A stretch of versions.
///
/// @param from the start; null if it reaches back to the beginning
/// @param fromIncluded whether the start itself is in it
/// @param to the end; null if there is none
/// @param toIncluded whether the end itself is in it
record Interval(
    @Nullable Version from, boolean fromIncluded, @Nullable Version to, boolean toIncluded) {
  /// All versions.
  static final Interval ALL = new Interval(null, true, null, false);

  /// From a version on, which is null for the beginning, up to and without another, which is null
  /// for no end.
  static Interval between(@Nullable Version from, @Nullable Version to) {
    return new Interval(from, true, to, false);
  }

  boolean contains(Version version) {
    if (from != null) {
      int order = version.compareTo(from);
      if (order < 0 || (order == 0 && !fromIncluded)) {
        return false;
      }
    }
    if (to == null) {
      return true;
    }
    int order = version.compareTo(to);
    return order < 0 || (toIncluded && order == 0);
  }

  /// Whether there can be no version in it.
  boolean isEmpty() {
    if (from == null || to == null) {
      return false;
    }
    int order = from.compareTo(to);
    return order > 0 || (order == 0 && !(fromIncluded && toIncluded));
  }

  /// The versions in the words of the ecosystems' range languages, as trivy-db writes them.
  String toRange() {
    if (from != null && to != null && toIncluded && from.compareTo(to) == 0) {
      return "=" + from.text();
    }
    String end = to == null ? "" : (toIncluded ? "<=" : "<") + to.text();
    if (from == null) {
      return to == null ? Advice.Ranges.EVERY_VERSION : end;
    }
    String start = (fromIncluded ? ">=" : ">") + from.text();
    return to == null ? start : start + ", " + end;
  }

  /// The versions in both.
  Interval and(Interval other) {
    Interval lower = startsAfter(other) ? this : other;
    Interval upper = endsBefore(other) ? this : other;
    return new Interval(lower.from, lower.fromIncluded, upper.to, upper.toIncluded);
  }

  /// This stretch with another end, given as `< 1.2.3` or `<= 1.2.3`; unchanged if it has an end or
  /// the text is neither.
  Interval endingAt(String bound, VersionScheme scheme) {
    String text = bound.strip();
    if (to != null || !text.startsWith("<")) {
      return this;
    }
    boolean included = text.startsWith("<=");
    return EventVersion.parse(scheme, text.substring(included ? 2 : 1).strip())
        .map(end -> new Interval(from, fromIncluded, end, included))
        .orElse(this);
  }

  private boolean startsAfter(Interval other) {
    if (from == null || other.from == null) {
      return from != null;
    }
    int order = from.compareTo(other.from);
    return order > 0 || (order == 0 && !fromIncluded);
  }

  private boolean endsBefore(Interval other) {
    if (to == null || other.to == null) {
      return to != null;
    }
    int order = to.compareTo(other.to);
    return order < 0 || (order == 0 && !toIncluded);
  }
}
