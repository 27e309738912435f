package dev.seawall.artifact.lockfile;

import dev.seawall.artifact.EvidenceFile;
import dev.seawall.model.SoftwarePackage;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/// How packages are told whose file is a part of them: with its path, and with its digest where the
/// report's format wants one.
///
/// @param withDigests whether the files' SHA-1 are computed
public record InstalledFiles(boolean withDigests) {
  /// The packages of one file, as an analyser gives them.
  public List<SoftwarePackage> packages(
      String analyzer, EvidenceFile file, List<SoftwarePackage> found) {
    return withDigest(Packages.installed(analyzer, file.path(), found), file.content());
  }

  /// The packages with the digest of the content they were found in, except those that have one
  /// from a file in it.
  public List<SoftwarePackage> withDigest(List<SoftwarePackage> found, ByteBuffer content) {
    if (!withDigests || found.stream().noneMatch(each -> each.digest().isEmpty())) {
      return found;
    }
    String digest = "sha1:" + HexFormat.of().formatHex(sha1(content));
    return found.stream()
        .map(each -> each.digest().isEmpty() ? each.toBuilder().digest(digest).build() : each)
        .toList();
  }

  /// The SHA-1 of what is between the buffer's position and limit.
  public static byte[] sha1(ByteBuffer content) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-1");
      digest.update(content.duplicate());
      return digest.digest();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-1", e);
    }
  }
}
