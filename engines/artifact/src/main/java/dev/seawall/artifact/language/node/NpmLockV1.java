package dev.seawall.artifact.language.node;

import dev.seawall.artifact.document.FirstOnLine;
import dev.seawall.artifact.document.JsonObject;
import dev.seawall.model.ExternalReference;
import dev.seawall.model.SoftwarePackage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Lock files of version 1. They do not say which dependencies are direct.
final class NpmLockV1 {
  private final FirstOnLine lines = new FirstOnLine();
  private final List<SoftwarePackage> packages = new ArrayList<>();

  List<SoftwarePackage> read(JsonObject dependencies) {
    collect(new Level(dependencies, null));
    return packages;
  }

  /// What is installed in one `node_modules` folder, and in those around it.
  private record Level(JsonObject dependencies, @Nullable Level outer) {
    /// The version that `require` finds from here, or null.
    @Nullable String versionOf(String name) {
      for (Level level = this; level != null; level = level.outer) {
        if (level.dependencies.get(name) instanceof JsonObject found) {
          return found.text("version");
        }
      }
      return null;
    }
  }

  private void collect(Level level) {
    for (String name : level.dependencies.members().keySet()) {
      JsonObject dependency = level.dependencies.member(name);
      String version = dependency.text("version");
      Level nested = new Level(dependency.object("dependencies"), level);
      packages.add(
          SoftwarePackage.named(name, version)
              .id(NodePackages.id(name, version))
              .dev(dependency.flag("dev"))
              .locations(List.of(lines.locate(dependency)))
              .externalReferences(
                  List.of(new ExternalReference("other", dependency.text("resolved"))))
              .dependsOn(dependsOn(dependency.texts("requires"), nested))
              .build());
      collect(nested);
    }
  }

  private static List<String> dependsOn(Map<String, String> requires, Level from) {
    TreeSet<String> ids = new TreeSet<>();
    for (String name : requires.keySet()) {
      String version = from.versionOf(name);
      if (version != null) {
        ids.add(NodePackages.id(name, version));
      }
    }
    return List.copyOf(ids);
  }
}
