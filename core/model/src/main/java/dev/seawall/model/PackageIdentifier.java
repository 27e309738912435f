package dev.seawall.model;

/// The names by which a package is told from all others in a report.
///
/// @param purl the package URL
/// @param uid hash of the package's content and place, see docs of the report
/// @param bomRef reference in the SBOM that it was read from
public record PackageIdentifier(String purl, String uid, String bomRef) {
  /// No names yet.
  public static final PackageIdentifier NONE = new PackageIdentifier("", "", "");
}
