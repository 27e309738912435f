package dev.seawall.artifact.language.node;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Puts the project's own folders where npm links to them. A workspace `functions/func1` has an
/// entry for the folder and one that links to it:
///
///     "functions/func1": {"version": "1.0.0", …},
///     "node_modules/func1": {"resolved": "functions/func1", "link": true}
///
/// After this there is `node_modules/func1` with what the folder says, and what is installed below
/// the folder lies below it too.
final class NpmLinks {
  private final Map<String, NpmEntry> entries;
  private final TreeMap<String, String> linkByTarget = new TreeMap<>();

  private NpmLinks(Map<String, NpmEntry> entries) {
    this.entries = entries;
  }

  static Map<String, NpmEntry> resolve(Map<String, NpmEntry> entries) {
    return new NpmLinks(entries).resolved();
  }

  private Map<String, NpmEntry> resolved() {
    entries.forEach((path, entry) -> {
      if (entry.link() && !entry.resolved().isEmpty()) {
        linkByTarget.putIfAbsent(entry.resolved(), path);
      }
    });
    NpmEntry root = entries.get("");
    List<String> workspaces = root == null ? List.of() : PackageJson.workspaces(root.workspaces());
    Map<String, String> linked = new LinkedHashMap<>();
    Map<String, NpmEntry> moved = new LinkedHashMap<>();
    entries.forEach((path, entry) -> {
      String target = targetOf(path);
      if (target == null) {
        if (!entry.link() || !entry.resolved().isEmpty()) {
          moved.putIfAbsent(path, entry);
        }
        return;
      }
      String link = String.valueOf(linkByTarget.get(target));
      NpmEntry at = entry.resolved().isEmpty() ? entry.withResolved(target) : entry;
      moved.put(link + path.substring(target.length()), at);
      if (workspaces.stream().anyMatch(glob -> PathGlob.matches(glob, path))) {
        linked.put(NpmEntry.nameFromPath(link), entry.version());
      }
    });
    if (root != null && !linked.isEmpty()) {
      moved.put("", root.withDependencies(linked));
    }
    return moved;
  }

  /// The longest target of a link that the path is or lies below.
  private @Nullable String targetOf(String path) {
    String prefix = path;
    while (!prefix.isEmpty()) {
      if (linkByTarget.containsKey(prefix)) {
        return prefix;
      }
      int slash = prefix.lastIndexOf('/');
      prefix = slash < 0 ? "" : prefix.substring(0, slash);
    }
    return null;
  }
}
