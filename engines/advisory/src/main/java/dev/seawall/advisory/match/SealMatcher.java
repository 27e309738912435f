package dev.seawall.advisory.match;

import dev.seawall.advisory.Advisory;
import dev.seawall.model.SoftwarePackage;
import dev.seawall.model.Vulnerability;
import dev.seawall.model.VulnerabilityBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Matches Seal's packages against Seal's advisories and the others against the distribution's.
final class SealMatcher implements OsMatcher {
  private final Optional<OsMatcher> base;
  private final String bucket;
  private final SupplierAdvice advice;

  SealMatcher(String family, MatchContext context) {
    this.base = OsMatchers.ofFamily(family, context);
    this.bucket =
        switch (SupplierAdvice.scheme(family)) {
          case APK -> "seal alpine";
          case RPM -> "seal Red Hat";
          default -> "seal debian";
        };
    this.advice = new SupplierAdvice("Seal", SupplierAdvice.scheme(family), context);
  }

  @Override
  public List<Vulnerability> match(OsRelease release, List<SoftwarePackage> packages) {
    List<SoftwarePackage> others = new ArrayList<>();
    List<Vulnerability> found = new ArrayList<>();
    for (SoftwarePackage installed : packages) {
      if (Supplier.isSeal(installed)) {
        match(installed, found);
      } else {
        others.add(installed);
      }
    }
    OsRelease baseRelease = new OsRelease(release.family(), release.version());
    List<Vulnerability> all = new ArrayList<>();
    base.ifPresent(matcher -> all.addAll(matcher.match(baseRelease, others)));
    all.addAll(found);
    return all;
  }

  /// Other people's packages are left out unless Seal made them.
  @Override
  public List<SoftwarePackage> judged(List<SoftwarePackage> packages) {
    List<SoftwarePackage> kept = new ArrayList<>();
    for (SoftwarePackage candidate : packages) {
      if (Supplier.isSeal(candidate) || !Packages.isThirdParty(candidate)) {
        kept.add(candidate);
      }
    }
    return kept;
  }

  /// Seal fixes releases that the distribution has given up.
  @Override
  public boolean isSupported(OsRelease release, MatchContext context) {
    return true;
  }

  private void match(SoftwarePackage installed, List<Vulnerability> found) {
    boolean noSource = installed.srcName().isEmpty();
    String source = noSource ? installed.name() : installed.srcName();
    String release = rpmRelease(noSource ? installed.release() : installed.srcRelease());
    String releaseBucket = release.isEmpty() ? bucket : bucket + " " + release;
    for (Advisory advisory : advice.advisories(releaseBucket, source)) {
      for (Advisory part : byRange(advisory)) {
        if (advice.isVulnerable(installed.fullSrcVersion(), part, false)) {
          VulnerabilityBuilder finding = SupplierAdvice.finding(installed, part);
          Packages.packageSeverity(finding, part, part.source().baseId());
          found.add(finding.build());
        }
      }
    }
  }

  /// The advisory cut into one for each range: each has the fixed version at the same place of the
  /// list, so that a finding names the one that mends it. Seal gives a range for whatever it warns
  /// of.
  private static List<Advisory> byRange(Advisory advisory) {
    List<String> ranges = advisory.vulnerableVersions();
    List<String> fixes = advisory.patchedVersions();
    List<Advisory> parts = new ArrayList<>();
    for (int i = 0; i < ranges.size(); i++) {
      List<String> fix = i < fixes.size() ? List.of(fixes.get(i)) : List.of();
      parts.add(advisory.withRanges(List.of(ranges.get(i)), fix));
    }
    return parts;
  }

  /// The release of Red Hat's that a package was built for: `9` of `3.el9_0.1` and of `3.el9+sp1`.
  private static String rpmRelease(String packageRelease) {
    int at = packageRelease.indexOf("el");
    if (at < 0) {
      return "";
    }
    int end = at + 2;
    while (end < packageRelease.length() && "_+".indexOf(packageRelease.charAt(end)) < 0) {
      end++;
    }
    return packageRelease.substring(at + 2, end);
  }
}
