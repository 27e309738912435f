package dev.seawall.formats;

/// The files that packages were found in. What lies within a Java archive is shown as the archive
/// on disk, since that is what can be replaced.
final class PackageFiles {
  private PackageFiles() {}

  /// The path up to the first Java archive in it.
  static String outermost(String path) {
    for (int end = path.indexOf('/'); end >= 0; end = path.indexOf('/', end + 1)) {
      if (isArchive(path, end)) {
        return path.substring(0, end);
      }
    }
    return path;
  }

  /// The name of the outermost file without its folder.
  static String name(String path) {
    String outermost = outermost(path);
    return outermost.substring(outermost.lastIndexOf('/') + 1);
  }

  private static boolean isArchive(String path, int end) {
    int dot = end - 4;
    return dot >= 0
        && path.charAt(dot) == '.'
        && switch (path.substring(dot + 1, end)) {
          case "jar", "war", "par", "ear" -> true;
          default -> false;
        };
  }
}
