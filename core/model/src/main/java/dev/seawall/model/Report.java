package dev.seawall.model;

import java.time.Instant;
import java.util.List;

/// All that one scan says of one artefact: what the writers in `formats` turn into JSON, tables and
/// the rest.
///
/// @param reportId UUID version 7
/// @param artifactId stable id of the artefact, or empty
/// @param problems parts that could not be read; not empty means that the result is partial
/// @param sampleDatabase whether the sample database was used, which every form of the report must
///   say
public record Report(
    String reportId,
    Instant createdAt,
    String artifactId,
    String artifactName,
    ArtifactType artifactType,
    ReportMetadata metadata,
    List<Result> results,
    List<Problem> problems,
    boolean sampleDatabase) {
  public Report {
    results = List.copyOf(results);
    problems = List.copyOf(problems);
  }

  /// The same report with other results.
  public Report withResults(List<Result> other) {
    return new Report(
        reportId,
        createdAt,
        artifactId,
        artifactName,
        artifactType,
        metadata,
        other,
        problems,
        sampleDatabase);
  }
}
