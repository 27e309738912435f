package dev.seawall.advisory.ignore;

import dev.seawall.model.Severity;
import dev.seawall.model.Status;
import java.util.EnumSet;
import java.util.Set;

/// Which findings are shown and count.
///
/// @param severities those that are shown; the threshold of `--fail-on` looks beyond them
/// @param ignoredStatuses those that neither are shown nor count
/// @param ignoreFile what the user has judged
/// @param baseline what was known before
public record FilterOptions(
    Set<Severity> severities,
    Set<Status> ignoredStatuses,
    IgnoreFile ignoreFile,
    Baseline baseline,
    FindingOrder order) {
  /// Everything is shown.
  public static final FilterOptions EVERYTHING =
      new FilterOptions(
          EnumSet.allOf(Severity.class),
          Set.of(),
          IgnoreFile.NONE,
          Baseline.NONE,
          FindingOrder.PACKAGE);

  /// What `--ignore-unfixed` ignores; the incumbent ignores that flag when `--ignore-status` is
  /// given too.
  public static final Set<Status> UNFIXED =
      Set.copyOf(EnumSet.complementOf(EnumSet.of(Status.FIXED)));

  public FilterOptions {
    severities = Set.copyOf(severities);
    ignoredStatuses = Set.copyOf(ignoredStatuses);
  }
}
