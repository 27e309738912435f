package dev.seawall.artifact;

import dev.seawall.model.OperatingSystem;
import dev.seawall.model.PackageIdentifier;
import dev.seawall.model.SoftwarePackage;

/// Names packages as Trivy's reports name them: by package URL and by UID. Both are taken from the
/// package as the analyser gave it, before anything is merged into it. A package URL that an SBOM
/// gives is kept.
public final class PackageIdentity implements LayerMerge.PackageNaming {
  @Override
  public PackageIdentifier ofSystemPackage(OperatingSystem os, SoftwarePackage software) {
    return identifier(software, "", os.isKnown() ? SystemPurl.of(os, software) : "");
  }

  @Override
  public PackageIdentifier ofPackage(String type, String filePath, SoftwarePackage software) {
    return identifier(software, filePath, LanguagePurl.of(type, software));
  }

  private static PackageIdentifier identifier(
      SoftwarePackage software, String filePath, String purl) {
    PackageIdentifier given = software.identifier();
    return new PackageIdentifier(
        given.purl().isEmpty() ? purl : given.purl(),
        PackageHash.uid(filePath, software),
        given.bomRef());
  }
}
