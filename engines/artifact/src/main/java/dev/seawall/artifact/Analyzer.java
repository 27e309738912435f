package dev.seawall.artifact;

import java.util.List;

/// One way of finding packages or facts in files. Analysers are stateless, shared by threads, and
/// never see the archive: they say which paths they want and get the bytes, within limits.
public sealed interface Analyzer {
  /// Name of the analyser, as in `AnalyzedBy` of the report and in the cache's keys, for example
  /// `npm`.
  String name();

  /// Raised whenever the analyser finds something else in the same bytes: a cached result of
  /// another version is not used.
  int version();

  /// What else the findings depend on, for example whether there is a java-db: part of the cache's
  /// keys.
  default String dependsOn() {
    return "";
  }

  /// Whether the analyser wants this file's bytes. Asked for each file of each layer: it must be
  /// cheap.
  boolean wants(FileEntry file);

  /// Files up to this size are handed over; a larger one is reported as a
  /// [dev.seawall.model.Problem]. Bytes.
  default long maxFileSize() {
    return 256L << 20;
  }

  /// An analyser that needs one file at a time and is called as the file passes by.
  non-sealed interface PerFile extends Analyzer {
    /// Reads one file. Throws [ArtifactException] for a file that cannot be read: it becomes a
    /// problem of the result.
    void analyze(EvidenceFile file, BlobBuilder found);
  }

  /// An analyser that needs several files of the same layer or folder together and is called when
  /// all of it was seen.
  non-sealed interface PerLayer extends Analyzer {
    /// Reads all wanted files, in the order of their paths.
    void analyze(List<EvidenceFile> files, BlobBuilder found);
  }
}
