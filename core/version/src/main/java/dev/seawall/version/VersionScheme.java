package dev.seawall.version;

import java.util.Optional;

/// A packaging ecosystem's idea of a version.
public enum VersionScheme {
  /// Alpine's apk-tools.
  APK("apk"),
  /// Debian's dpkg.
  DEB("deb"),
  /// Red Hat's rpm: `[epoch:]version[-release]`.
  RPM("rpm"),
  /// One part of an RPM version, compared whole.
  RPM_SEGMENT("rpm-segment"),
  /// Python's PEP 440; what it refuses is ordered below all else, as setuptools once did.
  PEP440("pep440"),
  /// RubyGems.
  GEM("gem"),
  /// npm: semantic versions, and ranges in the words of node-semver.
  NPM("npm"),
  /// Semantic versioning 2.0.0.
  SEMVER("semver"),
  /// What fits most versions that look like a semantic one, with any count of numbers: Cargo,
  /// Composer, Go, NuGet, Pub, Hex, Conan, Swift, as Trivy matches them.
  GENERIC("generic"),
  /// Maven's ComparableVersion.
  MAVEN("maven"),
  /// Bitnami: semantic versions whose `-n` counts rebuilds.
  BITNAMI("bitnami"),
  /// PHP's Composer.
  COMPOSER("composer"),
  /// NuGet: up to four numbers, capitals do not count.
  NUGET("nuget"),
  /// Dart's Pub: semantic versions whose build counts.
  PUB("pub"),
  /// R's CRAN.
  CRAN("cran"),
  /// Haskell's Hackage.
  HACKAGE("hackage"),
  /// The pre-release part of a semantic version alone.
  PRERELEASE("prerelease");

  private final String text;

  VersionScheme(String text) {
    this.text = text;
  }

  /// The scheme's name, in small letters.
  public String text() {
    return text;
  }

  /// The scheme of that name; empty where there is none.
  public static Optional<VersionScheme> named(String name) {
    for (VersionScheme scheme : values()) {
      if (scheme.text.equals(name)) {
        return Optional.of(scheme);
      }
    }
    return Optional.empty();
  }

  /// Reads a version. Any text gives one: see [Version#isValid].
  public Version parse(String version) {
    return switch (this) {
      case APK -> ApkVersion.parse(version);
      case DEB -> DebVersion.parse(version);
      case RPM -> RpmVersion.parse(version);
      case RPM_SEGMENT -> new RpmSegment(version);
      case PEP440 -> Pep440Version.parse(version);
      case GEM -> GemVersion.parse(version);
      case MAVEN -> MavenVersion.parse(version);
      case COMPOSER -> ComposerVersion.parse(version);
      case PRERELEASE -> new PrereleaseVersion(version);
      case NPM, SEMVER, GENERIC, BITNAMI, NUGET, PUB, CRAN, HACKAGE ->
          NumberedVersion.parse(this, version);
    };
  }

  /// Negative, zero or positive as the first version is less than, equal to or greater than the
  /// second.
  public int compare(String left, String right) {
    return parse(left).compareTo(parse(right));
  }
}
