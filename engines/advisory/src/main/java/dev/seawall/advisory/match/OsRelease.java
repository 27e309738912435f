package dev.seawall.advisory.match;

/// The release of an operating system whose packages are matched.
///
/// @param family Trivy's name, for example `alpine`
/// @param version for example `3.19.1`, with `-ESM` where Ubuntu's extended support is bought
/// @param repositoryRelease the release that the package repositories name, or empty
public record OsRelease(String family, String version, String repositoryRelease) {
  /// A release of which no package repositories are known.
  public OsRelease(String family, String version) {
    this(family, version, "");
  }
}
