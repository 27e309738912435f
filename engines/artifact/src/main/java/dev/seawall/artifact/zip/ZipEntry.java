package dev.seawall.artifact.zip;

/// A file in an archive, as the archive describes it; nothing of it is trusted.
///
/// @param name path with `/` as the archive has it: it may be absolute or climb out with `..`
/// @param method how it is compressed: 0 not at all, 8 by deflate, anything else cannot be read
/// @param encrypted whether it needs a password
/// @param compressedSize bytes in the archive
/// @param size bytes of the content
/// @param headerOffset where its local header starts
public record ZipEntry(
    String name, int method, boolean encrypted, long compressedSize, long size, long headerOffset) {
  /// The part of the name behind the last `/`.
  public String baseName() {
    return name.substring(name.lastIndexOf('/') + 1);
  }

  /// Whether it stands for a folder.
  public boolean isFolder() {
    return name.endsWith("/");
  }
}
