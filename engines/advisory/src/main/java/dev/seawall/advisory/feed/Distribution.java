package dev.seawall.advisory.feed;

import dev.seawall.version.VersionScheme;
import java.util.Optional;

/// The buckets of distributions.
final class Distribution {
  private Distribution() {}

  static AdvisoryBucket alma(String major) {
    return bucket("alma " + major, Publisher.ALMA, VersionScheme.RPM);
  }

  /// @param release such as `3.19` or `edge`
  static AdvisoryBucket alpine(String release) {
    return bucket("alpine " + release, Publisher.ALPINE, VersionScheme.APK);
  }

  static AdvisoryBucket debian(String major) {
    return bucket("debian " + major, Publisher.DEBIAN, VersionScheme.DEB);
  }

  static AdvisoryBucket ubuntu(String release) {
    return bucket("ubuntu " + release, Publisher.UBUNTU, VersionScheme.DEB);
  }

  static AdvisoryBucket azureLinux(String release) {
    return bucket("Azure Linux " + release, Publisher.AZURE, VersionScheme.RPM);
  }

  static AdvisoryBucket mariner(String release) {
    return bucket("CBL-Mariner " + release, Publisher.MARINER, VersionScheme.RPM);
  }

  /// The bucket of an ecosystem of OSV that is a release of a distribution, such as `Debian:12`,
  /// `Alpine:v3.19` or `Ubuntu:22.04:LTS`.
  static Optional<AdvisoryBucket> ofOsv(String ecosystem) {
    String[] parts = ecosystem.split(":", -1);
    if (parts.length < 2 || parts[1].isEmpty()) {
      return Optional.empty();
    }
    String release = parts[1];
    return switch (parts[0]) {
      case "AlmaLinux" -> Optional.of(alma(release));
      case "Alpine" ->
          Optional.of(alpine(release.startsWith("v") ? release.substring(1) : release));
      case "Debian" -> Optional.of(debian(release));
      case "Ubuntu" -> Optional.of(ubuntu(ubuntuRelease(parts)));
      case "Azure Linux" ->
          Optional.of(azureLinux(release.indexOf('.') < 0 ? release + ".0" : release));
      case "CBL-Mariner" -> Optional.of(mariner(release));
      default -> Optional.empty();
    };
  }

  /// The name that [#ofOsv] takes for a bucket.
  static String osvName(String bucketName) {
    int space = bucketName.lastIndexOf(' ');
    String release = bucketName.substring(space + 1);
    return switch (bucketName.substring(0, Math.max(0, space))) {
      case "alma" -> "AlmaLinux:" + release;
      case "alpine" -> "Alpine:" + release;
      case "debian" -> "Debian:" + release;
      case "ubuntu" -> "Ubuntu:" + release;
      default -> bucketName.substring(0, space) + ":" + release;
    };
  }

  private static String ubuntuRelease(String[] parts) {
    return parts[1].equals("Pro") && parts.length > 2 ? parts[2] + "-ESM" : parts[1];
  }

  private static AdvisoryBucket bucket(String name, Publisher publisher, VersionScheme scheme) {
    return new AdvisoryBucket(name, publisher, publisher.source(), scheme);
  }
}
