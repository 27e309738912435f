package dev.seawall.artifact.archive;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;

/// Counts and hashes what is read through it.
final class DigestStream extends InputStream {
  private final InputStream in;
  private final MessageDigest digest;
  private long count;

  /// @param algorithm `SHA-256` or `SHA-512`
  DigestStream(InputStream in, String algorithm) {
    this.in = in;
    try {
      this.digest = MessageDigest.getInstance(algorithm);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("this Java has no " + algorithm, e);
    }
  }

  long count() {
    return count;
  }

  /// The digest of all that was read, as `sha256:…`. Can be asked for once.
  String text() {
    String prefix = digest.getAlgorithm().replace("-", "").toLowerCase(Locale.ROOT);
    return prefix + ":" + HexFormat.of().formatHex(digest.digest());
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    int n = in.read(target, offset, length);
    if (n > 0) {
      digest.update(target, offset, n);
      count += n;
    }
    return n;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
