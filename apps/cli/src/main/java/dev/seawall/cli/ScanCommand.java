package dev.seawall.cli;

import dev.seawall.advisory.ignore.FilterOptions;
import dev.seawall.advisory.ignore.Filtered;
import dev.seawall.advisory.ignore.ResultFilter;
import dev.seawall.advisory.match.Detection;
import dev.seawall.advisory.match.Detector;
import dev.seawall.advisory.match.MatchTarget;
import dev.seawall.formats.ReportIdentity;
import dev.seawall.model.Problem;
import dev.seawall.model.Report;
import dev.seawall.model.ReportMetadata;
import java.time.Instant;
import java.util.List;

/// `seawall image|filesystem|rootfs|repository`: reads an artefact, matches what is in it, filters
/// and writes reports.
final class ScanCommand {
  private static final int SHOWN_PROBLEMS = 5;

  private final Kind kind;

  /// What is scanned.
  enum Kind {
    IMAGE,
    FILESYSTEM,
    ROOTFS,
    REPOSITORY
  }

  ScanCommand(Kind kind) {
    this.kind = kind;
  }

  int run(Invocation invocation) {
    Settings settings = invocation.settings();
    Phases phases = new Phases(invocation.console());
    ReportOutputs outputs = ReportOutputs.of(settings, invocation.console());
    try (Databases databases = Databases.prepare(invocation)) {
      if (databases.downloadOnly()) {
        return 0;
      }
      Instant now = Instant.now();
      FilterOptions filter = Filters.findings(invocation, now);
      Detector detector = new Detector(databases.advisories(), Filters.matching(settings, now));
      phases.done("databases");
      int worst = 0;
      try (ArtifactReading reading = new ArtifactReading(invocation, databases)) {
        List<ArtifactReading.Source> sources = reading.sources(kind);
        if (reading.severalPlatforms()) {
          outputs.requirePlatformInNames();
        }
        for (ArtifactReading.Source source : sources) {
          Scanned scanned = reading.read(source);
          phases.done("reading");
          Report report = report(scanned, detector, databases, invocation.console());
          phases.done("matching");
          Filtered filtered = ResultFilter.apply(report, filter);
          outputs.write(filtered.report(), scanned.platform());
          phases.done("writing");
          worst = Math.max(worst, ExitCode.of(filtered, settings));
        }
      }
      return worst;
    }
  }

  private static Report report(
      Scanned scanned, Detector detector, Databases databases, Console console) {
    Detection detection =
        detector.detect(new MatchTarget(scanned.name(), scanned.id(), scanned.inventory()));
    detection.warnings().forEach(console::warn);
    List<Problem> problems = scanned.inventory().problems();
    tell(problems, console);
    if (databases.isSample()) {
      console.warn("the sample database was used: it knows a small part of what is known");
    }
    Instant createdAt = Instant.now();
    return new Report(
        ReportIdentity.reportId(createdAt),
        createdAt,
        scanned.id(),
        scanned.name(),
        scanned.type(),
        withSystem(scanned.metadata(), detection),
        detection.results(),
        problems,
        databases.isSample());
  }

  private static ReportMetadata withSystem(ReportMetadata metadata, Detection detection) {
    return new ReportMetadata(
        metadata.size(),
        detection.os(),
        metadata.imageId(),
        metadata.diffIds(),
        metadata.repoTags(),
        metadata.repoDigests(),
        metadata.reference(),
        metadata.imageConfig(),
        metadata.layers(),
        metadata.repository());
  }

  private static void tell(List<Problem> problems, Console console) {
    problems.stream()
        .limit(SHOWN_PROBLEMS)
        .forEach(problem ->
            console.warn(
                "not read: %s%s: %s"
                    .formatted(
                        problem.path(),
                        problem.line() > 0 ? ":" + problem.line() : "",
                        problem.reason())));
    if (problems.size() > SHOWN_PROBLEMS) {
      console.warn(
          "%d more parts were not read; the report names them"
              .formatted(problems.size() - SHOWN_PROBLEMS));
    }
  }
}
