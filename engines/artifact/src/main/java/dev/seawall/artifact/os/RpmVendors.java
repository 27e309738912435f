package dev.seawall.artifact.os;

import dev.seawall.artifact.rpm.RpmHeader;
import java.util.List;

/// Tells by their vendor which packages are from a distribution.
final class RpmVendors {
  /// How the vendors of the distributions begin.
  private static final List<String> DISTRIBUTIONS =
      List.of(
          "AlmaLinux",
          "Amazon Linux",
          "Amazon.com",
          "CentOS",
          "CloudLinux",
          "Fedora Project",
          "Microsoft Corporation",
          "Oracle America",
          "Red Hat",
          "Rocky",
          "SUSE",
          "VMware",
          "openSUSE");

  private RpmVendors() {}

  static boolean isOfDistribution(RpmHeader header) {
    String vendor = header.vendor();
    // Amazon's packages of 2023 name no vendor.
    return vendor.isEmpty()
        ? header.release().contains("amzn")
        : DISTRIBUTIONS.stream().anyMatch(vendor::startsWith);
  }
}
