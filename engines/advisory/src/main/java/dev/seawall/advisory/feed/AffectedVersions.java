package dev.seawall.advisory.feed;

import dev.seawall.artifact.document.JsonObject;
import dev.seawall.artifact.document.JsonValue;
import dev.seawall.version.Version;
import dev.seawall.version.VersionScheme;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// The vulnerable versions of one package in an OSV record, out of all its entries for it.
final class AffectedVersions {
  private final VersionScheme scheme;
  private final List<Interval> intervals = new ArrayList<>();
  private final Set<String> listed = new LinkedHashSet<>();

  AffectedVersions(VersionScheme scheme) {
    this.scheme = scheme;
  }

  /// Takes an entry of `affected`. Throws [RecordException] if a range makes no sense.
  void add(JsonObject affected) {
    String lastKnown =
        Scalars.text(affected.object("database_specific"), "last_known_affected_version_range")
            .orElse("");
    for (JsonValue item : affected.items("ranges")) {
      JsonObject range = item.asObject();
      if (!range.text("type").equals("GIT")) {
        for (Interval interval : OsvEvents.intervals(range, scheme)) {
          intervals.add(interval.endingAt(lastKnown, scheme));
        }
      }
    }
    listed.addAll(Scalars.texts(affected, "versions"));
  }

  boolean isEmpty() {
    return intervals.isEmpty() && listed.isEmpty();
  }

  List<Interval> intervals() {
    return intervals;
  }

  /// The ranges, and behind them the listed versions that are in none. What the ecosystem would not
  /// take for a version is passed over, because a reader gives up a whole advisory on it; the
  /// ranges hold it where there are any.
  List<String> vulnerable() {
    Set<String> ranges = new LinkedHashSet<>();
    for (Interval interval : intervals) {
      ranges.add(interval.toRange());
    }
    for (String text : listed) {
      Version version = scheme.parse(text);
      if (version.isValid() && !holds(version)) {
        ranges.add("=" + text);
      }
    }
    return List.copyOf(ranges);
  }

  /// The ends of the ranges that no other range goes beyond, in order.
  List<String> patched() {
    return intervals.stream()
        .filter(interval -> !interval.toIncluded())
        .map(Interval::to)
        .<Version>mapMulti((version, next) -> {
          if (version != null) {
            next.accept(version);
          }
        })
        .filter(version -> !holds(version))
        .sorted(Comparator.naturalOrder())
        .map(Version::text)
        .distinct()
        .toList();
  }

  /// The one version from which on a distribution's package is mended; empty if there is none.
  String fixedVersion() {
    String fixed = "";
    for (Interval interval : intervals) {
      if (interval.to() == null || interval.toIncluded()) {
        return "";
      }
      if (fixed.isEmpty() || scheme.compare(interval.to().text(), fixed) > 0) {
        fixed = interval.to().text();
      }
    }
    return fixed;
  }

  private boolean holds(Version version) {
    for (Interval interval : intervals) {
      if (interval.contains(version)) {
        return true;
      }
    }
    return false;
  }
}
