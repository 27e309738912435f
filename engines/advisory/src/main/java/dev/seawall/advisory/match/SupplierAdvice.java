package dev.seawall.advisory.match;

import dev.seawall.advisory.Advisory;
import dev.seawall.advisory.AdvisoryException;
import dev.seawall.advisory.match.MatchContext.Candidate;
import dev.seawall.model.SoftwarePackage;
import dev.seawall.model.VulnerabilityBuilder;
import dev.seawall.version.Version;
import dev.seawall.version.VersionScheme;
import java.util.ArrayList;
import java.util.List;

/// What the suppliers' matchers share: their advisories give ranges of vulnerable versions and the
/// versions that mend them.
final class SupplierAdvice {
  private final String name;
  private final VersionScheme scheme;
  private final MatchContext context;

  /// @param name of the supplier in messages
  SupplierAdvice(String name, VersionScheme scheme, MatchContext context) {
    this.name = name;
    this.scheme = scheme;
    this.context = context;
  }

  /// The order of versions of a base family.
  static VersionScheme scheme(String family) {
    return switch (family) {
      case "alpine" -> VersionScheme.APK;
      case "cbl-mariner", "centos", "oracle", "redhat" -> VersionScheme.RPM;
      default -> VersionScheme.DEB;
    };
  }

  /// A bucket's advisories for a package.
  List<Advisory> advisories(String bucket, String packageName) {
    try {
      List<Advisory> advisories = new ArrayList<>();
      for (Candidate candidate : context.candidates(bucket, packageName, scheme)) {
        advisories.add(candidate.advisory());
      }
      return advisories;
    } catch (AdvisoryException e) {
      throw new AdvisoryException("failed to get " + name + " advisories: " + e.getMessage(), e);
    }
  }

  /// Whether a version is in one of the advisory's ranges; no range at all stands for all versions.
  ///
  /// @param lenient whether a range that cannot be read is passed over; otherwise it ends the
  ///   search
  boolean isVulnerable(String installed, Advisory advisory, boolean lenient) {
    if (advisory.vulnerableVersions().isEmpty()) {
      return true;
    }
    Version version = scheme.parse(installed);
    for (String range : advisory.vulnerableVersions()) {
      try {
        if (OsRange.parse(scheme, range).contains(version)) {
          return true;
        }
      } catch (AdvisoryException e) {
        if (!lenient) {
          return false;
        }
      }
    }
    return false;
  }

  /// A finding with the versions that mend it.
  static VulnerabilityBuilder finding(SoftwarePackage installed, Advisory advisory) {
    return Packages.finding(installed, advisory)
        .fixedVersion(String.join(", ", advisory.patchedVersions()));
  }
}
