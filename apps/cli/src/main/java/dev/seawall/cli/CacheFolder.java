package dev.seawall.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/// The folder for databases and scan results: `--cache-dir`, else
/// `${XDG_CACHE_HOME:-~/.cache}/seawall`.
///
/// @param chosen whether the user named it
record CacheFolder(Path path, boolean chosen) {
  static CacheFolder of(Settings settings) {
    if (settings.isSet(Flags.CACHE_DIR)) {
      return new CacheFolder(Path.of(settings.text(Flags.CACHE_DIR)), true);
    }
    return new CacheFolder(base(System.getenv()).resolve("seawall"), false);
  }

  private static Path base(Map<String, String> environment) {
    String xdg = environment.getOrDefault("XDG_CACHE_HOME", "");
    if (!xdg.isEmpty()) {
      return Path.of(xdg);
    }
    String home = environment.getOrDefault("HOME", "");
    return home.isEmpty()
        ? Path.of(System.getProperty("java.io.tmpdir"))
        : Path.of(home).resolve(".cache");
  }

  /// The folder of the advisory database that is to be read.
  Path advisories() {
    return holding("db", "trivy.db");
  }

  /// The folder of the Java index that is to be read.
  Path javaIndex() {
    return holding("java-db", "trivy-java.db");
  }

  /// Here, or where Trivy keeps its own if there is none here and no folder was chosen.
  private Path holding(String kind, String file) {
    Path own = path.resolve(kind);
    Path sibling = path.resolveSibling("trivy").resolve(kind);
    boolean useSibling =
        !chosen && !Files.exists(own.resolve(file)) && Files.exists(sibling.resolve(file));
    return useSibling ? sibling : own;
  }
}
