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

  /// The normalised reference that was asked for, or empty for archives.
  String reference();

  /// From the lowest to the highest. As many as the configuration has diff ids.
  List<ImageLayer> layers();

  @Override
  void close();

  /// One layer, to be read once.
  interface ImageLayer {
    /// Digest of the layer as stored, or empty where the store has none (uncompressed layers of a
    /// docker-save archive).
    String digest();

    /// Digest of the uncompressed tar that the configuration promises.
    String diffId();

    /// Bytes as stored; 0 if unknown.
    long size();

    /// The layer as stored: a tar, plain or compressed by gzip or zstd. The reader checks the
    /// digests, not the source.
    InputStream open();
  }
}
