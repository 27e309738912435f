package dev.seawall.artifact.image;

import dev.seawall.artifact.archive.TarReader;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// Digests of content in text form.
final class ContentDigest {
  private ContentDigest() {}

  static String sha256(byte[] bytes) {
    return "sha256:" + HexFormat.of().formatHex(digest("SHA-256").digest(bytes));
  }

  /// The digest of all that is left of the stream.
  static String sha256(InputStream in) throws IOException {
    MessageDigest digest = digest("SHA-256");
    byte[] some = new byte[64 << 10];
    for (int n = in.read(some); n >= 0; n = in.read(some)) {
      digest.update(some, 0, n);
    }
    return "sha256:" + HexFormat.of().formatHex(digest.digest());
  }

  /// The digest of a member that passes by, whose first bytes were read already.
  static String sha256(byte[] start, TarReader rest) {
    MessageDigest digest = digest("SHA-256");
    digest.update(start);
    byte[] some = new byte[64 << 10];
    for (int n = 0; n >= 0; n = rest.read(some, 0, some.length)) {
      digest.update(some, 0, n);
    }
    return "sha256:" + HexFormat.of().formatHex(digest.digest());
  }

  /// Whether the bytes are those that the digest was taken of.
  static boolean matches(String expected, byte[] bytes) {
    byte[] actual = digest(Digests.algorithm(expected)).digest(bytes);
    return expected.endsWith(":" + HexFormat.of().formatHex(actual));
  }

  private static MessageDigest digest(String algorithm) {
    try {
      return MessageDigest.getInstance(algorithm);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("this Java has no " + algorithm, e);
    }
  }
}
