package dev.seawall.advisory.match;

import dev.seawall.advisory.Advisory;
import dev.seawall.model.SoftwarePackage;
import dev.seawall.model.Vulnerability;
import dev.seawall.model.VulnerabilityBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Matches images of Root.io: the distribution's advisories hold unless Root.io has one for the
/// same vulnerability.
final class RootIoMatcher implements OsMatcher {
  private final String family;
  private final SupplierAdvice advice;

  RootIoMatcher(String family, MatchContext context) {
    this.family = family;
    this.advice = new SupplierAdvice("Root.io", SupplierAdvice.scheme(family), context);
  }

  @Override
  public List<Vulnerability> match(OsRelease release, List<SoftwarePackage> packages) {
    String version =
        family.equals("debian")
            ? Releases.major(release.version())
            : Releases.minor(release.version());
    String bucket = family + " " + version;
    List<Vulnerability> found = new ArrayList<>();
    for (SoftwarePackage installed : packages) {
      String source = installed.srcName().isEmpty() ? installed.name() : installed.srcName();
      Map<String, Advisory> advisories = new TreeMap<>();
      advice.advisories(bucket, source).forEach(base -> advisories.put(base.id(), ranged(base)));
      advice.advisories("root.io " + bucket, source).forEach(own -> advisories.put(own.id(), own));
      for (Advisory advisory : advisories.values()) {
        if (advice.isVulnerable(installed.fullSrcVersion(), advisory, false)) {
          VulnerabilityBuilder finding = SupplierAdvice.finding(installed, advisory);
          Packages.packageSeverity(finding, advisory, advisory.source().id());
          found.add(finding.build());
        }
      }
    }
    return found;
  }

  /// Root.io fixes releases that the distribution has given up.
  @Override
  public boolean isSupported(OsRelease release, MatchContext context) {
    return true;
  }

  /// A distribution's advisory in the form of the supplier's.
  private static Advisory ranged(Advisory base) {
    if (base.fixedVersion().isEmpty()) {
      return base;
    }
    return base.withRanges(List.of("<" + base.fixedVersion()), List.of(base.fixedVersion()));
  }
}
