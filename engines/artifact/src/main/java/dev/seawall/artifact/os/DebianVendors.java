package dev.seawall.artifact.os;

import java.util.List;
import java.util.Set;

/// Tells by their maintainer which packages are not from the distribution but from the repository
/// of a vendor, whose fixes the distribution's advisories do not know.
final class DebianVendors {
  static final String OFFICIAL = "official";
  static final String THIRD_PARTY = "third-party";

  private static final Set<String> NAMES = Set.of("GitHub", "HashiCorp");

  /// What occurs in the maintainers of vendors, nearly always in an address of theirs.
  private static final List<String> ADDRESSES =
      List.of(
          "@cloudflare.com",
          "@datadoghq.com",
          "@hashicorp.com",
          "@konghq.com",
          "@microsoft.com",
          "@mongodb.com",
          "@nodesource.com",
          "@nvidia.com",
          "@openrobotics.org",
          "@osrfoundation.org",
          "Google Cloud CLI Authors",
          "contact@grafana.com",
          "dev@couchdb.apache.org",
          "developers@lists.mariadb.org",
          "info@elastic.co",
          "info@tailscale.com",
          "nginx-packaging@f5.com",
          "sapmachine@sap.com",
          "support@docker.com",
          "support@gitlab.com",
          "support@influxdb.com");

  private DebianVendors() {}

  /// `third-party` or `official`, as in the report.
  static String repositoryClass(String maintainer) {
    boolean vendor =
        NAMES.contains(maintainer) || ADDRESSES.stream().anyMatch(maintainer::contains);
    return vendor ? THIRD_PARTY : OFFICIAL;
  }
}
