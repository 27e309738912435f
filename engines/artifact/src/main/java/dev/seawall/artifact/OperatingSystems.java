package dev.seawall.artifact;

import dev.seawall.model.OperatingSystem;

/// How several files of an artefact that tell of the operating system are put together.
public final class OperatingSystems {
  private OperatingSystems() {}

  /// What is known after another file was read. The rules follow Trivy's `OS.Merge`: a file that
  /// says more about a family that was only guessed at wins, extended support is kept once seen,
  /// and Red Hat's and Debian's derivatives replace their base.
  public static OperatingSystem merge(OperatingSystem known, OperatingSystem found) {
    if (!known.isKnown()) {
      return keepFlags(found, known);
    }
    if (!found.isKnown()) {
      return keepFlags(known, found);
    }
    boolean replaces =
        known.family().equals("redhat")
            || (known.family().equals("debian") && !found.family().equals("debian"));
    return replaces ? keepFlags(found, known) : keepFlags(known, found);
  }

  private static OperatingSystem keepFlags(OperatingSystem base, OperatingSystem other) {
    return new OperatingSystem(
        base.family(),
        base.name().isEmpty() ? other.name() : base.name(),
        base.endOfLife() || other.endOfLife(),
        base.extendedSupport() || other.extendedSupport(),
        base.supplier().isEmpty() ? other.supplier() : base.supplier());
  }
}
