package dev.seawall.artifact.scan;

import dev.seawall.artifact.archive.MemberPaths;
import dev.seawall.model.Glob;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Tells the files and folders that are passed over. Not for more than one thread.
final class PathFilter {
  private static final int REMEMBERED = 4096;

  private final List<Glob> folders;
  private final List<Glob> files;
  private final Map<String, Boolean> known = new HashMap<>();

  private PathFilter(List<Glob> folders, List<Glob> files) {
    this.folders = folders;
    this.files = files;
  }

  /// Patterns are about paths from the image's root; a leading `/` is left out.
  static PathFilter forImage(ScanOptions options) {
    return new PathFilter(
        globs(options.skipDirs().stream().map(MemberPaths::clean).toList()),
        globs(options.skipFiles().stream().map(MemberPaths::clean).toList()));
  }

  /// Patterns are about paths from the folder, or from the working directory if they lead into the
  /// folder, or absolute. Version control and the kernel's file systems are always passed over.
  static PathFilter forFolder(Path root, ScanOptions options) {
    List<String> dirs = relative(root, options.skipDirs());
    dirs.addAll(List.of("**/.git", "proc", "sys", "dev"));
    return new PathFilter(globs(dirs), globs(relative(root, options.skipFiles())));
  }

  boolean skipsFile(String path) {
    return matches(files, path);
  }

  boolean skipsFolder(String path) {
    return matches(folders, path);
  }

  /// Whether any of the folders around a file is passed over. Files come folder by folder, so that
  /// the answers for folders are remembered.
  boolean skipsFolderOf(String path) {
    if (folders.isEmpty()) {
      return false;
    }
    int slash = path.lastIndexOf('/');
    return slash > 0 && skipsWithParents(path.substring(0, slash));
  }

  private boolean skipsWithParents(String folder) {
    Boolean answer = known.get(folder);
    if (answer == null) {
      answer = matches(folders, folder) || skipsFolderOf(folder);
      if (known.size() == REMEMBERED) {
        known.clear();
      }
      known.put(folder, answer);
    }
    return answer;
  }

  private static boolean matches(List<Glob> globs, String path) {
    for (Glob glob : globs) {
      if (glob.matches(path)) {
        return true;
      }
    }
    return false;
  }

  // As with the incumbent, what is no pattern matches nothing.
  private static List<Glob> globs(List<String> patterns) {
    List<Glob> globs = new ArrayList<>();
    for (String pattern : patterns) {
      try {
        globs.add(Glob.of(pattern));
      } catch (IllegalArgumentException e) {
        // Nothing is passed over for it.
      }
    }
    return globs;
  }

  private static List<String> relative(Path root, List<String> patterns) {
    Path base = root.toAbsolutePath().normalize();
    List<String> relative = new ArrayList<>();
    for (String pattern : patterns) {
      Path absolute = Path.of(pattern).toAbsolutePath().normalize();
      String within = base.relativize(absolute).toString();
      boolean asIs = !Path.of(pattern).isAbsolute() && within.startsWith("..");
      relative.add(MemberPaths.clean(asIs ? pattern : within));
    }
    return relative;
  }
}
