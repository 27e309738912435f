package dev.seawall.version;

import java.util.ArrayList;
import java.util.List;

/// A set of versions, as a range of the scheme's own language describes it: conditions one behind
/// another, with or without commas, of which all have to hold, and `||` between alternatives.
public final class VersionRange {
  private final List<List<Bound>> alternatives;

  private VersionRange(List<List<Bound>> alternatives) {
    this.alternatives = alternatives;
  }

  /// Reads a range. Throws [VersionException] for a text that is none.
  public static VersionRange parse(VersionScheme scheme, String text, RangeOptions options) {
    return anyOf(scheme, List.of(text), options);
  }

  /// Reads a range that holds the versions of all of these. Throws [VersionException] if one of
  /// them is none.
  public static VersionRange anyOf(VersionScheme scheme, List<String> texts, RangeOptions options) {
    List<List<Bound>> alternatives = new ArrayList<>(texts.size());
    for (String text : texts) {
      try {
        addAlternatives(scheme, text, options, alternatives);
      } catch (VersionException e) {
        throw new VersionException(
            "'" + text + "' is not a range of " + scheme.text() + " versions: " + e.getMessage());
      }
    }
    return new VersionRange(alternatives);
  }

  private static void addAlternatives(
      VersionScheme scheme, String text, RangeOptions options, List<List<Bound>> alternatives) {
    int from = 0;
    for (int bar = text.indexOf("||"); bar >= 0; bar = text.indexOf("||", from)) {
      alternatives.addAll(alternatives(scheme, text.substring(from, bar), options));
      from = bar + 2;
    }
    alternatives.addAll(alternatives(scheme, text.substring(from), options));
  }

  private static List<List<Bound>> alternatives(
      VersionScheme scheme, String text, RangeOptions options) {
    if (scheme == VersionScheme.MAVEN
        && (options.syntax() == RangeSyntax.INTERVALS
            || (options.syntax() == RangeSyntax.EITHER && MavenIntervals.areIn(text)))) {
      return MavenIntervals.parse(text);
    }
    return List.of(new RangeReader(text, RangeDialect.of(scheme, options)).read());
  }

  /// Whether the version is in the range. It has to be a valid one of the same scheme.
  public boolean contains(Version version) {
    for (List<Bound> alternative : alternatives) {
      if (holdAll(alternative, version)) {
        return true;
      }
    }
    return false;
  }

  private static boolean holdAll(List<Bound> bounds, Version version) {
    for (Bound bound : bounds) {
      if (!bound.holds(version)) {
        return false;
      }
    }
    return true;
  }
}
