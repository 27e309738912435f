package dev.seawall.advisory.match;

import dev.seawall.model.DataSource;
import dev.seawall.model.Severity;
import dev.seawall.model.VulnerabilityDetail;

/// A severity, chosen among those that the sources give.
///
/// @param source the source that gave it, or empty if that is not known
public record SeverityChoice(Severity severity, String source) {
  static final SeverityChoice NONE = new SeverityChoice(Severity.UNKNOWN, "");

  /// The word of the distribution or database that the advisory comes from; else that of GitHub for
  /// its own notices, or of NVD; else whatever the database thinks.
  public static SeverityChoice byOrigin(
      String vulnerabilityId, DataSource origin, VulnerabilityDetail detail) {
    String own = origin.baseId().isEmpty() ? origin.id() : origin.baseId();
    Severity severity = detail.vendorSeverity().get(own);
    if (severity != null) {
      return new SeverityChoice(severity, own);
    }
    boolean github =
        vulnerabilityId.startsWith("GHSA-") && detail.vendorSeverity().containsKey("ghsa");
    String other = github ? "ghsa" : "nvd";
    severity = detail.vendorSeverity().getOrDefault(other, Severity.UNKNOWN);
    return severity == Severity.UNKNOWN
        ? new SeverityChoice(detail.severity(), "")
        : new SeverityChoice(severity, other);
  }
}
