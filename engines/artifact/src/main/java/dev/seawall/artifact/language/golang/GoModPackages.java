package dev.seawall.artifact.language.golang;

import dev.seawall.artifact.language.golang.GoModFile.Replace;
import dev.seawall.artifact.language.golang.GoModFile.Require;
import dev.seawall.model.Relationship;
import dev.seawall.model.SoftwarePackage;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The packages of a `go.mod` file: the main module, what it requires, after replacement.
///
/// @param standardLibrary whether the standard library counts too, in the lowest version that is
///   allowed
record GoModPackages(boolean standardLibrary) {

  /// Those of the project that is scanned.
  List<SoftwarePackage> of(GoModFile file) {
    Map<String, SoftwarePackage> packages = required(file);
    file.replaces().forEach(replace -> replace(packages, replace));
    return withRoot(new ArrayList<>(packages.values()));
  }

  /// Those of a module that others use: only the project's own replacements count.
  List<SoftwarePackage> ofLeaf(GoModFile file) {
    return List.copyOf(required(file).values());
  }

  private Map<String, SoftwarePackage> required(GoModFile file) {
    Map<String, SoftwarePackage> packages = new LinkedHashMap<>();
    String library = standardLibrary ? file.standardLibrary() : "";
    if (!file.module().isEmpty()) {
      packages.put(file.module(), module(file.module(), "", Relationship.ROOT));
    }
    if (!library.isEmpty()) {
      packages.put(
          "stdlib",
          SoftwarePackage.named("stdlib", "v" + library)
              .id(GoModules.id("stdlib", "v" + library))
              .relationship(Relationship.DIRECT)
              .build());
    }
    // Before Go 1.17 not all indirect ones were listed: go.sum has them.
    boolean incomplete = file.go().isEmpty() || file.isBelow(17);
    for (Require require : file.requires()) {
      if (!incomplete || !require.indirect()) {
        packages.put(
            require.path(),
            module(
                require.path(),
                require.version(),
                require.indirect() ? Relationship.INDIRECT : Relationship.DIRECT));
      }
    }
    return packages;
  }

  private static void replace(Map<String, SoftwarePackage> packages, Replace replace) {
    SoftwarePackage old = packages.get(replace.path());
    if (old == null
        || old.relationship() == Relationship.ROOT
        || !(replace.version().isEmpty() || replace.version().equals(old.version()))) {
      return;
    }
    packages.remove(replace.path());
    if (!replace.newVersion().isEmpty()) {
      packages.put(
          replace.newPath(), module(replace.newPath(), replace.newVersion(), old.relationship()));
    }
  }

  private static SoftwarePackage module(String path, String version, Relationship relationship) {
    return SoftwarePackage.named(path, version)
        .id(GoModules.id(path, version))
        .relationship(relationship)
        .externalReferences(GoModules.source(path))
        .build();
  }

  /// The main module depends on the direct ones.
  private static List<SoftwarePackage> withRoot(List<SoftwarePackage> packages) {
    List<String> direct =
        packages.stream()
            .filter(each -> each.relationship() == Relationship.DIRECT)
            .map(SoftwarePackage::id)
            .sorted()
            .toList();
    packages.replaceAll(each ->
        each.relationship() == Relationship.ROOT
            ? each.toBuilder().dependsOn(direct).build()
            : each);
    return packages;
  }
}
