package dev.seawall.artifact.scan;

import dev.seawall.artifact.Analyzer;
import dev.seawall.artifact.ArtifactException;
import dev.seawall.artifact.FileEntry;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/// The analysers of a scan and the further files that the user gives to some of them.
final class AnalyzerSet {
  private final Analyzer[] analyzers;
  private final Map<String, List<Pattern>> patterns = new HashMap<>();

  AnalyzerSet(ScanOptions options) {
    this.analyzers = options.analyzers().toArray(new Analyzer[0]);
    for (String filePattern : options.filePatterns()) {
      addPattern(filePattern);
    }
  }

  private void addPattern(String filePattern) {
    int colon = filePattern.indexOf(':');
    if (colon < 0) {
      throw new ArtifactException(
          "invalid file pattern ("
              + filePattern
              + ") expected format: \"fileType:regexPattern\" e.g."
              + " \"dockerfile:my_dockerfile_*\"");
    }
    try {
      patterns
          .computeIfAbsent(filePattern.substring(0, colon), _ -> new ArrayList<>())
          .add(Pattern.compile(filePattern.substring(colon + 1)));
    } catch (PatternSyntaxException e) {
      throw new ArtifactException(
          "invalid file regexp (" + filePattern + "): " + e.getDescription(), e);
    }
  }

  /// The analysers that want the file; almost always none.
  List<Analyzer> wanting(FileEntry file) {
    List<Analyzer> wanting = List.of();
    for (Analyzer analyzer : analyzers) {
      if (analyzer.wants(file) || isGiven(analyzer, file)) {
        if (wanting.isEmpty()) {
          wanting = new ArrayList<>(2);
        }
        wanting.add(analyzer);
      }
    }
    return wanting;
  }

  private boolean isGiven(Analyzer analyzer, FileEntry file) {
    if (patterns.isEmpty()) {
      return false;
    }
    for (Pattern pattern : patterns.getOrDefault(analyzer.name(), List.of())) {
      if (pattern.matcher(file.path()).find()) {
        return true;
      }
    }
    return false;
  }
}
