package dev.seawall.artifact.language.python;

import dev.seawall.artifact.ArtifactException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Where this machine's Python keeps what it installed: in the virtual environment that is active,
/// else beside the first interpreter in the path. A requirements file tells no licences; they are
/// taken from what was installed from it.
final class SitePackages {
  private static final List<String> INTERPRETERS =
      List.of("python3", "python", "python2", "python.exe");
  private static final long MAX_METADATA = 4L << 20;

  private final @Nullable Path folder;

  private SitePackages(@Nullable Path folder) {
    this.folder = folder;
  }

  /// Looks for the folder.
  ///
  /// @param environment the variables `VIRTUAL_ENV` and `PATH`
  static SitePackages locate(Map<String, String> environment) {
    String active = environment.getOrDefault("VIRTUAL_ENV", "");
    if (!active.isEmpty()) {
      Path lib = Path.of(active, "lib");
      if (!Files.exists(lib)) {
        return new SitePackages(null);
      }
      Path found = below(lib);
      if (found != null) {
        return new SitePackages(found);
      }
    }
    Path interpreter = interpreter(environment.getOrDefault("PATH", ""));
    return new SitePackages(interpreter == null ? null : beside(interpreter));
  }

  /// The licences of an installed package; none where it is not there or tells none.
  List<String> licensesOf(String name, String version) {
    if (folder == null) {
      return List.of();
    }
    String distribution = PythonNames.normalize(name).replace('-', '_');
    for (String each : List.of(distribution, distribution.toLowerCase(Locale.ROOT))) {
      Path metadata = folder.resolve(each + "-" + version + ".dist-info").resolve("METADATA");
      try {
        if (Files.isRegularFile(metadata) && Files.size(metadata) <= MAX_METADATA) {
          return PythonMetadata.read(ByteBuffer.wrap(Files.readAllBytes(metadata))).licenses();
        }
      } catch (IOException | ArtifactException e) {
        return List.of(); // the lock file is the evidence; only a licence stays unknown
      }
    }
    return List.of();
  }

  private static @Nullable Path interpreter(String path) {
    for (String name : INTERPRETERS) {
      for (String folder : path.split(":", -1)) {
        Path file = Path.of(folder, name);
        if (!folder.isEmpty() && Files.isRegularFile(file) && Files.isExecutable(file)) {
          return file;
        }
      }
    }
    return null;
  }

  private static @Nullable Path beside(Path interpreter) {
    Path bin = interpreter.toAbsolutePath().normalize().getParent();
    if (bin == null) {
      return null;
    }
    Path found = below(bin.resolve("../lib").normalize());
    if (found != null) {
      return found;
    }
    Path windows = bin.resolve("../../lib/site-packages").normalize();
    return Files.isDirectory(windows) ? windows : null;
  }

  /// `pythonX.Y/site-packages` of the newest Python that has one.
  private static @Nullable Path below(Path lib) {
    TreeMap<Long, Path> byVersion = new TreeMap<>();
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(lib, "python*")) {
      for (Path entry : entries) {
        Path folder = entry.resolve("site-packages");
        Long version = version(String.valueOf(entry.getFileName()).substring("python".length()));
        if (version != null && Files.isDirectory(folder)) {
          byVersion.put(version, folder);
        }
      }
    } catch (IOException e) {
      return null;
    }
    return byVersion.isEmpty() ? null : byVersion.lastEntry().getValue();
  }

  private static @Nullable Long version(String text) {
    long version = 0;
    String[] parts = text.split("\\.", -1);
    for (int i = 0; i < 3; i++) {
      String part = i < parts.length ? parts[i] : "0";
      if (part.isEmpty() || part.length() > 6 || !part.chars().allMatch(Character::isDigit)) {
        return null;
      }
      version = version * 1_000_000 + Integer.parseInt(part);
    }
    return version;
  }
}
