package dev.seawall.artifact.image;

/// What a digest or tag of an image resolves to.
public sealed interface ManifestDocument permits Manifest, Index {
  /// The media type that the document states, or empty.
  String mediaType();
}
