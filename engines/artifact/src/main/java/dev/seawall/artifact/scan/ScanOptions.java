package dev.seawall.artifact.scan;

import dev.seawall.artifact.Analyzer;
import java.nio.file.Path;
import java.util.List;

/// What is looked for, and where not.
///
/// @param skipDirs doublestar patterns of folders that are passed over
/// @param skipFiles doublestar patterns of files that are passed over
/// @param filePatterns `analyser:regular expression`: files that an analyser gets although their
///   names are not those it looks for
/// @param parallel how many layers are read at once; 0 for as many as there are processors
/// @param memory bytes of file contents that are held at once by all threads together; what does
///   not fit goes to a temporary file
/// @param tempFolder where such files are made
public record ScanOptions(
    List<Analyzer> analyzers,
    List<String> skipDirs,
    List<String> skipFiles,
    List<String> filePatterns,
    int parallel,
    long memory,
    Path tempFolder) {
  private static final int USUAL_PARALLEL = 5;

  public ScanOptions {
    analyzers = List.copyOf(analyzers);
    skipDirs = List.copyOf(skipDirs);
    skipFiles = List.copyOf(skipFiles);
    filePatterns = List.copyOf(filePatterns);
  }

  /// Nothing is passed over; a quarter of the heap is for contents.
  public static ScanOptions of(List<Analyzer> analyzers, Path tempFolder) {
    return new ScanOptions(
        analyzers,
        List.of(),
        List.of(),
        List.of(),
        USUAL_PARALLEL,
        Runtime.getRuntime().maxMemory() / 4,
        tempFolder);
  }

  /// How many threads work at once.
  int threads() {
    return parallel > 0 ? parallel : Runtime.getRuntime().availableProcessors();
  }
}
