package dev.seawall.advisory.match;

import dev.seawall.advisory.Advisory;
import dev.seawall.advisory.bolt.BoltKeys;
import dev.seawall.model.Relationship;
import dev.seawall.model.Severity;
import dev.seawall.model.SoftwarePackage;
import dev.seawall.model.VulnerabilityBuilder;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// What the matchers need of packages.
final class Packages {
  /// The order of packages in reports.
  static final Comparator<SoftwarePackage> ORDER =
      (left, right) -> {
        int order = compare(left.relationship(), right.relationship());
        if (order == 0) {
          order = BoltKeys.TEXT_ORDER.compare(left.name(), right.name());
        }
        if (order == 0) {
          order = BoltKeys.TEXT_ORDER.compare(left.version(), right.version());
        }
        if (order == 0) {
          order = BoltKeys.TEXT_ORDER.compare(left.id(), right.id());
        }
        return order == 0 ? BoltKeys.TEXT_ORDER.compare(left.filePath(), right.filePath()) : order;
      };

  private Packages() {}

  /// The packages without those from repositories that are not the distribution's.
  static List<SoftwarePackage> withoutThirdParty(List<SoftwarePackage> packages) {
    List<SoftwarePackage> kept = new ArrayList<>(packages.size());
    for (SoftwarePackage candidate : packages) {
      if (!isThirdParty(candidate)) {
        kept.add(candidate);
      }
    }
    return kept;
  }

  static boolean isThirdParty(SoftwarePackage candidate) {
    return candidate.repositoryClass().equals("third-party");
  }

  /// `nodejs:12::npm` for a package npm of the module `nodejs:12:8030020201124152102:229f0a1c`.
  static String modularName(SoftwarePackage candidate) {
    String label = candidate.modularityLabel();
    int first = label.indexOf(':');
    int second = first < 0 ? -1 : label.indexOf(':', first + 1);
    return second < 0 ? candidate.name() : label.substring(0, second) + "::" + candidate.name();
  }

  /// A finding about the package as far as package and advisory say it.
  static VulnerabilityBuilder finding(SoftwarePackage about, Advisory advisory) {
    return new VulnerabilityBuilder()
        .id(advisory.id())
        .pkgId(about.id())
        .pkgName(about.name())
        .pkgIdentifier(about.identifier())
        .installedVersion(about.fullVersion())
        .layer(about.layer())
        .dataSource(advisory.source())
        .custom(advisory.custom());
  }

  /// Adds the severity that an advisory gives to its package, if it does.
  static void packageSeverity(VulnerabilityBuilder finding, Advisory advisory, String source) {
    if (advisory.severity() != Severity.UNKNOWN) {
      finding.severity(advisory.severity()).severitySource(source);
    }
  }

  /// The unknown relationship comes last.
  private static int compare(Relationship left, Relationship right) {
    if (left == right) {
      return 0;
    }
    if (left == Relationship.UNKNOWN || right == Relationship.UNKNOWN) {
      return left == Relationship.UNKNOWN ? 1 : -1;
    }
    return left.compareTo(right);
  }
}
