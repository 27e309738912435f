package dev.seawall.artifact.language;

import dev.seawall.artifact.Analyzer;
import dev.seawall.artifact.JavaIndex;
import dev.seawall.artifact.Licenses;
import dev.seawall.artifact.TargetKind;
import dev.seawall.artifact.golden.GoldenFolder;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// Every analyser against its golden folder; one without a folder fails.
class LanguageGoldensTest {
  private static final Path GOLDENS =
      Path.of("src/test/resources/dev/seawall/artifact/language/golden");

  @TestFactory
  Stream<DynamicTest> findsWhatTheGoldenFoldersSay() {
    TreeMap<String, Analyzer> analyzers = new TreeMap<>();
    for (TargetKind kind : TargetKind.values()) {
      LanguageAnalyzers.of(settings(kind))
          .forEach(analyzer -> analyzers.put(analyzer.name(), analyzer));
    }
    return analyzers.values().stream().flatMap(analyzer -> GoldenFolder.casesOf(analyzer, GOLDENS));
  }

  /// This machine's package managers have no say in the expected results.
  private static LanguageSettings settings(TargetKind kind) {
    return new LanguageSettings(kind, () -> JavaIndex.EMPTY, Licenses.NONE, false, false, Map.of());
  }
}
