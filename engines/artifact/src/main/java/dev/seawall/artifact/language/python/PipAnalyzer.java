package dev.seawall.artifact.language.python;

import dev.seawall.artifact.Analyzer;
import dev.seawall.artifact.BlobBuilder;
import dev.seawall.artifact.EvidenceFile;
import dev.seawall.artifact.FileEntry;
import dev.seawall.artifact.lockfile.Packages;
import dev.seawall.model.SoftwarePackage;
import java.util.List;
import java.util.Map;

/// pip's `requirements.txt`.
public final class PipAnalyzer implements Analyzer.PerFile {
  private static final String TYPE = "pip";

  private final PipRequirements reader;
  private final Map<String, String> environment;

  /// @param lowestOfRanges whether the lower end of a range counts as pinned
  /// @param environment where this machine's Python is looked for, see [SitePackages]
  public PipAnalyzer(boolean lowestOfRanges, Map<String, String> environment) {
    this.reader = new PipRequirements(lowestOfRanges);
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
    return file.name().equals("requirements.txt");
  }

  @Override
  public void analyze(EvidenceFile file, BlobBuilder found) {
    SitePackages installed = SitePackages.locate(environment);
    List<SoftwarePackage> packages =
        reader.read(file.content()).stream()
            .map(each ->
                each.toBuilder()
                    .licenses(installed.licensesOf(each.name(), each.version()))
                    .build())
            .toList();
    found.application(TYPE, file.path(), Packages.analyzedBy(TYPE, packages));
  }
}
