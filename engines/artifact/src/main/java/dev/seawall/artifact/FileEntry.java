package dev.seawall.artifact;

import java.util.Objects;

/// A regular file of a layer or folder, before its bytes are read. Dozens of analysers look at each
/// of up to millions of files, so that the name is cut out of the path once.
public final class FileEntry {
  private final String path;
  private final String name;
  private final long size;
  private final int mode;

  /// @param path path from the root, with `/`, without leading `/` or `./`
  /// @param size bytes
  /// @param mode Unix permission bits
  public FileEntry(String path, long size, int mode) {
    this.path = path;
    this.name = path.substring(path.lastIndexOf('/') + 1);
    this.size = size;
    this.mode = mode;
  }

  public String path() {
    return path;
  }

  /// The part of the path behind the last `/`.
  public String name() {
    return name;
  }

  public long size() {
    return size;
  }

  public int mode() {
    return mode;
  }

  /// Whether anybody may execute it.
  public boolean isExecutable() {
    return (mode & 0111) != 0;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof FileEntry file
        && path.equals(file.path)
        && size == file.size
        && mode == file.mode;
  }

  @Override
  public int hashCode() {
    return Objects.hash(path, size, mode);
  }

  @Override
  public String toString() {
    return path + " (" + size + " bytes)";
  }
}
