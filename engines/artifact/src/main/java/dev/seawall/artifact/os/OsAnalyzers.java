package dev.seawall.artifact.os;

import dev.seawall.artifact.Analyzer;
import java.util.List;

/// The analysers of operating systems and of their packages.
public final class OsAnalyzers {
  private static final List<Analyzer> ALL =
      List.of(
          new ReleaseAnalyzer(),
          new ApkAnalyzer(),
          new ApkRepositoryAnalyzer(),
          new DpkgAnalyzer(),
          new CopyrightAnalyzer(),
          new RpmAnalyzer(),
          new RpmManifestAnalyzer(),
          new BottlerocketAnalyzer(),
          new ContentManifestAnalyzer(),
          new BuildDockerfileAnalyzer());

  private OsAnalyzers() {}

  /// All of them.
  public static List<Analyzer> all() {
    return ALL;
  }
}
