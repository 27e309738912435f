package dev.seawall.oci.containerd;

import dev.seawall.artifact.image.Descriptor;
import dev.seawall.artifact.image.Digests;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// The content that one namespace sees.
record ContainerdStore(ContainerdClient client, String namespace) {
  /// A small blob, verified.
  byte[] document(Descriptor descriptor) throws IOException {
    byte[] bytes;
    try {
      bytes = client.document(namespace, descriptor);
    } catch (GrpcCall.StatusException e) {
      throw described(e, descriptor);
    }
    if (!descriptor.digest().endsWith(":" + hash(descriptor.digest(), bytes))) {
      throw new IOException("the content of %s has another digest".formatted(descriptor.digest()));
    }
    return bytes;
  }

  /// A layer as stored.
  InputStream layer(Descriptor descriptor) throws IOException {
    try {
      return client.blob(namespace, descriptor);
    } catch (GrpcCall.StatusException e) {
      throw described(e, descriptor);
    }
  }

  private static IOException described(GrpcCall.StatusException e, Descriptor descriptor) {
    return e.status() == GrpcCall.NOT_FOUND
        ? new IOException(
            ("content digest %s: not found; containerd may have discarded it after unpacking"
                    + " (discard_unpacked_layers), or only pulled another platform: scan from the"
                    + " registry with --image-src remote")
                .formatted(descriptor.digest()),
            e)
        : e;
  }

  private static String hash(String digest, byte[] bytes) {
    try {
      MessageDigest algorithm = MessageDigest.getInstance(Digests.algorithm(digest));
      return HexFormat.of().formatHex(algorithm.digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
