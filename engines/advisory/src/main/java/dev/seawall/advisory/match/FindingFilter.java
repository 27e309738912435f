package dev.seawall.advisory.match;

import dev.seawall.advisory.bolt.BoltKeys;
import dev.seawall.model.Result;
import dev.seawall.model.Severity;
import dev.seawall.model.Status;
import dev.seawall.model.Vulnerability;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Takes out the findings that nobody asked for, leaves one of each that is there twice, and puts
/// the rest into the order of reports.
public final class FindingFilter {
  /// The order of findings in reports: by package, then the worst first.
  public static final Comparator<Vulnerability> ORDER =
      (left, right) -> {
        int order = BoltKeys.TEXT_ORDER.compare(left.pkgName(), right.pkgName());
        if (order == 0) {
          order = BoltKeys.TEXT_ORDER.compare(left.pkgId(), right.pkgId());
        }
        if (order == 0) {
          order = BoltKeys.TEXT_ORDER.compare(left.installedVersion(), right.installedVersion());
        }
        if (order == 0) {
          order = right.severity().compareTo(left.severity());
        }
        if (order == 0) {
          order = BoltKeys.TEXT_ORDER.compare(left.id(), right.id());
        }
        return order == 0 ? BoltKeys.TEXT_ORDER.compare(left.pkgPath(), right.pkgPath()) : order;
      };

  /// Keeps everything.
  public static final FindingFilter ALL =
      new FindingFilter(EnumSet.allOf(Severity.class), EnumSet.noneOf(Status.class));

  private final Set<Severity> severities;
  private final Set<Status> ignoredStatuses;

  /// What makes two findings the same.
  private record Identity(
      String id, String pkgId, String pkgName, String installedVersion, String pkgPath) {
    static Identity of(Vulnerability finding) {
      return new Identity(
          finding.id(),
          finding.pkgId(),
          finding.pkgName(),
          finding.installedVersion(),
          finding.pkgPath());
    }
  }

  /// @param severities those that are kept
  /// @param ignoredStatuses those that are taken out
  public FindingFilter(Collection<Severity> severities, Collection<Status> ignoredStatuses) {
    this.severities = EnumSet.noneOf(Severity.class);
    this.severities.addAll(severities);
    this.ignoredStatuses = EnumSet.noneOf(Status.class);
    this.ignoredStatuses.addAll(ignoredStatuses);
  }

  /// The statuses that are ignored where only what can be fixed is wanted.
  public static Set<Status> unfixed() {
    return EnumSet.complementOf(EnumSet.of(Status.FIXED));
  }

  /// The result with the findings that are wanted.
  public Result apply(Result result) {
    return result.withFindings(apply(result.vulnerabilities()), result.suppressed());
  }

  /// The findings that are wanted. Of two that are the same the one with the later fixed version,
  /// as text, is kept.
  public List<Vulnerability> apply(List<Vulnerability> findings) {
    Map<Identity, Vulnerability> kept = new LinkedHashMap<>();
    for (Vulnerability finding : findings) {
      if (severities.contains(finding.severity()) && !ignoredStatuses.contains(finding.status())) {
        kept.merge(Identity.of(finding), finding, FindingFilter::later);
      }
    }
    List<Vulnerability> sorted = new ArrayList<>(kept.values());
    sorted.sort(ORDER);
    return sorted;
  }

  private static Vulnerability later(Vulnerability known, Vulnerability other) {
    return BoltKeys.TEXT_ORDER.compare(known.fixedVersion(), other.fixedVersion()) < 0
        ? other
        : known;
  }
}
