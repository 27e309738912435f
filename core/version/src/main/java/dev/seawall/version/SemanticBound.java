package dev.seawall.version;

import org.jspecify.annotations.Nullable;

/// One condition on a semantic version. The ecosystems differ in what they think of pre-releases:
/// npm lets one in only if the range names a pre-release of the same numbers, and Bitnami knows
/// none.
final class SemanticBound implements Bound {
  private final VersionScheme scheme;
  private final boolean preReleases;
  private final boolean builds;
  private final Operator operator;
  private final SemanticPattern pattern;
  private final @Nullable NumberedVersion end;

  SemanticBound(SemanticDialect dialect, Operator operator, SemanticPattern pattern) {
    this.scheme = dialect.scheme();
    this.preReleases = dialect.options().preReleases() || scheme == VersionScheme.BITNAMI;
    this.builds =
        scheme == VersionScheme.NPM && dialect.options().localVersions() == LocalVersions.COMPARED;
    this.operator = operator;
    this.pattern = pattern;
    this.end =
        switch (operator) {
          case TILDE, PESSIMISTIC -> pattern.tildeEnd().orElse(null);
          case CARET -> pattern.caretEnd().orElse(null);
          default -> null;
        };
  }

  @Override
  public boolean holds(Version version) {
    NumberedVersion candidate = (NumberedVersion) version;
    boolean preRelease = !candidate.preRelease().isEmpty();
    if (scheme != VersionScheme.BITNAMI && pattern.preRelease() && pattern.isOpen()) {
      return false;
    }
    if (preReleases || !preRelease) {
      return matches(candidate);
    }
    if (!pattern.preRelease()) {
      return false;
    }
    return scheme == VersionScheme.NPM ? matchesAmongPreReleases(candidate) : matches(candidate);
  }

  private boolean matchesAmongPreReleases(NumberedVersion candidate) {
    return switch (operator) {
      case EQUAL, IDENTICAL, NOT_EQUAL -> matches(candidate);
      case TILDE, PESSIMISTIC, CARET, COMPATIBLE ->
          compare(candidate) >= 0 && candidate.compareTo(pattern.release()) < 0;
      case GREATER, GREATER_OR_EQUAL, LESS, LESS_OR_EQUAL ->
          candidate.compareNumbers(pattern.version(), 3) == 0 && matches(candidate);
    };
  }

  private boolean matches(NumberedVersion candidate) {
    return switch (operator) {
      case TILDE, PESSIMISTIC, CARET, COMPATIBLE ->
          compare(candidate) >= 0 && (end == null || candidate.compareTo(end) < 0);
      case LESS ->
          scheme == VersionScheme.NPM
              ? compare(candidate) < 0
              : candidate.compareTo(pattern.least()) < 0;
      default -> Comparison.accepts(operator, compare(candidate));
    };
  }

  private int compare(NumberedVersion candidate) {
    int comparison = pattern.compare(candidate, scheme == VersionScheme.BITNAMI);
    return comparison == 0 && builds && !pattern.isOpen()
        ? Identifiers.compareAdditions(candidate.build(), pattern.version().build())
        : comparison;
  }
}
