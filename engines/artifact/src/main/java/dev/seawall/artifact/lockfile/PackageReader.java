package dev.seawall.artifact.lockfile;

import dev.seawall.artifact.EvidenceFile;
import dev.seawall.model.SoftwarePackage;
import java.util.List;

/// Reads the packages that one file lists.
@FunctionalInterface
public interface PackageReader {
  /// The packages, none where the file is well and lists none. Throws
  /// [dev.seawall.artifact.ArtifactException] for a file that cannot be read; its message need not
  /// name the file.
  List<SoftwarePackage> read(EvidenceFile file);
}
