package dev.seawall.artifact.language;

import dev.seawall.artifact.Analyzer;
import dev.seawall.artifact.JavaIndex;
import dev.seawall.artifact.TargetKind;
import dev.seawall.artifact.language.golang.GoBinaries;
import dev.seawall.artifact.language.golang.GoModAnalyzer;
import dev.seawall.artifact.language.java.JarAnalyzer;
import dev.seawall.artifact.language.node.NodePackages;
import dev.seawall.artifact.language.node.NpmAnalyzer;
import dev.seawall.artifact.language.python.PipAnalyzer;
import dev.seawall.artifact.language.python.PythonEggs;
import dev.seawall.artifact.language.python.PythonPackages;
import dev.seawall.artifact.lockfile.InstalledFiles;
import java.util.List;
import java.util.function.Supplier;

/// The analysers of programming languages' packages: in images and root file systems for what is
/// installed, in folders and repositories for lock files.
public final class LanguageAnalyzers {
  private LanguageAnalyzers() {}

  /// The analysers of a scan without options.
  ///
  /// @param index tells the coordinates of Java archives; asked for with the first archive that
  ///   does not tell itself
  public static List<Analyzer> of(TargetKind kind, Supplier<JavaIndex> index) {
    return of(LanguageSettings.of(kind, index));
  }

  public static List<Analyzer> of(LanguageSettings settings) {
    return settings.kind().isInstallation() ? installed(settings) : locked(settings);
  }

  private static List<Analyzer> installed(LanguageSettings settings) {
    InstalledFiles installed = new InstalledFiles(settings.withDigests());
    return List.of(
        new GoBinaries(),
        new JarAnalyzer(settings.index(), settings.licenses(), installed),
        new NodePackages(installed),
        new PythonEggs(settings.licenses(), installed),
        new PythonPackages(settings.licenses(), installed));
  }

  private static List<Analyzer> locked(LanguageSettings settings) {
    return List.of(
        new GoModAnalyzer(settings.comprehensive(), settings.licenses(), settings.environment()),
        new NpmAnalyzer(),
        new PipAnalyzer(settings.comprehensive(), settings.environment()));
  }
}
