package dev.seawall.artifact;

import dev.seawall.model.ImageConfig;
import java.io.InputStream;
import java.util.List;

/// An opened image, from wherever: archive, layout, registry or container engine. Closing it frees
/// connections and files.
public interface Image extends AutoCloseable {
  /// The name for the report: the reference or the path that the user gave.
  String name();

  /// Digest of the configuration, `sha256:…`.
  String id();

  ImageConfig config();

  /// Tags such as `alpine:3.19`, in the form of the report.
  List<String> repoTags();

  /// Digests such as `alpine@sha256:…`, in the form of the report.
  List<String> repoDigests();

  /// The reference under which the image is known: the one that was asked for, or an archive's
  /// first tag; may be empty.
  String reference();

  /// From the lowest to the highest. As many as the configuration has diff ids.
  List<ImageLayer> layers();

  /// Whether the layers lie in one stream (a compressed archive): then they are best read one after
  /// the other in the order of their positions, since every step back begins at the beginning.
  default boolean isSequential() {
    return false;
  }

  @Override
  void close();

  /// One layer. It is read once, and a second time if analysers want files of it that only hard
  /// links name.
  interface ImageLayer {
    /// Digest of the layer as stored, or empty where the store has none (uncompressed layers of a
    /// docker-save archive).
    String digest();

    /// Digest of the uncompressed tar that the configuration promises.
    String diffId();

    /// Bytes as stored; 0 if unknown.
    long size();

    /// Where the layer lies in the stream of a sequential image.
    default long position() {
      return 0;
    }

    /// Whether the layer may be absent because its licence forbids to pass it on (foreign, or
    /// non-distributable, layers).
    default boolean isForeign() {
      return false;
    }

    /// The layer as stored: a tar, plain or compressed by gzip or zstd. The reader checks the
    /// digests, not the source.
    ///
    /// @throws ArtifactException if it is not there; the message names its full digest
    InputStream open();
  }
}
