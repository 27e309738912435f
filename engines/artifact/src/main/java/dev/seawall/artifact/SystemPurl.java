package dev.seawall.artifact;

import dev.seawall.model.OperatingSystem;
import dev.seawall.model.SoftwarePackage;
import java.util.Locale;

/// Package URLs of the packages of operating systems.
final class SystemPurl {
  private SystemPurl() {}

  static String of(OperatingSystem os, SoftwarePackage software) {
    String family = os.family();
    String distribution = family + "-" + os.name();
    return switch (family) {
      case "alpine", "chainguard", "minimos", "wolfi" ->
          new PurlText("apk", software)
              .named(family, software.name().toLowerCase(Locale.ROOT))
              .qualifier("distro", os.name())
              .toString();
      case "debian", "echo", "ubuntu" ->
          new PurlText("deb", software)
              .named(family, software.name())
              .qualifier("distro", distribution)
              .toString();
      case "alma",
          "amazon",
          "azurelinux",
          "cbl-mariner",
          "centos",
          "centos-stream",
          "coreos",
          "fedora",
          "opensuse",
          "opensuse-leap",
          "opensuse-tumbleweed",
          "oracle",
          "photon",
          "redhat",
          "rocky",
          "slem",
          "sles" ->
          new PurlText("rpm", software)
              .named(vendor(family), software.name())
              .qualifier("distro", distribution)
              .qualifier("modularitylabel", software.modularityLabel())
              .toString();
      default -> new PurlText(family, software).qualifier("distro", distribution).toString();
    };
  }

  /// Who builds the packages, where it is not only the distribution.
  private static String vendor(String family) {
    return switch (family) {
      case "opensuse-leap", "opensuse-tumbleweed" -> "opensuse";
      case "slem", "sles" -> "suse";
      default -> family;
    };
  }
}
