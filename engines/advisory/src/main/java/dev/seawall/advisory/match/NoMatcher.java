package dev.seawall.advisory.match;

import dev.seawall.model.SoftwarePackage;
import dev.seawall.model.Vulnerability;
import java.util.List;

/// A family that nobody publishes advisories for in the database's form: its packages are listed
/// and the user is told that they were not judged.
final class NoMatcher implements OsMatcher {
  private final MatchContext context;

  NoMatcher(MatchContext context) {
    this.context = context;
  }

  @Override
  public List<Vulnerability> match(OsRelease release, List<SoftwarePackage> packages) {
    context.warn(OsMatchers.notJudged(release.family(), release.version()));
    return List.of();
  }
}
