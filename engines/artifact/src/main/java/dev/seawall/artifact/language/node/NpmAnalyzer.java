package dev.seawall.artifact.language.node;

import dev.seawall.artifact.Analyzer;
import dev.seawall.artifact.ArtifactException;
import dev.seawall.artifact.BlobBuilder;
import dev.seawall.artifact.EvidenceFile;
import dev.seawall.artifact.FileEntry;
import dev.seawall.artifact.lockfile.Packages;
import dev.seawall.model.SoftwarePackage;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// npm's lock files, with the licences of what is installed in `node_modules` beside them where the
/// lock file itself tells none.
public final class NpmAnalyzer implements Analyzer.PerLayer {
  private static final String TYPE = "npm";

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
    boolean within = ("/" + file.path()).contains("/node_modules/");
    return file.name().equals(within ? "package.json" : "package-lock.json");
  }

  @Override
  public void analyze(List<EvidenceFile> files, BlobBuilder found) {
    for (EvidenceFile file : files) {
      if (!file.entry().name().equals("package-lock.json")) {
        continue;
      }
      try {
        List<SoftwarePackage> packages = withLicenses(NpmLock.read(file.content()), file, files);
        found.application(TYPE, file.path(), Packages.analyzedBy(TYPE, packages));
      } catch (ArtifactException e) {
        found.problem(file.path(), e);
      }
    }
  }

  private static List<SoftwarePackage> withLicenses(
      List<SoftwarePackage> packages, EvidenceFile lock, List<EvidenceFile> files) {
    if (packages.stream().noneMatch(each -> each.licenses().isEmpty())) {
      return packages;
    }
    Map<String, List<String>> licenses = installedBeside(lock, files);
    return packages.stream()
        .map(each ->
            each.licenses().isEmpty()
                ? each.toBuilder().licenses(licenses.getOrDefault(each.id(), List.of())).build()
                : each)
        .toList();
  }

  private static Map<String, List<String>> installedBeside(
      EvidenceFile lock, List<EvidenceFile> files) {
    String folder = lock.path().substring(0, lock.path().length() - lock.entry().name().length());
    String modules = folder + "node_modules/";
    Map<String, List<String>> licenses = new HashMap<>();
    for (EvidenceFile file : files) {
      if (file.path().startsWith(modules)) {
        addLicenses(file, licenses);
      }
    }
    return licenses;
  }

  /// A field with several licences, or none, names no licence: npm's own answer to that is a text
  /// in a file.
  private static void addLicenses(EvidenceFile file, Map<String, List<String>> licenses) {
    PackageJson json;
    try {
      json = PackageJson.read(file.content());
    } catch (ArtifactException e) {
      return; // the lock file is the evidence; only a licence stays unknown
    }
    boolean refersToFile =
        json.licenses().size() != 1 || LicenseReference.fileOf(json.licenses().getFirst()) != null;
    if (!refersToFile) {
      licenses.put(json.id(), json.licenses());
    }
  }
}
