package dev.seawall.artifact.language.python;

import dev.seawall.artifact.ArtifactException;
import dev.seawall.artifact.license.LicenseNames;
import dev.seawall.model.SoftwarePackage;
import java.nio.ByteBuffer;
import java.util.List;

/// What a distribution says of itself in `METADATA` (wheels) or `PKG-INFO` (eggs).
///
/// @param licenses names; empty where only a file has the licence
/// @param licenseFile the first file that has it, or ""
record PythonMetadata(String name, String version, List<String> licenses, String licenseFile) {
  private static final String CLASSIFIER = "License :: ";
  private static final String ANY_APPROVED = "License :: OSI Approved";

  PythonMetadata {
    licenses = List.copyOf(licenses);
  }

  static PythonMetadata read(ByteBuffer bytes) {
    MetadataHeader header = MetadataHeader.read(bytes);
    String name = header.first("Name");
    String version = header.first("Version");
    if (name.isEmpty() || version.isEmpty()) {
      throw new ArtifactException("name or version is empty", 1);
    }
    List<String> licenses = licenses(header);
    return new PythonMetadata(
        name, version, licenses, licenses.isEmpty() ? header.first("License-File") : "");
  }

  SoftwarePackage asPackage(List<String> found) {
    return SoftwarePackage.named(name, version).licenses(found).build();
  }

  /// PEP 639's expression comes first; classifiers are closer to identifiers than the free text of
  /// `License`, which comes last. Several names in one text are told apart, classifiers too, since
  /// the incumbent joins them first.
  private static List<String> licenses(MetadataHeader header) {
    String expression = header.first("License-Expression");
    if (!expression.isEmpty()) {
      return LicenseNames.split(expression);
    }
    List<String> classifiers =
        header.all("Classifier").stream()
            .filter(each -> each.startsWith(CLASSIFIER) && !each.equals(ANY_APPROVED))
            .map(each -> each.substring(each.lastIndexOf(" :: ") + " :: ".length()))
            .toList();
    return LicenseNames.split(
        classifiers.isEmpty() ? header.first("License") : String.join(", ", classifiers));
  }
}
