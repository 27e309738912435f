package dev.seawall.artifact.language.golang;

import dev.seawall.artifact.ArtifactException;
import dev.seawall.artifact.Licenses;
import dev.seawall.model.Relationship;
import dev.seawall.model.SoftwarePackage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The modules that Go downloaded to this machine, `$GOPATH/pkg/mod`: they tell licences and what
/// each module needs.
final class GoModuleCache {
  private static final long MAX_FILE = 4L << 20;
  private static final int MAX_DEPTH = 16;

  private final @Nullable Path root;
  private final Licenses licenses;

  private GoModuleCache(@Nullable Path root, Licenses licenses) {
    this.root = root;
    this.licenses = licenses;
  }

  /// @param environment `GOPATH`, else `HOME`
  static GoModuleCache locate(Map<String, String> environment, Licenses licenses) {
    String path = environment.getOrDefault("GOPATH", "");
    String home = environment.getOrDefault("HOME", "");
    if (path.isEmpty() && home.isEmpty()) {
      return new GoModuleCache(null, licenses);
    }
    Path root = (path.isEmpty() ? Path.of(home, "go") : Path.of(path)).resolve("pkg/mod");
    return new GoModuleCache(Files.isDirectory(root) ? root : null, licenses);
  }

  /// The packages with what the cache and the `vendor` folder tell of them.
  List<SoftwarePackage> complete(List<SoftwarePackage> packages, VendorFolder vendor) {
    Map<String, String> used = new HashMap<>();
    packages.forEach(each -> used.put(each.name(), each.id()));
    List<SoftwarePackage> completed = new ArrayList<>(packages);
    completed.replaceAll(each -> complete(each, used, vendor));
    return completed;
  }

  private SoftwarePackage complete(
      SoftwarePackage module, Map<String, String> used, VendorFolder vendor) {
    Path folder = folderOf(module);
    List<String> names = folder == null ? List.of() : licensesIn(folder);
    if (names.isEmpty()) {
      names = vendor.licensesOf(module.name());
    }
    List<String> needs = folder == null ? null : needs(folder);
    return module.toBuilder()
        .licenses(names)
        .dependsOn(
            needs == null
                ? module.dependsOn()
                : needs.stream().filter(used::containsKey).map(used::get).toList())
        .build();
  }

  private @Nullable Path folderOf(SoftwarePackage module) {
    if (root == null || module.version().isEmpty() || module.name().contains("..")) {
      return null;
    }
    try {
      Path folder = root.resolve(GoModules.escaped(module.name()) + "@" + module.version());
      return Files.isDirectory(folder) ? folder : null;
    } catch (InvalidPathException e) {
      return null;
    }
  }

  /// The modules that the module needs itself; null where it has no `go.mod` that can be read.
  private static @Nullable List<String> needs(Path folder) {
    ByteBuffer bytes = read(folder.resolve("go.mod"));
    try {
      return bytes == null
          ? null
          : new GoModPackages(false)
              .ofLeaf(GoModFile.read(bytes)).stream()
                  .filter(each -> each.relationship() == Relationship.DIRECT)
                  .map(SoftwarePackage::name)
                  .sorted()
                  .toList();
    } catch (ArtifactException e) {
      return null;
    }
  }

  private List<String> licensesIn(Path folder) {
    try (Stream<Path> files = Files.walk(folder, MAX_DEPTH)) {
      return files
          .filter(file -> LicenseFiles.isLicenseFile(String.valueOf(file.getFileName())))
          .filter(Files::isRegularFile)
          .sorted()
          .map(GoModuleCache::read)
          .filter(bytes -> bytes != null)
          .map(licenses::identify)
          .filter(found -> !found.isEmpty())
          .findFirst()
          .orElse(List.of());
    } catch (IOException | UncheckedIOException e) {
      return List.of(); // only a licence stays unknown
    }
  }

  private static @Nullable ByteBuffer read(Path file) {
    try {
      return Files.isRegularFile(file) && Files.size(file) <= MAX_FILE
          ? ByteBuffer.wrap(Files.readAllBytes(file))
          : null;
    } catch (IOException e) {
      return null;
    }
  }
}
