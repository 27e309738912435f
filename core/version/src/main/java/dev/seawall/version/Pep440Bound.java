package dev.seawall.version;

import java.util.List;

/// One condition on a Python version. Unless asked otherwise, a local version counts as the version
/// without it; and neither does `<` let in the pre-releases of its own version nor `>` its
/// post-releases.
record Pep440Bound(Operator operator, Pep440Version limit, RangeOptions options) implements Bound {
  @Override
  public boolean holds(Version version) {
    Pep440Version whole = (Pep440Version) version;
    Pep440Version candidate = comparesLocals() ? whole : whole.withoutLocal();
    int comparison = candidate.compareTo(limit);
    return switch (operator) {
      case IDENTICAL -> whole.normalForm().equalsIgnoreCase(limit.text());
      case LESS -> comparison < 0 && !isOwnPreRelease(candidate);
      case GREATER -> comparison > 0 && !isOwnPostRelease(candidate);
      case COMPATIBLE -> comparison >= 0 && hasCompatibleRelease(candidate);
      default -> Comparison.accepts(operator, comparison);
    };
  }

  /// Where the limit names a local version, it was allowed to.
  private boolean comparesLocals() {
    Pep440Version.Parts parts = limit.parts();
    return options.localVersions() == LocalVersions.COMPARED
        || (parts != null && !parts.local().isEmpty());
  }

  private boolean isOwnPreRelease(Pep440Version candidate) {
    return !options.preReleases()
        && !limit.isPreRelease()
        && candidate.isPreRelease()
        && candidate.hasSameBase(limit);
  }

  private boolean isOwnPostRelease(Pep440Version candidate) {
    return !limit.isPostRelease() && candidate.isPostRelease() && candidate.hasSameBase(limit);
  }

  private boolean hasCompatibleRelease(Pep440Version candidate) {
    Pep440Version.Parts parts = limit.parts();
    if (parts == null) {
      return false;
    }
    List<Slice> release = parts.release();
    Pep440Version.Parts prefix =
        new Pep440Version.Parts(
            parts.epoch(),
            release.subList(0, release.size() - 1),
            Pep440Version.Stage.absent(Pep440Version.NO_PRE),
            Pep440Version.Stage.absent(Pep440Version.NO_POST),
            Pep440Version.Stage.absent(Pep440Version.NO_DEVELOPMENT),
            "");
    return new Pep440Prefix(prefix, true).holds(candidate);
  }
}
