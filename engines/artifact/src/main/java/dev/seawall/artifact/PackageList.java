package dev.seawall.artifact;

import dev.seawall.model.SoftwarePackage;
import java.util.List;

/// The operating system's packages that one database file tells of.
public record PackageList(String filePath, List<SoftwarePackage> packages) {
  public PackageList {
    packages = List.copyOf(packages);
  }
}
