package dev.seawall.artifact.archive;

/// One member of a tar archive.
///
/// @param path cleaned: no leading `/`, no `.` and no `..` but leading ones, where the name leads
///   out of the archive; empty for the root
/// @param size bytes of the content; of a sparse file with its holes
/// @param mode Unix permission bits
/// @param linkTarget what a link names, as it is written
/// @param offset where the content begins in the archive, or -1 if it does not lie there in one
///   piece (sparse files)
public record TarEntry(
    String path, Kind kind, long size, int mode, String linkTarget, long offset) {
  /// What the member is.
  public enum Kind {
    FILE,
    DIRECTORY,
    HARD_LINK,
    SYMBOLIC_LINK,
    /// Devices, pipes and what tar programs note for themselves.
    OTHER
  }

  /// Whether the name leads out of the archive's root.
  public boolean escapes() {
    return path.equals("..") || path.startsWith("../");
  }

  /// The part of the path behind the last `/`.
  public String name() {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  /// The folder that holds the member, with a `/` at its end; empty for the root.
  public String folder() {
    return path.substring(0, path.lastIndexOf('/') + 1);
  }
}
