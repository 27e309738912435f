package dev.seawall.artifact.language.golang;

import java.nio.ByteBuffer;
import java.util.List;

/// A `go.mod` file.
///
/// @param module the module's own path, or ""
/// @param go the language version, or ""
/// @param toolchain the suggested toolchain, for example `go1.22.5`, or ""
record GoModFile(
    String module, String go, String toolchain, List<Require> requires, List<Replace> replaces) {
  GoModFile {
    requires = List.copyOf(requires);
    replaces = List.copyOf(replaces);
  }

  /// @param indirect whether the comment `// indirect` follows
  record Require(String path, String version, boolean indirect) {}

  /// @param version the only version that is replaced, or "" for all
  /// @param newVersion "" where the new path is a folder
  record Replace(String path, String version, String newPath, String newVersion) {}

  /// Reads the file as strictly as Go does: what Go refuses is an
  /// [dev.seawall.artifact.ArtifactException] with the line.
  static GoModFile read(ByteBuffer bytes) {
    return new GoModReader(bytes).read();
  }

  /// Whether the language version is one below `1.minor`. Versions with a patch are not below any,
  /// since they came with Go 1.21; a file without a version is from before Go 1.12.
  boolean isBelow(int minor) {
    return isBelow(go, minor);
  }

  private static boolean isBelow(String version, int minor) {
    int dot = version.indexOf('.');
    if (dot < 0 || version.indexOf('.', dot + 1) >= 0) {
      return false;
    }
    try {
      return Integer.parseInt(version.substring(0, dot)) <= 1
          && Integer.parseInt(version.substring(dot + 1)) < minor;
    } catch (NumberFormatException e) {
      return false;
    }
  }

  /// The version of the standard library that is needed at least, from the toolchain or from a
  /// language version that is one of a toolchain (since 1.21); "" where it is not told.
  String standardLibrary() {
    if (!toolchain.isEmpty()) {
      int suffix = toolchain.indexOf('-');
      String name = suffix < 0 ? toolchain : toolchain.substring(0, suffix);
      return name.startsWith("go") ? name.substring(2) : name;
    }
    if (go.isEmpty()) {
      return "";
    }
    int dot = go.indexOf('.');
    int patch = dot < 0 ? -1 : go.indexOf('.', dot + 1);
    if (patch >= 0) {
      return isBelow(go.substring(0, patch), 21) ? "" : go;
    }
    int candidate = go.indexOf("rc");
    String release = candidate < 0 ? go : go.substring(0, candidate);
    if (isBelow(release, 21)) {
      return "";
    }
    return candidate < 0 ? go + ".0" : go;
  }
}
