package dev.seawall.artifact.language.golang;

import dev.seawall.artifact.Analyzer;
import dev.seawall.artifact.ArtifactException;
import dev.seawall.artifact.BlobBuilder;
import dev.seawall.artifact.EvidenceFile;
import dev.seawall.artifact.FileEntry;
import dev.seawall.artifact.Licenses;
import dev.seawall.artifact.lockfile.Packages;
import dev.seawall.model.Relationship;
import dev.seawall.model.SoftwarePackage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// `go.mod`, with `go.sum` where Go was too old to list all modules in it. Licences and what each
/// module needs come from the module cache of this machine, licences from `vendor` too.
public final class GoModAnalyzer implements Analyzer.PerLayer {
  private static final String TYPE = "gomod";

  private final GoModPackages reader;
  private final Licenses licenses;
  private final Map<String, String> environment;

  /// @param lowestLanguage whether the standard library counts in the lowest version allowed
  /// @param environment where the module cache is looked for: `GOPATH`, `HOME`
  public GoModAnalyzer(boolean lowestLanguage, Licenses licenses, Map<String, String> environment) {
    this.reader = new GoModPackages(lowestLanguage);
    this.licenses = licenses;
    this.environment = environment;
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
    String name = file.name();
    return name.equals("go.mod")
        || name.equals("go.sum")
        || (("/" + file.path()).contains("/vendor/") && LicenseFiles.isLicenseFile(name));
  }

  @Override
  public void analyze(List<EvidenceFile> files, BlobBuilder found) {
    Map<String, EvidenceFile> byPath = HashMap.newHashMap(files.size());
    files.forEach(file -> byPath.put(file.path(), file));
    GoModuleCache cache = GoModuleCache.locate(environment, licenses);
    for (EvidenceFile file : files) {
      if (file.entry().name().equals("go.mod")) {
        try {
          List<SoftwarePackage> packages = read(file, byPath);
          VendorFolder vendor = new VendorFolder(folder(file.path()), files, licenses);
          packages = cache.complete(packages, vendor);
          found.application(TYPE, file.path(), Packages.analyzedBy(TYPE, withOrphans(packages)));
        } catch (ArtifactException e) {
          found.problem(file.path(), e);
        }
      }
    }
  }

  private List<SoftwarePackage> read(EvidenceFile file, Map<String, EvidenceFile> files) {
    List<SoftwarePackage> packages = reader.of(GoModFile.read(file.content()));
    EvidenceFile sum = files.get(folder(file.path()) + "go.sum");
    boolean complete =
        packages.stream().anyMatch(each -> each.relationship() == Relationship.INDIRECT);
    if (packages.isEmpty() || complete || sum == null) {
      return packages;
    }
    Map<String, SoftwarePackage> merged = new LinkedHashMap<>();
    packages.forEach(each -> merged.put(each.name(), each));
    for (SoftwarePackage each : GoSum.read(sum.content())) {
      merged.putIfAbsent(each.name(), each.toBuilder().relationship(Relationship.INDIRECT).build());
    }
    return List.copyOf(merged.values());
  }

  /// Indirect modules that nothing known depends on hang below the main module.
  private static List<SoftwarePackage> withOrphans(List<SoftwarePackage> packages) {
    Set<String> needed = new HashSet<>();
    packages.forEach(each -> needed.addAll(each.dependsOn()));
    List<String> orphans =
        packages.stream()
            .filter(each -> each.relationship() == Relationship.INDIRECT)
            .map(SoftwarePackage::id)
            .filter(id -> !needed.contains(id))
            .toList();
    if (orphans.isEmpty()) {
      return packages;
    }
    List<SoftwarePackage> linked = new ArrayList<>(packages);
    linked.replaceAll(each -> {
      if (each.relationship() != Relationship.ROOT) {
        return each;
      }
      List<String> all = new ArrayList<>(each.dependsOn());
      all.addAll(orphans);
      return each.toBuilder().dependsOn(all).build();
    });
    return linked;
  }

  private static String folder(String path) {
    return path.substring(0, path.lastIndexOf('/') + 1);
  }
}
