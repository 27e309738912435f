package dev.seawall.advisory.build;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.seawall.advisory.AdvisoryDatabase;
import dev.seawall.advisory.AdvisoryException;
import dev.seawall.advisory.DatabaseMetadata;
import dev.seawall.advisory.ExtraBuckets;
import dev.seawall.advisory.feed.FeedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/// Builds a database in trivy-db's layout, schema 2, from upstream records: `DIR/db/trivy.db` and
/// `DIR/db/metadata.json`, with our own buckets (see [ExtraBuckets]) beside trivy-db's. The same
/// records give the same bytes, whatever order files and threads come in. Memory is bounded by a
/// few hundred megabytes, whatever the size of the sources; what does not fit waits in `DIR/db`.
///
/// A database that was there before is replaced when the new one is whole.
public final class DatabaseBuild {
  /// Nobody but its maker has a newer one: neither we nor Trivy are to fetch another in its place.
  private static final Instant NEVER = Instant.parse("9999-12-31T00:00:00Z");

  /// As trivy-db has it in what was not downloaded.
  private static final Instant NOT_DOWNLOADED = Instant.parse("0001-01-01T00:00:00Z");

  private static final Duration MAX_READING = Duration.ofHours(6);
  private static final int MAX_THREADS = 4;
  private static final String DATABASE_FOLDER = "db";

  private final BuildRequest request;
  private final Path folder;

  private DatabaseBuild(BuildRequest request) {
    this.request = request;
    this.folder = request.out().resolve(DATABASE_FOLDER);
  }

  /// Builds. Throws [AdvisoryException] if a source cannot be read at all or holds no advisories.
  public static BuildSummary run(BuildRequest request) {
    if (request.sources().isEmpty()) {
      throw new AdvisoryException("name at least one folder, archive or file of advisories");
    }
    for (SourceSpec source : request.sources()) {
      if (!Files.exists(source.path())) {
        throw new AdvisoryException("there is no " + source.path());
      }
    }
    DatabaseBuild build = new DatabaseBuild(request);
    try {
      Files.createDirectories(build.folder);
      Path work = Files.createTempDirectory(build.folder, "build-");
      try {
        return build.run(work);
      } finally {
        remove(work);
      }
    } catch (IOException e) {
      throw new AdvisoryException("cannot write to " + build.folder + ": " + e.getMessage(), e);
    }
  }

  private BuildSummary run(Path work) throws IOException {
    BuildData data = new BuildData(work);
    List<SourceSummary> sources = read(data);
    Instant updatedAt = request.timestamp().orElseGet(() -> instant(data.latest()));
    Path built = work.resolve(AdvisoryDatabase.FILE);
    DatabaseWriter.Counts counts = DatabaseWriter.write(data, facts(), built);
    new DatabaseMetadata(DatabaseMetadata.ADVISORY_SCHEMA, NEVER, updatedAt, NOT_DOWNLOADED)
        .write(work);
    for (String name : List.of(AdvisoryDatabase.FILE, "metadata.json")) {
      Files.move(work.resolve(name), folder.resolve(name), StandardCopyOption.REPLACE_EXISTING);
    }
    Path database = folder.resolve(AdvisoryDatabase.FILE);
    return new BuildSummary(
        sources,
        database,
        counts.advisories(),
        counts.vulnerabilities(),
        data.knownExploited().size(),
        counts.scored(),
        Files.size(database),
        updatedAt);
  }

  /// A part of a source that is read by itself.
  private record Part(SourceSpec source, Path path) {}

  private List<SourceSummary> read(BuildData data) {
    List<Part> parts = new ArrayList<>();
    for (SourceSpec source : request.sources()) {
      FeedReader.parts(source.path()).forEach(path -> parts.add(new Part(source, path)));
    }
    int threads = Math.min(MAX_THREADS, Runtime.getRuntime().availableProcessors());
    try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
      List<Future<SourceSummary>> reading = new ArrayList<>();
      for (Part part : parts) {
        reading.add(pool.submit(() -> read(part, data)));
      }
      List<SourceSummary> summaries = new ArrayList<>();
      try {
        for (Future<SourceSummary> summary : reading) {
          summaries.add(summary.get(MAX_READING.toSeconds(), TimeUnit.SECONDS));
        }
      } catch (ExecutionException e) {
        pool.shutdownNow();
        throw e.getCause() instanceof AdvisoryException known
            ? known
            : new IllegalStateException(e.getCause());
      } catch (TimeoutException e) {
        pool.shutdownNow();
        throw new AdvisoryException("reading the sources took more than " + MAX_READING, e);
      }
      return withContent(parts, summaries);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AdvisoryException("the build was interrupted", e);
    }
  }

  private static SourceSummary read(Part part, BuildData data) {
    SourceCollector collector = new SourceCollector(part.path.toString(), data);
    new FeedReader(part.source.kind(), collector).read(part.path);
    return collector.summary();
  }

  /// The parts in which there is something. A source in which there is nothing is a mistake.
  private static List<SourceSummary> withContent(List<Part> parts, List<SourceSummary> summaries) {
    Set<SourceSpec> empty = new LinkedHashSet<>();
    Set<SourceSpec> full = new HashSet<>();
    List<SourceSummary> found = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      SourceSummary summary = summaries.get(i);
      if (summary.records() == 0 && summary.leftOut().isEmpty()) {
        empty.add(parts.get(i).source);
      } else {
        full.add(parts.get(i).source);
        found.add(summary);
      }
    }
    empty.removeAll(full);
    for (SourceSpec source : empty) {
      throw new AdvisoryException(
          source.path()
              + " holds no advisories in a format that is known; name the kind of a file that is"
              + " not recognised, as in osv=FILE");
    }
    return found;
  }

  private SortedMap<String, byte[]> facts() {
    SortedMap<String, byte[]> facts = new TreeMap<>();
    if (request.sample()) {
      facts.put(ExtraBuckets.FACT_SAMPLE, "true".getBytes(UTF_8));
    }
    return facts;
  }

  private static Instant instant(String time) {
    if (time.isEmpty()) {
      return Instant.EPOCH;
    }
    return time.indexOf('T') > 0
        ? Instant.parse(time)
        : LocalDate.parse(time).atStartOfDay().toInstant(ZoneOffset.UTC);
  }

  private static void remove(Path work) {
    try (Stream<Path> files = Files.walk(work)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (NoSuchFileException e) {
      // Somebody else tidied up.
    } catch (IOException e) {
      throw new AdvisoryException("cannot remove " + work + ": " + e.getMessage(), e);
    }
  }
}
