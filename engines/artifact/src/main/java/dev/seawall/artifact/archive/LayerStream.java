package dev.seawall.artifact.archive;

import dev.seawall.artifact.ArtifactException;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/// A layer's tar: decompressed, with both digests taken in the same pass. A plain layer whose two
/// digests are one is hashed once.
public final class LayerStream extends InputStream {
  private final String where;
  private final LayerLimits limits;
  private final Expected expected;
  private final @Nullable DigestStream stored;
  private final DigestStream plain;
  private final boolean compressed;

  /// What the image says of the layer; an empty digest is not checked.
  ///
  /// @param digest of the layer as it is stored
  /// @param diffId of the tar
  public record Expected(String digest, String diffId) {}

  private LayerStream(InputStream layer, Expected expected, LayerLimits limits, String where)
      throws IOException {
    this.where = where;
    this.limits = limits;
    this.expected = expected;
    PeekedStream peeked = PeekedStream.of(layer, Compression.MAGIC_LENGTH);
    Compression compression = Compression.of(peeked.start(), peeked.startLength());
    this.compressed = compression != Compression.NONE;
    boolean once = expected.digest.isEmpty() || expected.digest.equals(expected.diffId);
    this.stored = once && !compressed ? null : new DigestStream(peeked, algorithm(expected.digest));
    InputStream content = stored == null ? peeked : compression.decompress(stored);
    this.plain = new DigestStream(content, algorithm(expected.diffId));
  }

  /// Opens a layer.
  ///
  /// @param where names the layer in messages, for example `layer sha256:… of image.tar`
  public static LayerStream open(
      InputStream layer, Expected expected, LayerLimits limits, String where) {
    try {
      return new LayerStream(layer, expected, limits, where);
    } catch (IOException e) {
      throw new ArtifactException(where + ": cannot be read: " + e.getMessage(), e);
    }
  }

  /// Whether the layer is stored compressed.
  public boolean isCompressed() {
    return compressed;
  }

  /// Bytes of the tar read so far.
  public long count() {
    return plain.count();
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    int n = plain.read(target, offset, length);
    if (stored != null) {
      limits.check(plain.count(), stored.count(), where);
    }
    return n;
  }

  /// Reads what is left behind the end of the tar and compares the digests.
  ///
  /// @throws ArtifactException if one is not what the image says; it names both in full
  public void verify() {
    byte[] rest = new byte[64 << 10];
    try {
      while (read(rest, 0, rest.length) >= 0) {
        // Only the digests want these bytes.
      }
      while (stored != null && stored.read(rest, 0, rest.length) >= 0) {
        // Likewise what is stored behind the compressed content.
      }
    } catch (IOException e) {
      throw new ArtifactException(where + ": cannot be read: " + e.getMessage(), e);
    }
    if (stored != null) {
      check(expected.digest, stored);
    }
    check(expected.diffId, plain);
  }

  @Override
  public void close() throws IOException {
    plain.close();
  }

  private void check(String wanted, DigestStream stream) {
    if (wanted.isEmpty()) {
      return;
    }
    String actual = stream.text();
    if (!actual.equals(wanted)) {
      throw new ArtifactException(
          where
              + ": its content has the digest "
              + actual
              + " and not "
              + wanted
              + ": the image is damaged or was tampered with; pull or save it again");
    }
  }

  private static String algorithm(String digest) {
    return digest.startsWith("sha512:") ? "SHA-512" : "SHA-256";
  }
}
