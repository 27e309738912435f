package dev.seawall.model;

/// What stays the same about a finding from scan to scan, so that a new one can be told from an old
/// one: neither the installed version nor the text nor the severity is part of it.
///
/// @param kind `vulnerability`, later also the other kinds of findings
/// @param id the finding's id
/// @param target the target's type and, for lock files, its path
/// @param subject name of the package, or the path where the finding lies
public record FindingKey(String kind, String id, String target, String subject) {
  /// The key of a vulnerability found in that result.
  public static FindingKey of(Result result, Vulnerability vulnerability) {
    boolean os = result.resultClass() == ResultClass.OS_PACKAGES;
    String target = os ? result.type() : result.type() + ":" + result.target();
    String subject =
        vulnerability.pkgPath().isEmpty()
            ? vulnerability.pkgName()
            : vulnerability.pkgName() + " in " + vulnerability.pkgPath();
    return new FindingKey("vulnerability", vulnerability.id(), target, subject);
  }
}
