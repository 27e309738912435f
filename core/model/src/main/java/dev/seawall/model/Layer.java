package dev.seawall.model;

/// The layer of an image in which something lies. Sizes in bytes; 0 and the empty text mean absent.
///
/// @param size compressed size, or the size in an archive
/// @param digest digest of the layer as it is stored, `sha256:…`
/// @param diffId digest of the uncompressed tar, `sha256:…`
/// @param createdBy the instruction that made the layer
public record Layer(long size, String digest, String diffId, String createdBy) {
  /// No layer: what a file system scan gives.
  public static final Layer NONE = new Layer(0, "", "", "");

  /// A layer of these two digests.
  public static Layer of(String digest, String diffId) {
    return new Layer(0, digest, diffId, "");
  }
}
