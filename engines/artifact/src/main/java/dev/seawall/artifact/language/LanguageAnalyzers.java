package dev.seawall.artifact.language;

import dev.seawall.artifact.Analyzer;
import dev.seawall.artifact.JavaIndex;
import dev.seawall.artifact.TargetKind;
import dev.seawall.artifact.language.node.NodePackages;
import dev.seawall.artifact.language.node.NpmAnalyzer;
import java.util.List;
import java.util.function.Supplier;

/// The analysers of programming languages' packages.
public final class LanguageAnalyzers {
  private LanguageAnalyzers() {}

  /// Those that work on that kind of target: in images and root file systems what is installed, in
  /// folders and repositories lock files.
  ///
  /// @param index tells the coordinates of Java archives; asked for when the first archive is found
  ///   that needs it
  public static List<Analyzer> of(TargetKind kind, Supplier<JavaIndex> index) {
    return kind.isInstallation() ? List.of(new NodePackages()) : List.of(new NpmAnalyzer());
  }
}
