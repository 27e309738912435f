package dev.seawall.advisory.match;

import dev.seawall.advisory.Advisory;
import dev.seawall.advisory.AdvisoryException;
import dev.seawall.model.SoftwarePackage;
import dev.seawall.model.Vulnerability;
import dev.seawall.version.AdvisoryRanges;
import dev.seawall.version.Version;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Finds the vulnerabilities of the packages of language ecosystems. Findings carry what the
/// advisories say and nothing of the vulnerabilities' details. For one thread.
public final class LanguageMatcher {
  private final MatchContext context;
  private final Map<String, Collection<Advisory>> lookups = new HashMap<>();

  public LanguageMatcher(MatchContext context) {
    this.context = context;
  }

  /// The vulnerabilities of these packages, package by package. Throws an [AdvisoryException] where
  /// the database makes no sense.
  public List<Vulnerability> match(Ecosystem ecosystem, List<SoftwarePackage> packages) {
    List<Vulnerability> found = new ArrayList<>();
    for (SoftwarePackage installed : packages) {
      if (!installed.version().isEmpty()) {
        match(ecosystem, installed, found);
      }
    }
    return found;
  }

  private void match(Ecosystem ecosystem, SoftwarePackage installed, List<Vulnerability> found) {
    Collection<Advisory> advisories = advisories(ecosystem, installed);
    if (advisories.isEmpty()) {
      return;
    }
    Version version = ecosystem.scheme().parse(installed.version());
    for (Advisory advisory : advisories) {
      AdvisoryRanges.Judgement judgement =
          new AdvisoryRanges(
                  advisory.vulnerableVersions(),
                  advisory.patchedVersions(),
                  advisory.unaffectedVersions())
              .judge(ecosystem.scheme(), version);
      if (judgement.vulnerable()) {
        found.add(finding(installed, advisory));
      } else if (!judgement.problem().isEmpty()) {
        tell(installed, version, advisory, judgement.problem());
      }
    }
  }

  private void tell(SoftwarePackage installed, Version version, Advisory advisory, String problem) {
    if (version.isValid()) {
      context.notJudged(
          "Advisories that make no sense are not judged",
          advisory.id() + " for " + installed.name() + ", " + problem);
    } else {
      context.notJudged(
          "Packages with versions that are none are not judged",
          installed.name() + " " + installed.version());
    }
  }

  /// A supplier's advisories where the supplier made the package, else the ecosystem's.
  private Collection<Advisory> advisories(Ecosystem ecosystem, SoftwarePackage installed) {
    String name = ecosystem.normalise(installed.name());
    SealLibraries.Match seal = SealLibraries.match(ecosystem, name, installed.version());
    if (seal != SealLibraries.Match.NONE) {
      Collection<Advisory> own = lookUp(ecosystem, SealLibraries.bucketPrefix(ecosystem), name);
      if (seal == SealLibraries.Match.MATCHED || !own.isEmpty()) {
        return own;
      }
    }
    return lookUp(ecosystem, ecosystem.bucketPrefix(), name);
  }

  private Collection<Advisory> lookUp(Ecosystem ecosystem, String prefix, String name) {
    return lookups.computeIfAbsent(
        prefix + name,
        absent -> {
          try {
            return context.database().ecosystemAdvisories(prefix, name);
          } catch (AdvisoryException e) {
            throw new AdvisoryException(
                "failed to get " + ecosystem.text() + " advisories: " + e.getMessage(), e);
          }
        });
  }

  private static Vulnerability finding(SoftwarePackage installed, Advisory advisory) {
    return Packages.finding(installed, advisory)
        .vendorIds(advisory.vendorIds())
        .installedVersion(installed.version())
        .pkgPath(installed.filePath())
        .fixedVersion(String.join(", ", advisory.mendedVersions()))
        .build();
  }
}
