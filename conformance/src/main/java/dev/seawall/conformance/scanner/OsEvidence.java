package dev.seawall.conformance.scanner;

import dev.seawall.artifact.Analyzer;
import dev.seawall.artifact.ArtifactException;
import dev.seawall.artifact.Blob;
import dev.seawall.artifact.BlobBuilder;
import dev.seawall.artifact.EvidenceFile;
import dev.seawall.artifact.FileEntry;
import dev.seawall.artifact.os.OsAnalyzers;
import dev.seawall.model.Layer;
import dev.seawall.model.Problem;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Hands files to the analysers of operating systems, as the walk over a layer does.
final class OsEvidence {
  private OsEvidence() {}

  static Blob of(Map<String, byte[]> files) {
    BlobBuilder found = new BlobBuilder();
    for (Analyzer analyzer : OsAnalyzers.all()) {
      List<EvidenceFile> wanted =
          new TreeMap<>(files)
              .entrySet().stream()
                  .map(file -> file(file.getKey(), file.getValue()))
                  .filter(file -> analyzer.wants(file.entry()))
                  .toList();
      switch (analyzer) {
        case Analyzer.PerFile each -> wanted.forEach(file -> analyze(each, file, found));
        case Analyzer.PerLayer all -> {
          if (!wanted.isEmpty()) {
            all.analyze(wanted, found);
          }
        }
      }
    }
    return found.build(Layer.NONE);
  }

  private static EvidenceFile file(String path, byte[] content) {
    return new EvidenceFile(new FileEntry(path, content.length, 0644), ByteBuffer.wrap(content));
  }

  private static void analyze(Analyzer.PerFile analyzer, EvidenceFile file, BlobBuilder found) {
    try {
      analyzer.analyze(file, found);
    } catch (ArtifactException e) {
      found.problem(file.path(), e);
    }
  }

  /// Whether the analyser of that name looks at the path.
  static boolean isWanted(String analyzer, String path) {
    return OsAnalyzers.all().stream()
        .anyMatch(each -> each.name().equals(analyzer) && each.wants(new FileEntry(path, 1, 0644)));
  }

  /// Judges an expected error by its text among the problems; without one there must be none.
  static Optional<String> firstDifference(String expected, Blob found) {
    List<String> reasons = found.problems().stream().map(Problem::reason).toList();
    if (expected.isEmpty() || reasons.stream().anyMatch(reason -> reason.contains(expected))) {
      return Optional.empty();
    }
    return Optional.of("expected the error '" + expected + "', got " + reasons);
  }
}
