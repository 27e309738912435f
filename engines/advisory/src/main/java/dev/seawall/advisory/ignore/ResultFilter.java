package dev.seawall.advisory.ignore;

import dev.seawall.advisory.ignore.IgnoreFile.Section;
import dev.seawall.model.Report;
import dev.seawall.model.Result;
import dev.seawall.model.Severity;
import dev.seawall.model.SuppressedFinding;
import dev.seawall.model.Vulnerability;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Takes out of a report what the user does not want to see, in the incumbent's order: by severity,
/// by status, by the ignore file, duplicates; then, beyond it, what the baseline knows. Results
/// stay when nothing is left in them, and packages are never touched.
public final class ResultFilter {
  private final FilterOptions options;
  private final Set<Severity> counted = EnumSet.noneOf(Severity.class);

  private ResultFilter(FilterOptions options) {
    this.options = options;
  }

  public static Filtered apply(Report report, FilterOptions options) {
    ResultFilter filter = new ResultFilter(options);
    List<Result> results = new ArrayList<>();
    for (Result result : report.results()) {
      results.add(filter.result(result));
    }
    return new Filtered(report.withResults(results), filter.counted);
  }

  private Result result(Result result) {
    Map<DuplicateKey, Vulnerability> kept = new LinkedHashMap<>();
    List<SuppressedFinding> suppressed = new ArrayList<>(result.suppressed());
    for (Vulnerability found : result.vulnerabilities()) {
      if (options.ignoredStatuses().contains(found.status())) {
        continue;
      }
      boolean shown = options.severities().contains(found.severity());
      Optional<SuppressedFinding> judged = judged(result, found);
      if (judged.isEmpty()) {
        counted.add(found.severity());
        if (shown) {
          // The lexically larger fix wins, so that the same one wins whatever the order was.
          kept.merge(DuplicateKey.of(found), found, ResultFilter::largerFix);
        }
      } else if (shown) {
        suppressed.add(judged.get());
      }
    }
    List<Vulnerability> ordered = new ArrayList<>(kept.values());
    ordered.sort(options.order().comparator());
    return result.withFindings(ordered, suppressed);
  }

  private Optional<SuppressedFinding> judged(Result result, Vulnerability found) {
    Optional<IgnoreRule> rule =
        options
            .ignoreFile()
            .match(
                Section.VULNERABILITIES,
                found.id(),
                List.of(result.target(), found.pkgPath()),
                found.pkgIdentifier().purl());
    if (rule.isPresent()) {
      return Optional.of(
          new SuppressedFinding(
              found,
              SuppressedFinding.IGNORED,
              rule.get().statement(),
              options.ignoreFile().name()));
    }
    if (options.baseline().has(result, found)) {
      return Optional.of(
          new SuppressedFinding(
              found,
              SuppressedFinding.IGNORED,
              "Known from the baseline",
              options.baseline().name()));
    }
    return Optional.empty();
  }

  private static Vulnerability largerFix(Vulnerability before, Vulnerability now) {
    return before.fixedVersion().compareTo(now.fixedVersion()) < 0 ? now : before;
  }

  private record DuplicateKey(
      String id, String pkgId, String pkgName, String version, String path) {
    static DuplicateKey of(Vulnerability found) {
      return new DuplicateKey(
          found.id(), found.pkgId(), found.pkgName(), found.installedVersion(), found.pkgPath());
    }
  }
}
