package dev.seawall.artifact.golden;

import dev.seawall.artifact.Analyzer;
import dev.seawall.artifact.ArtifactException;
import dev.seawall.artifact.Blob;
import dev.seawall.artifact.BlobBuilder;
import dev.seawall.artifact.EvidenceFile;
import dev.seawall.artifact.FileEntry;
import dev.seawall.model.Layer;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Gives files to one analyser as the walkers of layers and folders do.
public final class AnalyzerRun {
  private AnalyzerRun() {}

  /// A file and the path it shall be seen at.
  public record Input(String path, Path file) {}

  /// What the analyser finds in the files it wants.
  public static Blob of(Analyzer analyzer, List<Input> inputs) throws IOException {
    List<EvidenceFile> wanted = new ArrayList<>();
    for (Input input : inputs.stream().sorted(Comparator.comparing(Input::path)).toList()) {
      int mode = Files.isExecutable(input.file()) ? 0755 : 0644;
      FileEntry entry = new FileEntry(input.path(), Files.size(input.file()), mode);
      if (analyzer.wants(entry)) {
        wanted.add(new EvidenceFile(entry, ByteBuffer.wrap(Files.readAllBytes(input.file()))));
      }
    }
    BlobBuilder found = new BlobBuilder();
    switch (analyzer) {
      case Analyzer.PerFile perFile -> wanted.forEach(file -> analyze(perFile, file, found));
      case Analyzer.PerLayer perLayer -> perLayer.analyze(wanted, found);
    }
    return found.build(Layer.NONE);
  }

  private static void analyze(Analyzer.PerFile analyzer, EvidenceFile file, BlobBuilder found) {
    try {
      analyzer.analyze(file, found);
    } catch (ArtifactException e) {
      found.problem(file.path(), e);
    }
  }
}
