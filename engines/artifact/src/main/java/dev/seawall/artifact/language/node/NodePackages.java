package dev.seawall.artifact.language.node;

import dev.seawall.artifact.Analyzer;
import dev.seawall.artifact.ArtifactException;
import dev.seawall.artifact.BlobBuilder;
import dev.seawall.artifact.EvidenceFile;
import dev.seawall.artifact.FileEntry;
import dev.seawall.artifact.lockfile.InstalledFiles;
import java.util.List;

/// Installed packages: each `package.json` with a name and a version, wherever it lies.
public final class NodePackages implements Analyzer.PerFile {
  private static final String TYPE = "node-pkg";

  private final InstalledFiles installed;

  public NodePackages(InstalledFiles installed) {
    this.installed = installed;
  }

  @Override
  public String name() {
    return TYPE;
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  public boolean wants(FileEntry file) {
    return file.name().equals("package.json");
  }

  @Override
  public void analyze(EvidenceFile file, BlobBuilder found) {
    PackageJson json;
    try {
      json = PackageJson.read(file.content());
    } catch (ArtifactException e) {
      if (isPackageRoot(file.path())) {
        throw e;
      }
      return; // test data and helpers of a package: no package is lost
    }
    if (!json.id().isEmpty()) {
      found.application(
          TYPE, file.path(), installed.packages(TYPE, file, List.of(json.asPackage())));
    }
  }

  static String id(String name, String version) {
    return version.isEmpty() ? name : name + "@" + version;
  }

  /// Whether the file lies where a package begins: directly below `node_modules` (and a scope), or
  /// nowhere within one.
  static boolean isPackageRoot(String path) {
    String[] parts = path.split("/", -1);
    int last = -1;
    for (int i = 0; i < parts.length - 1; i++) {
      if (parts[i].equals("node_modules")) {
        last = i;
      }
    }
    if (last < 0) {
      return true;
    }
    int depth = parts.length - 1 - last;
    boolean scoped = last + 1 < parts.length && parts[last + 1].startsWith("@");
    return depth == (scoped ? 3 : 2);
  }
}
