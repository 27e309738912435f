package dev.seawall.advisory.match;

import dev.seawall.model.SoftwarePackage;
import dev.seawall.model.Vulnerability;
import java.util.List;

/// Finds the vulnerabilities of an operating system's packages. Findings carry what the advisories
/// say and nothing of the vulnerabilities' details.
public sealed interface OsMatcher
    permits TableMatcher, RedHatMatcher, RootIoMatcher, SealMatcher, RapidFortMatcher, NoMatcher {

  /// The vulnerabilities of these packages, package by package. Throws a
  /// [dev.seawall.advisory.AdvisoryException] where the database makes no sense.
  List<Vulnerability> match(OsRelease release, List<SoftwarePackage> packages);

  /// Those of the packages that the matcher's advisories are about. A vendor's advisories do not
  /// describe what was installed from other people's repositories.
  default List<SoftwarePackage> judged(List<SoftwarePackage> packages) {
    return Packages.withoutThirdParty(packages);
  }

  /// Whether the release still gets advisories. Tells the context if that is not known.
  default boolean isSupported(OsRelease release, MatchContext context) {
    return switch (EndOfLife.of(release, context.now())) {
      case YES -> true;
      case ENDED -> false;
      case UNKNOWN -> {
        context.warn(
            "The end of support of %s %s is not known: it is taken as supported"
                .formatted(release.family(), release.version()));
        yield true;
      }
    };
  }
}
