package dev.seawall.artifact.language.node;

import dev.seawall.artifact.document.FirstOnLine;
import dev.seawall.artifact.document.JsonObject;
import dev.seawall.model.ExternalReference;
import dev.seawall.model.Location;
import dev.seawall.model.Relationship;
import dev.seawall.model.SoftwarePackage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Lock files of versions 2 and 3: a table of packages by the path they are installed at.
final class NpmLockV2 {
  private final Map<String, NpmEntry> entries;
  private final Set<String> direct = new HashSet<>();
  private final Map<String, Merged> merged = new LinkedHashMap<>();

  NpmLockV2(JsonObject packages) {
    FirstOnLine lines = new FirstOnLine();
    Map<String, NpmEntry> all = new LinkedHashMap<>();
    for (String path : packages.members().keySet()) {
      JsonObject json = packages.member(path);
      all.put(path, NpmEntry.of(json, lines.locate(json)));
    }
    entries = NpmLinks.resolve(all);
  }

  List<SoftwarePackage> read() {
    NpmEntry root = entries.get("");
    if (root != null) {
      root.dependencyNames(true).forEach(name -> direct.add(NpmEntry.NODE_MODULES + "/" + name));
    }
    entries.forEach((path, entry) -> {
      if (NpmEntry.isInstalled(path)) {
        add(path, entry);
      }
    });
    return merged.values().stream().map(Merged::build).toList();
  }

  private void add(String path, NpmEntry entry) {
    String name = entry.name().isEmpty() ? NpmEntry.nameFromPath(path) : entry.name();
    String id = NodePackages.id(name, entry.version());
    Merged known = merged.get(id);
    if (known == null) {
      known = new Merged(id, name, entry, dependsOn(path, entry));
      merged.put(id, known);
    }
    known.add(entry, direct.contains(path));
  }

  private List<String> dependsOn(String path, NpmEntry entry) {
    TreeSet<String> ids = new TreeSet<>();
    for (String name : entry.dependencyNames(false)) {
      String found = resolve(path, name);
      if (found != null) {
        ids.add(found);
      }
    }
    return List.copyOf(ids);
  }

  /// The package that `require(name)` finds from the package at the path: in its own folder of
  /// modules or in the nearest one around it.
  private @Nullable String resolve(String path, String name) {
    String folder = path;
    while (true) {
      NpmEntry found = entries.get(folder + "/" + NpmEntry.NODE_MODULES + "/" + name);
      if (found != null) {
        return NodePackages.id(name, found.version());
      }
      int parent = NpmEntry.lastModules(folder);
      if (parent < 0) {
        return null;
      }
      if (parent == 0) {
        NpmEntry top = entries.get(NpmEntry.NODE_MODULES + "/" + name);
        return top == null ? null : NodePackages.id(name, top.version());
      }
      folder = folder.substring(0, parent - 1);
    }
  }

  /// One package from all entries with its name and version.
  private static final class Merged {
    private static final Comparator<ExternalReference> BY_URL =
        Comparator.comparing(ExternalReference::type).thenComparing(ExternalReference::url);
    private static final Comparator<Location> BY_LINE =
        Comparator.comparingInt(Location::startLine).thenComparingInt(Location::endLine);

    private final String id;
    private final String name;
    private final NpmEntry first;
    private final List<String> dependsOn;
    private final List<Location> lines = new ArrayList<>();
    private final Set<ExternalReference> references = new TreeSet<>(BY_URL);
    private boolean dev = true;
    private boolean isDirect;

    Merged(String id, String name, NpmEntry first, List<String> dependsOn) {
      this.id = id;
      this.name = name;
      this.first = first;
      this.dependsOn = dependsOn;
    }

    void add(NpmEntry entry, boolean direct) {
      lines.add(entry.lines());
      dev &= entry.dev();
      isDirect |= direct;
      if (!entry.resolved().isEmpty()) {
        references.add(new ExternalReference("other", entry.resolved()));
      }
    }

    SoftwarePackage build() {
      lines.sort(BY_LINE);
      return SoftwarePackage.named(name, first.version())
          .id(id)
          .dev(dev)
          .licenses(first.licenses())
          .relationship(isDirect ? Relationship.DIRECT : Relationship.INDIRECT)
          .dependsOn(dependsOn)
          .locations(lines)
          .externalReferences(List.copyOf(references))
          .build();
    }
  }
}
