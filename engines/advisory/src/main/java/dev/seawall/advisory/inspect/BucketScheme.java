package dev.seawall.advisory.inspect;

import dev.seawall.advisory.match.Ecosystem;
import dev.seawall.version.VersionScheme;
import java.util.List;
import java.util.Optional;

/// How the versions in a bucket are compared, told by its name.
final class BucketScheme {
  private static final List<String> APK = List.of("alpine", "wolfi", "chainguard", "minimos");

  /// Amazon's versions are RPM's, but scans compare them in dpkg's order as Trivy does.
  private static final List<String> DEB = List.of("debian", "ubuntu", "echo", "amazon linux");

  private BucketScheme() {}

  /// The ecosystem whose packages the bucket is about; empty for a distribution's.
  static Optional<Ecosystem> ecosystem(String bucket) {
    int end = bucket.indexOf("::");
    if (end < 0) {
      return Optional.empty();
    }
    String prefix = bucket.substring(0, end);
    // Suppliers put their name in front: `seal npm::`.
    return Ecosystem.named(prefix.substring(prefix.lastIndexOf(' ') + 1));
  }

  static VersionScheme of(String bucket) {
    return ecosystem(bucket)
        .map(Ecosystem::scheme)
        .orElseGet(() -> {
          if (isOneOf(APK, bucket)) {
            return VersionScheme.APK;
          }
          return isOneOf(DEB, bucket) ? VersionScheme.DEB : VersionScheme.RPM;
        });
  }

  private static boolean isOneOf(List<String> names, String bucket) {
    // Suppliers put their name in front here too: `root.io debian 12`.
    return names.stream().anyMatch(name -> bucket.startsWith(name) || bucket.contains(" " + name));
  }
}
