package dev.seawall.artifact.os;

import dev.seawall.artifact.Analyzer;
import dev.seawall.artifact.ArtifactException;
import dev.seawall.artifact.Blob;
import dev.seawall.artifact.BlobBuilder;
import dev.seawall.artifact.EvidenceFile;
import dev.seawall.artifact.FileEntry;
import dev.seawall.model.Layer;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Hands files to the analysers of operating systems as the walk over a layer does.
final class Evidence {
  private Evidence() {}

  static Blob of(String path, String content) {
    return of(Map.of(path, content));
  }

  static Blob of(Map<String, String> files) {
    Map<String, byte[]> bytes = new TreeMap<>();
    files.forEach((path, content) -> bytes.put(path, content.getBytes(StandardCharsets.UTF_8)));
    return ofBytes(bytes);
  }

  static Blob ofBytes(Map<String, byte[]> files) {
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

  static EvidenceFile file(String path, byte[] content) {
    return new EvidenceFile(new FileEntry(path, content.length, 0644), ByteBuffer.wrap(content));
  }

  private static void analyze(Analyzer.PerFile analyzer, EvidenceFile file, BlobBuilder found) {
    try {
      analyzer.analyze(file, found);
    } catch (ArtifactException e) {
      found.problem(file.path(), e);
    }
  }
}
