package dev.seawall.model;

import java.util.List;

/// What was found in one target of an artefact: the operating system's packages, a lock file, all
/// jars together.
///
/// @param target name of the target as reports show it
/// @param type family of the operating system or type of the lock file, for example `debian`, `npm`
/// @param suppressed findings that were taken out of the others, each with the reason
public record Result(
    String target,
    ResultClass resultClass,
    String type,
    List<SoftwarePackage> packages,
    List<Vulnerability> vulnerabilities,
    List<SuppressedFinding> suppressed) {
  public Result {
    packages = List.copyOf(packages);
    vulnerabilities = List.copyOf(vulnerabilities);
    suppressed = List.copyOf(suppressed);
  }

  /// A result from which nothing was taken out.
  public Result(
      String target,
      ResultClass resultClass,
      String type,
      List<SoftwarePackage> packages,
      List<Vulnerability> vulnerabilities) {
    this(target, resultClass, type, packages, vulnerabilities, List.of());
  }

  /// The same result with other findings.
  public Result withFindings(List<Vulnerability> kept, List<SuppressedFinding> takenOut) {
    return new Result(target, resultClass, type, packages, kept, takenOut);
  }
}
