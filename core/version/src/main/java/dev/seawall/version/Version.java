package dev.seawall.version;

/// A version, read once to be compared often. Only versions of the same [VersionScheme] can be
/// compared; every text has a place in the order of its scheme, also one that the ecosystem would
/// refuse, because such packages are found installed.
public sealed interface Version extends Comparable<Version>
    permits ApkVersion,
        ComposerVersion,
        EpochVersion,
        GemVersion,
        MavenVersion,
        NumberedVersion,
        Pep440Version,
        PrereleaseVersion,
        RpmSegment {
  /// The version as it was given.
  String text();

  /// Whether the ecosystem accepts the text as a version.
  boolean isValid();

  /// The one spelling that the ecosystem prefers among all those of this version; the text itself
  /// where the ecosystem has none.
  default String normalForm() {
    return text();
  }
}
