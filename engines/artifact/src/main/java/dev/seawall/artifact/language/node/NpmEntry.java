package dev.seawall.artifact.language.node;

import dev.seawall.artifact.document.JsonObject;
import dev.seawall.artifact.document.JsonValue;
import dev.seawall.model.Location;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// One entry of the table of packages in a lock file of version 2 or 3.
///
/// @param name only where it is another than the path's
/// @param link whether it stands for a folder elsewhere in the project, named by `resolved`
record NpmEntry(
    String name,
    String version,
    String resolved,
    boolean dev,
    boolean link,
    List<String> licenses,
    List<Map<String, String>> dependencies,
    Map<String, String> devDependencies,
    @Nullable JsonValue workspaces,
    Location lines) {
  static final String NODE_MODULES = "node_modules";

  static NpmEntry of(JsonObject json, Location lines) {
    return new NpmEntry(
        json.text("name"),
        json.text("version"),
        json.text("resolved"),
        json.flag("dev"),
        json.flag("link"),
        NodeLicenses.of(json.get("license")),
        List.of(
            json.texts("dependencies"),
            json.texts("optionalDependencies"),
            json.texts("peerDependencies")),
        json.texts("devDependencies"),
        json.get("workspaces"),
        lines);
  }

  NpmEntry withResolved(String target) {
    return new NpmEntry(
        name,
        version,
        target,
        dev,
        link,
        licenses,
        dependencies,
        devDependencies,
        workspaces,
        lines);
  }

  NpmEntry withDependencies(Map<String, String> more) {
    return new NpmEntry(
        name,
        version,
        resolved,
        dev,
        link,
        licenses,
        List.of(dependencies.get(0), dependencies.get(1), dependencies.get(2), more),
        devDependencies,
        workspaces,
        lines);
  }

  /// What the package needs at run time, optional and peer dependencies included, since npm
  /// installs them.
  Set<String> dependencyNames(boolean withDev) {
    Set<String> names = new LinkedHashSet<>();
    dependencies.forEach(each -> names.addAll(each.keySet()));
    if (withDev) {
      names.addAll(devDependencies.keySet());
    }
    return names;
  }

  /// Whether a package is installed at the path; others are folders of the project.
  static boolean isInstalled(String path) {
    return path.startsWith(NODE_MODULES);
  }

  /// `node_modules/a/node_modules/@b/c` → `@b/c`
  static String nameFromPath(String path) {
    int modules = lastModules(path);
    if (modules < 0) {
      return path;
    }
    int start = modules + NODE_MODULES.length() + 1;
    return start > path.length() ? "" : path.substring(start);
  }

  /// Where the last folder `node_modules` of the path begins, or -1.
  static int lastModules(String path) {
    int at = path.lastIndexOf(NODE_MODULES);
    while (at >= 0) {
      int end = at + NODE_MODULES.length();
      boolean starts = at == 0 || path.charAt(at - 1) == '/';
      boolean ends = end == path.length() || path.charAt(end) == '/';
      if (starts && ends) {
        return at;
      }
      at = path.lastIndexOf(NODE_MODULES, at - 1);
    }
    return -1;
  }
}
