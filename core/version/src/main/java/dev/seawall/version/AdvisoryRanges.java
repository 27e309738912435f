package dev.seawall.version;

import java.util.List;

/// What an advisory says of the versions of a package. Each list holds ranges of which one is
/// enough.
///
/// @param vulnerable the versions with the fault; if there are none, all but those in the other
///   lists
/// @param patched the versions without it any more
/// @param unaffected the versions that never had it
public record AdvisoryRanges(
    List<String> vulnerable, List<String> patched, List<String> unaffected) {
  public AdvisoryRanges {
    vulnerable = List.copyOf(vulnerable);
    patched = List.copyOf(patched);
    unaffected = List.copyOf(unaffected);
  }

  /// What comes of an advisory for a version.
  ///
  /// @param vulnerable whether the version has the fault
  /// @param problem why the advisory could not be judged, in which case the version counts as not
  ///   vulnerable; empty if it could
  public record Judgement(boolean vulnerable, String problem) {
    static Judgement of(boolean vulnerable) {
      return new Judgement(vulnerable, "");
    }
  }

  /// How the ranges of advisories of a scheme are read: as Trivy reads them, and with the local
  /// versions of Python that advisories for others' rebuilds name.
  public static RangeOptions options(VersionScheme scheme) {
    return switch (scheme) {
      case NPM -> RangeOptions.DEFAULT.withPreReleases(true);
      case PEP440 ->
          RangeOptions.DEFAULT.withPreReleases(true).withLocalVersions(LocalVersions.WHERE_NAMED);
      default -> RangeOptions.DEFAULT;
    };
  }

  /// Judges a version. An empty text among the vulnerable or patched ranges stands for a version
  /// that nobody knows: it makes every version vulnerable.
  public Judgement judge(VersionScheme scheme, Version version) {
    return judge(scheme, version, options(scheme));
  }

  /// Judges a version, with the ranges read in the given way.
  public Judgement judge(VersionScheme scheme, Version version, RangeOptions options) {
    if (vulnerable.contains("") || patched.contains("")) {
      return Judgement.of(true);
    }
    if (vulnerable.isEmpty() && patched.isEmpty() && unaffected.isEmpty()) {
      return Judgement.of(false);
    }
    if (!version.isValid()) {
      return new Judgement(
          false, "'" + version.text() + "' is not a " + scheme.text() + " version");
    }
    try {
      return Judgement.of(isVulnerable(scheme, version, options));
    } catch (VersionException e) {
      return new Judgement(false, String.valueOf(e.getMessage()));
    }
  }

  private boolean isVulnerable(VersionScheme scheme, Version version, RangeOptions options) {
    if (!vulnerable.isEmpty()
        && !VersionRange.anyOf(scheme, vulnerable, options).contains(version)) {
      return false;
    }
    return !(isIn(scheme, patched, version, options) || isIn(scheme, unaffected, version, options));
  }

  private static boolean isIn(
      VersionScheme scheme, List<String> ranges, Version version, RangeOptions options) {
    return !ranges.isEmpty() && VersionRange.anyOf(scheme, ranges, options).contains(version);
  }
}
