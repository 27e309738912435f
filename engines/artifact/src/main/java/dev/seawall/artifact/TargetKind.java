package dev.seawall.artifact;

/// What is scanned, which decides what counts as evidence: in an image or a root file system the
/// packages that are installed, in a project's folder the lock files.
public enum TargetKind {
  IMAGE,
  ROOTFS,
  FILESYSTEM,
  REPOSITORY;

  /// Whether installed software is looked for.
  public boolean isInstallation() {
    return this == IMAGE || this == ROOTFS;
  }
}
