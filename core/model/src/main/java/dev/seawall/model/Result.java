package dev.seawall.model;

import java.util.List;

/// What was found in one target of an artefact: the operating system's packages, a lock file, all
/// jars together.
///
/// @param target name of the target as reports show it
/// @param type family of the operating system or type of the lock file, for example `debian`, `npm`
public record Result(
    String target,
    ResultClass resultClass,
    String type,
    List<SoftwarePackage> packages,
    List<Vulnerability> vulnerabilities) {
  public Result {
    packages = List.copyOf(packages);
    vulnerabilities = List.copyOf(vulnerabilities);
  }
}
