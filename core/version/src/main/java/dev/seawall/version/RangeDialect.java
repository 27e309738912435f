package dev.seawall.version;

/// The range language of a scheme.
interface RangeDialect {
  /// Whether the operator may be spelled so.
  boolean allows(String operator);

  /// The end of the longest version that starts at `from`, or -1 if none does.
  int versionEnd(String text, int from);

  /// The condition. Throws [VersionException] for a version that the operator cannot take.
  Bound bound(Operator operator, String version);

  /// What an alternative without any condition means.
  default Bound empty() {
    throw new VersionException("it is empty");
  }

  /// The dialect of a scheme.
  static RangeDialect of(VersionScheme scheme, RangeOptions options) {
    return switch (scheme) {
      case NPM, SEMVER, BITNAMI -> new SemanticDialect(scheme, options);
      case GENERIC -> new GenericDialect();
      case PEP440 -> new Pep440Dialect(options);
      case GEM -> new GemDialect();
      case MAVEN -> new PlainDialect(scheme, "-~_.+");
      case APK, DEB, RPM, RPM_SEGMENT, COMPOSER, NUGET, PUB, CRAN, HACKAGE, PRERELEASE ->
          new PlainDialect(scheme, "-~_.+:#^");
    };
  }
}
