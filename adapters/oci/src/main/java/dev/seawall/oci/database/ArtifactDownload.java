package dev.seawall.oci.database;

import dev.seawall.artifact.ArtifactException;
import dev.seawall.artifact.archive.Compression;
import dev.seawall.artifact.archive.LayerLimits;
import dev.seawall.artifact.archive.TarEntry;
import dev.seawall.artifact.archive.TarReader;
import dev.seawall.artifact.image.Descriptor;
import dev.seawall.artifact.image.Digests;
import dev.seawall.artifact.image.Index;
import dev.seawall.artifact.image.Manifest;
import dev.seawall.artifact.image.ManifestDocument;
import dev.seawall.oci.OciException;
import dev.seawall.oci.Reference;
import dev.seawall.oci.registry.RegistryClient;
import dev.seawall.oci.registry.Resolved;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// Unpacks the files of an artefact's layer into a folder, from the registry to the disk in one
/// pass.
final class ArtifactDownload {
  private static final LayerLimits LIMITS = new LayerLimits(32L << 30, 200, 4L << 30);

  private final RegistryClient client;

  ArtifactDownload(RegistryClient client) {
    this.client = client;
  }

  /// What is wanted of an artefact.
  ///
  /// @param mediaType of the layer
  /// @param files names of all files that must be in it; others are passed over
  record Wanted(String mediaType, Set<String> files) {
    Wanted {
      files = Set.copyOf(files);
    }
  }

  /// Fetches and unpacks. When it returns the files are whole, verified and on the disk.
  ///
  /// @throws OciException if the registry does not have it or sends something else
  /// @throws IOException if the folder cannot be written
  void into(Path folder, Reference reference, Wanted wanted) throws IOException {
    Resolved resolved = client.resolve(reference);
    Descriptor layer = layer(resolved, wanted);
    MessageDigest digest = digest(layer);
    try (InputStream blob = new DigestInputStream(resolved.blob(layer), digest)) {
      Set<String> written = unpack(blob, folder, wanted, reference.name());
      blob.transferTo(OutputStream.nullOutputStream());
      String actual = HexFormat.of().formatHex(digest.digest());
      if (!layer.digest().endsWith(":" + actual)) {
        throw new OciException(
            "%s: the registry sent other bytes than those of %s"
                .formatted(reference.name(), layer.digest()));
      }
      if (!written.equals(wanted.files)) {
        throw new OciException(
            "%s: holds %s and not %s"
                .formatted(reference.name(), written, new TreeSet<>(wanted.files)));
      }
    } catch (UncheckedIOException e) {
      throw e.getCause();
    } catch (ArtifactException e) {
      throw new OciException(String.valueOf(e.getMessage()), e);
    } catch (IOException e) {
      throw new OciException("%s: %s".formatted(reference.name(), e.getMessage()), e);
    }
  }

  private static Descriptor layer(Resolved resolved, Wanted wanted) {
    ManifestDocument document = resolved.document();
    if (document instanceof Index index && !index.manifests().isEmpty()) {
      document = resolved.child(index.manifests().getFirst());
    }
    if (!(document instanceof Manifest manifest)) {
      throw new OciException("OCI artifact must be a single layer: it is an index");
    }
    List<String> types = manifest.layers().stream().map(Descriptor::mediaType).toList();
    int index = types.indexOf(wanted.mediaType);
    if (index < 0) {
      throw new OciException(
          "unacceptable media type: %s (wanted is %s)"
              .formatted(String.join(", ", types), wanted.mediaType));
    }
    return manifest.layers().get(index);
  }

  private static Set<String> unpack(InputStream blob, Path folder, Wanted wanted, String where)
      throws IOException {
    Set<String> written = new TreeSet<>();
    TarReader tar = new TarReader(Compression.decompressing(blob, LIMITS, where), where);
    for (TarEntry entry = tar.next(); entry != null; entry = tar.next()) {
      if (entry.kind() == TarEntry.Kind.FILE
          && wanted.files.contains(entry.path())
          && written.add(entry.path())) {
        write(tar, folder.resolve(entry.path()));
      }
    }
    return written;
  }

  /// @throws UncheckedIOException if the disk fails; the registry's failures are other exceptions
  private static void write(TarReader tar, Path file) {
    byte[] buffer = new byte[1 << 16];
    try (FileChannel channel =
            FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        OutputStream out = Channels.newOutputStream(channel)) {
      for (int n = tar.read(buffer, 0, buffer.length);
          n >= 0;
          n = tar.read(buffer, 0, buffer.length)) {
        out.write(buffer, 0, n);
      }
      channel.force(true);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static MessageDigest digest(Descriptor layer) {
    try {
      return MessageDigest.getInstance(Digests.algorithm(layer.digest()));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
