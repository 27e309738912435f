package dev.seawall.artifact.language.python;

import dev.seawall.artifact.Analyzer;
import dev.seawall.artifact.ArtifactException;
import dev.seawall.artifact.BlobBuilder;
import dev.seawall.artifact.EvidenceFile;
import dev.seawall.artifact.FileEntry;
import dev.seawall.artifact.Licenses;
import dev.seawall.artifact.lockfile.InstalledFiles;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Installed distributions: `*.dist-info/METADATA` of wheels, and the three forms of `.egg-info`.
public final class PythonPackages implements Analyzer.PerLayer {
  static final String TYPE = "python-pkg";

  /// Files of a `.dist-info` folder that never hold a licence's text.
  private static final Set<String> BOOKKEEPING =
      Set.of("RECORD", "WHEEL", "INSTALLER", "REQUESTED", "entry_points.txt", "top_level.txt");

  private final Licenses known;
  private final InstalledFiles installed;

  public PythonPackages(Licenses known, InstalledFiles installed) {
    this.known = known;
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
    return isEggFile(file.path())
        || (file.path().contains(".dist-info") && !BOOKKEEPING.contains(file.name()));
  }

  @Override
  public void analyze(List<EvidenceFile> files, BlobBuilder found) {
    Map<String, EvidenceFile> byPath = HashMap.newHashMap(files.size());
    files.forEach(file -> byPath.put(file.path(), file));
    for (EvidenceFile file : files) {
      if (file.entry().name().equals("METADATA") || isEggFile(file.path())) {
        analyze(file, byPath, found);
      }
    }
  }

  private void analyze(EvidenceFile file, Map<String, EvidenceFile> files, BlobBuilder found) {
    try {
      PythonMetadata metadata = PythonMetadata.read(file.content());
      List<String> licenses = metadata.licenses();
      EvidenceFile text = files.get(folder(file.path()) + baseName(metadata.licenseFile()));
      if (licenses.isEmpty() && !metadata.licenseFile().isEmpty() && text != null) {
        licenses = known.identify(text.content());
      }
      found.application(
          TYPE, file.path(), installed.packages(TYPE, file, List.of(metadata.asPackage(licenses))));
    } catch (ArtifactException e) {
      found.problem(file.path(), e);
    }
  }

  /// Whether the path is one at which an egg has its metadata.
  static boolean isEggFile(String path) {
    return path.endsWith(".egg-info")
        || path.endsWith(".egg-info/PKG-INFO")
        || path.endsWith(".egg-info/METADATA")
        || path.endsWith("EGG-INFO/PKG-INFO");
  }

  private static String folder(String path) {
    return path.substring(0, path.lastIndexOf('/') + 1);
  }

  static String baseName(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }
}
