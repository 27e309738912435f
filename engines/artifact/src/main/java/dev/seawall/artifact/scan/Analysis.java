package dev.seawall.artifact.scan;

import dev.seawall.artifact.Analyzer;
import dev.seawall.artifact.ArtifactException;
import dev.seawall.artifact.BlobBuilder;
import dev.seawall.artifact.EvidenceFile;
import dev.seawall.artifact.FileEntry;
import dev.seawall.model.Problem;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The analysis of one layer or folder: hands each wanted file to those who want one at a time, and
/// keeps it for those who want all of theirs together. Files may come from several threads.
final class Analysis implements AutoCloseable {
  private final ContentMemory memory;
  private final BlobBuilder found;
  private final Map<Analyzer.PerLayer, List<EvidenceFile>> kept = new LinkedHashMap<>();
  private final List<ContentMemory.Held> held = new ArrayList<>();

  Analysis(ContentMemory memory, BlobBuilder found) {
    this.memory = memory;
    this.found = found;
  }

  /// A file's bytes on their way in.
  interface Content extends ContentMemory.Source {
    /// All bytes where they lie, if they lie in one piece somewhere; valid until the next file.
    @Nullable ByteBuffer inPlace() throws IOException;
  }

  /// A file and those who want it.
  record Wanted(FileEntry file, List<Analyzer> by) {}

  /// Reads a file for the analysers that want it.
  ///
  /// @param scratch the thread's own
  void file(Wanted wanted, Content content, Scratch scratch) {
    FileEntry file = wanted.file;
    List<Analyzer> able = withoutThoseItIsTooLargeFor(file, wanted.by);
    if (able.isEmpty()) {
      return;
    }
    try {
      if (able.stream().anyMatch(Analyzer.PerLayer.class::isInstance)) {
        ContentMemory.Held whole = memory.hold(file.size(), content);
        keep(whole);
        analyze(new EvidenceFile(file, whole.content()), able);
      } else {
        analyzeAtOnce(new Wanted(file, able), content, scratch);
      }
    } catch (IOException e) {
      found.problem(new Problem(file.path(), 0, "cannot be read: " + e.getMessage()));
    }
  }

  private void analyzeAtOnce(Wanted wanted, Content content, Scratch scratch) throws IOException {
    FileEntry file = wanted.file;
    ByteBuffer inPlace = content.inPlace();
    if (inPlace != null) {
      analyze(new EvidenceFile(file, inPlace), wanted.by);
    } else if (file.size() <= Scratch.LARGEST) {
      analyze(new EvidenceFile(file, scratch.read((int) file.size(), content)), wanted.by);
    } else {
      try (ContentMemory.Held large = memory.hold(file.size(), content)) {
        analyze(new EvidenceFile(file, large.content()), wanted.by);
      }
    }
  }

  private synchronized void keep(ContentMemory.Held content) {
    held.add(content);
  }

  private synchronized void keep(Analyzer.PerLayer analyzer, EvidenceFile file) {
    kept.computeIfAbsent(analyzer, _ -> new ArrayList<>()).add(file);
  }

  private List<Analyzer> withoutThoseItIsTooLargeFor(FileEntry file, List<Analyzer> wanting) {
    List<Analyzer> able = new ArrayList<>(wanting);
    able.removeIf(analyzer -> analyzer.maxFileSize() < file.size());
    if (able.size() < wanting.size()) {
      found.problem(
          new Problem(file.path(), 0, "not read: its " + file.size() + " bytes are too many"));
    }
    return able;
  }

  private void analyze(EvidenceFile file, List<Analyzer> able) {
    for (Analyzer analyzer : able) {
      switch (analyzer) {
        case Analyzer.PerFile perFile ->
            guarded(file.path(), perFile, () -> perFile.analyze(fresh(file), found));
        case Analyzer.PerLayer perLayer -> keep(perLayer, file);
      }
    }
  }

  /// Lets those analysers run that want all of their files together. No more files may come.
  synchronized void finish() {
    for (Map.Entry<Analyzer.PerLayer, List<EvidenceFile>> entry : kept.entrySet()) {
      List<EvidenceFile> files = entry.getValue();
      files.sort(Comparator.comparing(EvidenceFile::path));
      Analyzer.PerLayer analyzer = entry.getKey();
      guarded(files.getFirst().path(), analyzer, () -> analyzer.analyze(fresh(files), found));
    }
  }

  @Override
  public synchronized void close() {
    held.forEach(ContentMemory.Held::close);
    held.clear();
  }

  // Each analyser gets buffers of its own: one that moves a buffer's position takes nothing from
  // the next one.
  private static EvidenceFile fresh(EvidenceFile file) {
    return new EvidenceFile(file.entry(), file.content().duplicate());
  }

  private static List<EvidenceFile> fresh(List<EvidenceFile> files) {
    return files.stream().map(Analysis::fresh).toList();
  }

  // An analyser that stumbles over hostile bytes must not end the scan of everything else.
  private void guarded(String path, Analyzer analyzer, Runnable run) {
    try {
      run.run();
    } catch (ArtifactException e) {
      found.problem(path, e);
    } catch (RuntimeException | StackOverflowError e) {
      found.problem(
          new Problem(path, 0, "cannot be read as " + analyzer.name() + ": internal error: " + e));
    }
  }
}
