package dev.seawall.artifact.os;

import dev.seawall.artifact.Analyzer;
import dev.seawall.artifact.BlobBuilder;
import dev.seawall.artifact.EvidenceFile;
import dev.seawall.artifact.FileEntry;
import dev.seawall.model.Problem;
import dev.seawall.model.SoftwarePackage;
import java.util.List;

/// The packages that Alpine's apk, or that of Wolfi and its kin, has installed.
final class ApkAnalyzer implements Analyzer.PerFile {
  static final String NAME = "apk";

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  public boolean wants(FileEntry file) {
    return switch (file.path()) {
      case "lib/apk/db/installed", "usr/lib/apk/db/installed" -> true;
      default -> false;
    };
  }

  @Override
  public void analyze(EvidenceFile file, BlobBuilder found) {
    ApkDatabase database = new ApkDatabase(file.bytes());
    List<SoftwarePackage> packages = database.read();
    found.packages(file.path(), packages);
    packages.forEach(installed -> found.systemFiles(installed.installedFiles()));
    for (Problem problem : database.problems()) {
      found.problem(new Problem(file.path(), problem.line(), problem.reason()));
    }
  }
}
