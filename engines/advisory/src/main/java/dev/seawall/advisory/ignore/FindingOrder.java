package dev.seawall.advisory.ignore;

import dev.seawall.model.Vulnerability;
import java.util.Comparator;

/// The orders in which a result can list its vulnerabilities.
public enum FindingOrder {
  /// By package, installed version, severity from the worst down, and id: the incumbent's.
  PACKAGE,
  /// By risk from the highest down, then as by package; what has no risk figure comes last.
  RISK;

  Comparator<Vulnerability> comparator() {
    return switch (this) {
      case PACKAGE -> FindingOrder::byPackage;
      case RISK -> FindingOrder::byRisk;
    };
  }

  private static int byRisk(Vulnerability a, Vulnerability b) {
    int order = Double.compare(b.exploitation().risk(), a.exploitation().risk());
    return order != 0 ? order : byPackage(a, b);
  }

  private static int byPackage(Vulnerability a, Vulnerability b) {
    int order = a.pkgName().compareTo(b.pkgName());
    order = order != 0 ? order : a.pkgId().compareTo(b.pkgId());
    order = order != 0 ? order : a.installedVersion().compareTo(b.installedVersion());
    order = order != 0 ? order : b.severity().compareTo(a.severity());
    order = order != 0 ? order : a.id().compareTo(b.id());
    return order != 0 ? order : a.pkgPath().compareTo(b.pkgPath());
  }
}
