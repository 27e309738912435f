package dev.seawall.artifact;

import dev.seawall.model.SoftwarePackage;
import java.util.List;

/// The packages of one lock file, binary or package folder.
///
/// @param type Trivy's type, for example `npm`, `jar`, `gobinary`
/// @param filePath the file that tells of them
public record Application(String type, String filePath, List<SoftwarePackage> packages) {
  public Application {
    packages = List.copyOf(packages);
  }
}
