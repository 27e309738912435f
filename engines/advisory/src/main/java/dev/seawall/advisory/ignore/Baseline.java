package dev.seawall.advisory.ignore;

import dev.seawall.model.FindingKey;
import dev.seawall.model.Report;
import dev.seawall.model.Result;
import dev.seawall.model.Vulnerability;
import java.util.HashSet;
import java.util.Set;

/// What an older report had found already, so that only what is new is shown. A finding is old if
/// its [FindingKey] was there, whatever has become of version, severity and text.
public final class Baseline {
  /// No older report: everything is new.
  public static final Baseline NONE = new Baseline("", Set.of());

  private final String name;
  private final Set<FindingKey> known;

  private Baseline(String name, Set<FindingKey> known) {
    this.name = name;
    this.known = known;
  }

  /// The findings of a report.
  ///
  /// @param name the report's file, named where suppressed findings are shown
  public static Baseline of(Report report, String name) {
    Set<FindingKey> known = new HashSet<>();
    for (Result result : report.results()) {
      for (Vulnerability vulnerability : result.vulnerabilities()) {
        known.add(FindingKey.of(result, vulnerability));
      }
    }
    return new Baseline(name, known);
  }

  String name() {
    return name;
  }

  boolean has(Result result, Vulnerability vulnerability) {
    return !known.isEmpty() && known.contains(FindingKey.of(result, vulnerability));
  }
}
