package dev.seawall.advisory.match;

import dev.seawall.model.OperatingSystem;
import dev.seawall.model.SoftwarePackage;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Companies that rebuild packages of distributions with fixes of their own. Their packages are
/// matched against their own advisories.
public enum Supplier {
  /// Marks its packages' versions: `.root.io` with dpkg, `-r10071` with apk.
  ROOT_IO,
  /// Names its packages `seal-…`.
  SEAL,
  /// Marks whole images with a file, which the operating system's facts repeat.
  RAPID_FORT;

  /// The supplier of an image; empty if the packages are the distribution's own.
  public static Optional<Supplier> of(OperatingSystem os, List<SoftwarePackage> packages) {
    for (Supplier supplier : values()) {
      if (supplier.supplies(os, packages)) {
        return Optional.of(supplier);
      }
    }
    return Optional.empty();
  }

  /// Whether this supplier rebuilt packages of the image.
  public boolean supplies(OperatingSystem os, List<SoftwarePackage> packages) {
    return switch (this) {
      case ROOT_IO ->
          switch (os.family()) {
            case "debian", "ubuntu" ->
                packages.stream().anyMatch(p -> p.fullVersion().contains(".root.io"));
            case "alpine" -> packages.stream().anyMatch(p -> isRootIoApk(p.fullVersion()));
            default -> false;
          };
      case SEAL ->
          switch (os.family()) {
            case "alpine", "cbl-mariner", "centos", "debian", "oracle", "redhat", "ubuntu" ->
                packages.stream().anyMatch(Supplier::isSeal);
            default -> false;
          };
      case RAPID_FORT ->
          os.supplier().equals("rapidfort")
              && switch (os.family()) {
                case "alpine", "redhat", "ubuntu" -> true;
                default -> false;
              };
    };
  }

  /// Whether Seal made the package or what it was built from.
  static boolean isSeal(SoftwarePackage candidate) {
    return candidate.name().toLowerCase(Locale.ROOT).startsWith("seal-")
        || candidate.srcName().toLowerCase(Locale.ROOT).startsWith("seal-");
  }

  /// Whether the version holds `-r`, a digit, `007` and another digit.
  private static boolean isRootIoApk(String version) {
    for (int at = version.indexOf("-r"); at >= 0; at = version.indexOf("-r", at + 1)) {
      if (at + 6 < version.length()
          && Character.isDigit(version.charAt(at + 2))
          && version.startsWith("007", at + 3)
          && Character.isDigit(version.charAt(at + 6))) {
        return true;
      }
    }
    return false;
  }
}
