package dev.seawall.advisory.build;

import dev.seawall.advisory.feed.Advice;
import dev.seawall.advisory.feed.AdvisoryBucket;
import dev.seawall.model.Severity;
import dev.seawall.version.AdvisoryRanges;
import dev.seawall.version.Version;
import dev.seawall.version.VersionScheme;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/// Puts together what several records say of one vulnerability in one package.
final class AdviceMerge {
  private final VersionScheme scheme;
  private final Map<String, Advice.Fix> fixes = new LinkedHashMap<>();
  private final List<Advice.Ranges> ranges = new ArrayList<>();

  AdviceMerge(AdvisoryBucket bucket) {
    this.scheme = bucket.scheme();
  }

  void add(String origin, Advice advice) {
    switch (advice) {
      case Advice.Fix fix -> fixes.merge(origin, fix, this::builds);
      case Advice.Ranges range -> {
        if (!ranges.contains(range)) {
          ranges.add(range);
        }
      }
    }
  }

  Advice toAdvice() {
    if (ranges.isEmpty()) {
      return fixes.values().stream().reduce(this::notices).orElseThrow();
    }
    return ranges.size() == 1 ? ranges.getFirst() : union();
  }

  /// One notice names a package more than once where it was built more than once: every build is
  /// mended, so the lowest counts.
  private Advice.Fix builds(Advice.Fix first, Advice.Fix second) {
    if (first.fixedVersion().isEmpty() || second.fixedVersion().isEmpty()) {
      return first.fixedVersion().isEmpty() ? second : first;
    }
    return scheme.compare(second.fixedVersion(), first.fixedVersion()) < 0 ? second : first;
  }

  /// A later notice names a vulnerability again because the first fix was not enough.
  private Advice.Fix notices(Advice.Fix first, Advice.Fix second) {
    boolean later =
        first.fixedVersion().isEmpty()
            || (!second.fixedVersion().isEmpty()
                && scheme.compare(second.fixedVersion(), first.fixedVersion()) > 0);
    Advice.Fix chosen = later ? second : first;
    Severity severity =
        first.severity().compareTo(second.severity()) < 0 ? second.severity() : first.severity();
    return new Advice.Fix(
        chosen.fixedVersion(),
        lower(first.affectedVersion(), second.affectedVersion()),
        severity,
        chosen.status(),
        all(List.of(first, second), Advice::vendorIds),
        Map.of());
  }

  private String lower(String a, String b) {
    if (a.isEmpty() || b.isEmpty()) {
      return "";
    }
    return scheme.compare(a, b) <= 0 ? a : b;
  }

  /// A version is vulnerable if one record says so, and mends nothing if another record has it
  /// vulnerable.
  private Advice union() {
    if (ranges.stream().anyMatch(range -> range.vulnerable().isEmpty())) {
      // Lists of what is safe cannot be joined by OR; the last record is the newest.
      return ranges.getLast();
    }
    List<String> vulnerable = all(ranges, Advice.Ranges::vulnerable);
    if (vulnerable.contains(Advice.Ranges.EVERY_VERSION)) {
      vulnerable = List.of(Advice.Ranges.EVERY_VERSION);
    }
    AdvisoryRanges judge = new AdvisoryRanges(vulnerable, List.of(), List.of());
    List<String> patched =
        all(ranges, Advice.Ranges::patched).stream()
            .map(scheme::parse)
            .filter(version -> !judge.judge(scheme, version).vulnerable())
            .sorted()
            .map(Version::text)
            .toList();
    return new Advice.Ranges(
        vulnerable,
        patched,
        all(ranges, Advice.Ranges::unaffected),
        allOrNone(Advice.Ranges::systems),
        allOrNone(Advice.Ranges::arches),
        all(ranges, Advice.Ranges::vendorIds),
        Map.of());
  }

  /// All limits, unless one of the records has none.
  private List<String> allOrNone(Function<Advice.Ranges, List<String>> part) {
    return ranges.stream().anyMatch(range -> part.apply(range).isEmpty())
        ? List.of()
        : all(ranges, part);
  }

  private static <T> List<String> all(Collection<T> advice, Function<T, List<String>> part) {
    Set<String> texts = new LinkedHashSet<>();
    for (T one : advice) {
      texts.addAll(part.apply(one));
    }
    return List.copyOf(texts);
  }
}
