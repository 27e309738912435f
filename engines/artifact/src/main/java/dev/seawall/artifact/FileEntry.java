package dev.seawall.artifact;

/// A regular file of a layer or folder, before its bytes are read.
///
/// @param path path from the root, with `/`, without leading `/` or `./`
/// @param size bytes
/// @param mode Unix permission bits
public record FileEntry(String path, long size, int mode) {
  /// The part of the path behind the last `/`.
  public String name() {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  /// Whether anybody may execute it.
  public boolean isExecutable() {
    return (mode & 0111) != 0;
  }
}
