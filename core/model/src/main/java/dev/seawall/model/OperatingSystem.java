package dev.seawall.model;

/// The operating system of an artefact.
///
/// @param family Trivy's name of the distribution, for example `alpine`, `redhat`, `suse linux
///   enterprise server`
/// @param name the release as the matching wants it, for example `3.19.1`, `12.5`
/// @param endOfLife whether the release's support had ended at the time of the scan
/// @param extendedSupport whether the files say that extended support is bought (Ubuntu ESM)
/// @param supplier who rebuilt the distribution's packages (`rapidfort`, `seal`, `root.io`), or
///   empty
public record OperatingSystem(
    String family, String name, boolean endOfLife, boolean extendedSupport, String supplier) {
  /// Nothing is known.
  public static final OperatingSystem NONE = new OperatingSystem("", "", false, false, "");

  /// A release with support.
  public static OperatingSystem of(String family, String name) {
    return new OperatingSystem(family, name, false, false, "");
  }

  /// Whether there is any knowledge at all.
  public boolean isKnown() {
    return !family.isEmpty();
  }
}
