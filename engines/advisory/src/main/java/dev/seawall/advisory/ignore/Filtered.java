package dev.seawall.advisory.ignore;

import dev.seawall.model.Report;
import dev.seawall.model.Severity;
import java.util.Set;

/// A report after the filter.
///
/// @param report what is shown
/// @param counted severities of all findings that count, shown or not
public record Filtered(Report report, Set<Severity> counted) {
  public Filtered {
    counted = Set.copyOf(counted);
  }

  /// Whether a finding counts that is at least that bad.
  public boolean reaches(Severity threshold) {
    for (Severity severity : counted) {
      if (severity.compareTo(threshold) >= 0) {
        return true;
      }
    }
    return false;
  }

  /// Whether anything is shown as a finding.
  public boolean hasFindings() {
    return report.results().stream().anyMatch(result -> !result.vulnerabilities().isEmpty());
  }
}
