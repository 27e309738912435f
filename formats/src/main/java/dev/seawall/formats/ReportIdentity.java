package dev.seawall.formats;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;

/// The ids that a report carries, made as Trivy makes them, so that findings of both programs can
/// be told to be the same.
public final class ReportIdentity {
  private ReportIdentity() {}

  /// A new report's id: a UUID of version 7, whose first half orders reports by time.
  public static String reportId(Instant createdAt) {
    SecureRandom random = new SecureRandom();
    long high = (createdAt.toEpochMilli() << 16) | 0x7000L | (random.nextInt() & 0x0FFF);
    long low = (random.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
    return new UUID(high, low).toString();
  }

  /// The id of an image: the same for every tag of one repository, another in another repository.
  ///
  /// @param imageId digest of the image's configuration
  /// @param repository registry and repository with all defaults spelt out, for example
  ///   `index.docker.io/library/alpine`; empty for an image without a reference
  public static String ofImage(String imageId, String repository) {
    return repository.isEmpty() ? imageId : sha256(imageId + ":" + repository);
  }

  /// The id of a commit.
  ///
  /// @param place the remote's URL, or the path as it was given where there is no remote
  public static String ofCommit(String place, String commit) {
    return sha256(place + "@" + commit);
  }

  /// What tells a finding from all others of all artefacts.
  public static String fingerprint(
      String artifactId, String target, String packageId, String vulnerabilityId) {
    return sha256(artifactId + ":" + target + ":" + packageId + ":" + vulnerabilityId);
  }

  private static String sha256(String text) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
      return "sha256:" + HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
