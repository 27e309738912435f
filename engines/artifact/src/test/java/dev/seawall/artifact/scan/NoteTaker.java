package dev.seawall.artifact.scan;

import dev.seawall.artifact.Analyzer;
import dev.seawall.artifact.ArtifactException;
import dev.seawall.artifact.BlobBuilder;
import dev.seawall.artifact.EvidenceFile;
import dev.seawall.artifact.FileEntry;
import dev.seawall.model.SoftwarePackage;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Predicate;

/// Analysers for tests: each file they get becomes a package named by its content.
final class NoteTaker {
  private NoteTaker() {}

  static String text(EvidenceFile file) {
    return new String(file.bytes(), StandardCharsets.UTF_8);
  }

  /// Reads one file at a time; a file that says `broken` or `bug` makes it fail.
  record Single(Predicate<FileEntry> wanted) implements Analyzer.PerFile {
    static Single ofNames(String... names) {
      return new Single(file -> List.of(names).contains(file.name()));
    }

    @Override
    public String name() {
      return "single";
    }

    @Override
    public int version() {
      return 1;
    }

    @Override
    public long maxFileSize() {
      return 6 << 20;
    }

    @Override
    public boolean wants(FileEntry file) {
      return wanted.test(file);
    }

    @Override
    public void analyze(EvidenceFile file, BlobBuilder found) {
      String text = text(file);
      if (text.equals("broken")) {
        throw new ArtifactException("it is broken", 3);
      }
      if (text.equals("bug")) {
        throw new IllegalStateException("a bug");
      }
      String name = text.length() > 100 ? text.length() + " characters" : text;
      found.application("single", file.path(), List.of(SoftwarePackage.named(name, "1").build()));
    }
  }

  /// Reads all files whose names end so together.
  record Together(String suffix) implements Analyzer.PerLayer {
    @Override
    public String name() {
      return "together";
    }

    @Override
    public int version() {
      return 1;
    }

    @Override
    public boolean wants(FileEntry file) {
      return file.name().endsWith(suffix);
    }

    @Override
    public void analyze(List<EvidenceFile> files, BlobBuilder found) {
      List<SoftwarePackage> all =
          files.stream()
              .map(f -> SoftwarePackage.named(text(f), "1").filePath(f.path()).build())
              .toList();
      found.application("together", "all", all);
    }
  }
}
