package dev.seawall.advisory.match;

import dev.seawall.advisory.Advisory;
import dev.seawall.model.SoftwarePackage;
import dev.seawall.model.Vulnerability;
import dev.seawall.model.VulnerabilityBuilder;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Matches images that RapidFort curates. There a package may come from another release than the
/// image's, from another distribution, or from RapidFort itself, each with a bucket of its own that
/// the version gives away.
final class RapidFortMatcher implements OsMatcher {
  private final String family;
  private final SupplierAdvice advice;

  RapidFortMatcher(String family, MatchContext context) {
    this.family = family;
    this.advice = new SupplierAdvice("RapidFort", SupplierAdvice.scheme(family), context);
  }

  @Override
  public List<Vulnerability> match(OsRelease release, List<SoftwarePackage> packages) {
    String own =
        family.equals("redhat")
            ? Releases.major(release.version())
            : Releases.minor(release.version());
    List<Vulnerability> found = new ArrayList<>();
    for (SoftwarePackage installed : packages) {
      String source = installed.fullSrcVersion();
      String version = source.isEmpty() ? installed.fullVersion() : source;
      if (version.isEmpty()) {
        continue;
      }
      for (Advisory advisory : advisories(bucket(version, own), installed)) {
        if (advice.isVulnerable(version, advisory, true)) {
          VulnerabilityBuilder finding = SupplierAdvice.finding(installed, advisory);
          Packages.packageSeverity(finding, advisory, advisory.source().id());
          found.add(finding.custom(null).build());
        }
      }
    }
    return found;
  }

  /// RapidFort's advisories cover what its images hold from other repositories too.
  @Override
  public List<SoftwarePackage> judged(List<SoftwarePackage> packages) {
    return packages;
  }

  /// RapidFort fixes releases that the distribution has given up.
  @Override
  public boolean isSupported(OsRelease release, MatchContext context) {
    return true;
  }

  /// Some advisories are named after the binary package: they add to those of the source package.
  private List<Advisory> advisories(String bucket, SoftwarePackage installed) {
    String source = installed.srcName().isEmpty() ? installed.name() : installed.srcName();
    List<Advisory> advisories = new ArrayList<>(advice.advisories(bucket, source));
    if (!installed.name().equals(source)) {
      Set<String> known = new HashSet<>();
      advisories.forEach(advisory -> known.add(advisory.id()));
      for (Advisory advisory : advice.advisories(bucket, installed.name())) {
        if (known.add(advisory.id())) {
          advisories.add(advisory);
        }
      }
    }
    return advisories;
  }

  private String bucket(String version, String ownRelease) {
    return switch (family) {
      case "ubuntu" ->
          version.contains("+rf") || version.contains("rfubu")
              ? "rapidfort ubuntu"
              : "rapidfort ubuntu " + ownRelease;
      case "redhat" -> rpmBucket(RpmDistTag.of(version), ownRelease);
      default -> "rapidfort " + family + " " + ownRelease;
    };
  }

  private static String rpmBucket(RpmDistTag tag, String ownRelease) {
    return switch (tag.tag()) {
      case "fc" -> "rapidfort fedora " + tag.number();
      case "rf" -> "rapidfort Red Hat";
      default -> "rapidfort Red Hat " + (tag.number().isEmpty() ? ownRelease : tag.number());
    };
  }
}
