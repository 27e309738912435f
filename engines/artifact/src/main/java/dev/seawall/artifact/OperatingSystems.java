package dev.seawall.artifact;

import dev.seawall.model.OperatingSystem;

/// How several files of an artefact that tell of the operating system are put together.
public final class OperatingSystems {
  private OperatingSystems() {}

  /// What is known after another file, or a higher layer, was read. The rules follow Trivy: Red Hat
  /// and Debian are what their derivatives' files look like at first sight, so that any other
  /// finding replaces them; of anything else the first finding stays, and later ones add what it
  /// lacks: the release, extended support, the supplier.
  public static OperatingSystem merge(OperatingSystem known, OperatingSystem found) {
    String supplier = known.supplier().isEmpty() ? found.supplier() : known.supplier();
    if (found.isKnown() && isBase(known.family())) {
      return new OperatingSystem(
          found.family(), found.name(), found.endOfLife(), found.extendedSupport(), supplier);
    }
    return new OperatingSystem(
        known.isKnown() ? known.family() : found.family(),
        known.name().isEmpty() ? found.name() : known.name(),
        known.endOfLife() || found.endOfLife(),
        known.extendedSupport() || found.extendedSupport(),
        supplier);
  }

  private static boolean isBase(String family) {
    return family.equals("redhat") || family.equals("debian");
  }
}
