package dev.seawall.version;

/// How a range is to be read, where its ecosystem knows several ways.
///
/// @param preReleases whether pre-releases are matched like other versions (npm, semver, PEP 440)
/// @param zeroPadding whether `1.2` means `1.2.0` instead of `1.2.*` (semver, Bitnami)
/// @param localVersions whether what stands behind `+` is compared, against the ecosystems' rules,
///   as those who rebuild others' packages need it (PEP 440, npm)
/// @param syntax how Maven ranges are written
public record RangeOptions(
    boolean preReleases, boolean zeroPadding, LocalVersions localVersions, RangeSyntax syntax) {
  /// What the ecosystems' own tools do.
  public static final RangeOptions DEFAULT =
      new RangeOptions(false, false, LocalVersions.IGNORED, RangeSyntax.EITHER);

  /// These options, with pre-releases matched like other versions or not.
  public RangeOptions withPreReleases(boolean value) {
    return new RangeOptions(value, zeroPadding, localVersions, syntax);
  }

  /// These options, with `1.2` meaning `1.2.0` or not.
  public RangeOptions withZeroPadding(boolean value) {
    return new RangeOptions(preReleases, value, localVersions, syntax);
  }

  /// These options, with what stands behind `+` compared so.
  public RangeOptions withLocalVersions(LocalVersions value) {
    return new RangeOptions(preReleases, zeroPadding, value, syntax);
  }

  /// These options, with Maven ranges written so.
  public RangeOptions withSyntax(RangeSyntax value) {
    return new RangeOptions(preReleases, zeroPadding, localVersions, value);
  }
}
