package dev.seawall.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A piece of software as its package manager or lock file names it. The components are, in order,
/// those of Trivy's `Package`.
///
/// @param repositoryClass `official`, `third-party` or empty
/// @param digest digest of the package's file with its algorithm, for example `sha1:…`
/// @param analyzedBy name of the analyser that found it
public record SoftwarePackage(
    String id,
    String name,
    PackageIdentifier identifier,
    String version,
    String release,
    int epoch,
    String arch,
    boolean dev,
    String srcName,
    String srcVersion,
    String srcRelease,
    int srcEpoch,
    List<String> licenses,
    String maintainer,
    String modularityLabel,
    @Nullable BuildInfo buildInfo,
    String repositoryClass,
    boolean indirect,
    Relationship relationship,
    List<String> dependsOn,
    Layer layer,
    String filePath,
    String digest,
    List<Location> locations,
    List<String> installedFiles,
    String analyzedBy,
    List<ExternalReference> externalReferences) {

  public SoftwarePackage {
    licenses = List.copyOf(licenses);
    dependsOn = List.copyOf(dependsOn);
    locations = List.copyOf(locations);
    installedFiles = List.copyOf(installedFiles);
    externalReferences = List.copyOf(externalReferences);
  }

  /// A package with these two and nothing else, to be filled.
  public static SoftwarePackageBuilder named(String name, String version) {
    return new SoftwarePackageBuilder().name(name).version(version);
  }

  /// A builder that starts from this package.
  public SoftwarePackageBuilder toBuilder() {
    return new SoftwarePackageBuilder(this);
  }

  /// `[epoch:]version[-release]` of the binary package.
  public String fullVersion() {
    return join(epoch, version, release);
  }

  /// `[epoch:]version[-release]` of the source package.
  public String fullSrcVersion() {
    return join(srcEpoch, srcVersion, srcRelease);
  }

  private static String join(int epoch, String version, String release) {
    if (version.isEmpty()) {
      return "";
    }
    String withRelease = release.isEmpty() ? version : version + "-" + release;
    return epoch == 0 ? withRelease : epoch + ":" + withRelease;
  }
}
