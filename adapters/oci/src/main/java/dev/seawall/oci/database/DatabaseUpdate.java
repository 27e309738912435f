package dev.seawall.oci.database;

import dev.seawall.oci.Deadline;
import dev.seawall.oci.OciException;
import dev.seawall.oci.Progress;
import dev.seawall.oci.Reference;
import dev.seawall.oci.registry.RegistryClient;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// Sees to it that a database is in the cache folder and fresh. Any number of processes may do so
/// at once: a new database takes its place in one step, when it is whole and verified, and whoever
/// has the old one open keeps reading it.
public final class DatabaseUpdate {
  private static final String TEMPORARY = ".download-";
  private static final Duration ABANDONED = Duration.ofDays(1);

  private final Supplier<RegistryClient> client;
  private final Deadline deadline;
  private final Progress progress;

  /// @param client only asked for when something is to be fetched; its owner closes it
  public DatabaseUpdate(Supplier<RegistryClient> client, Deadline deadline, Progress progress) {
    this.client = client;
    this.deadline = deadline;
    this.progress = progress;
  }

  /// Which database, from where, and where to.
  ///
  /// @param repositories asked one after the other until one has it
  /// @param cache the cache folder, in which each kind has its own
  /// @param skip whether the user forbids to fetch it
  public record Order(DatabaseKind kind, List<Reference> repositories, Path cache, boolean skip) {
    public Order {
      repositories = List.copyOf(repositories);
    }
  }

  /// Fetches the database if that is due.
  ///
  /// @return what was decided; after a [DatabaseRefresh.Fetch] the database is there
  /// @throws OciException if it cannot be fetched; what was there stays
  public DatabaseRefresh ensure(Order order) {
    DatabaseRefresh first = decide(order);
    if (!(first instanceof DatabaseRefresh.Fetch(String warning))) {
      return first;
    }
    if (!warning.isEmpty()) {
      progress.note(warning);
    }
    Path folder = order.kind.folder(order.cache);
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw unwritable(folder, e);
    }
    try (DownloadLock lock = DownloadLock.acquire(folder, deadline)) {
      DatabaseRefresh now = lock.waited() ? decide(order) : first;
      if (now instanceof DatabaseRefresh.Fetch) {
        fetch(order);
      }
      return now;
    }
  }

  /// Fetches the database whatever is there.
  ///
  /// @throws OciException if no repository has it; what was there stays
  public void fetch(Order order) {
    List<OciException> failures = new ArrayList<>();
    for (Reference repository : order.repositories) {
      progress.note(
          "Downloading the %s from %s".formatted(order.kind.text(), repository.original()));
      try {
        fetch(order, repository);
        return;
      } catch (OciException e) {
        failures.add(e);
        progress.note(
            "Failed to download from %s: %s".formatted(repository.original(), e.getMessage()));
      }
    }
    throw new OciException(
        "failed to download %s: failed to download artifact from any source: %s"
            .formatted(
                order.kind.text(),
                OciException.listed(failures.stream().map(Throwable::getMessage).toList())),
        OciException.ofAll(failures));
  }

  private static DatabaseRefresh decide(Order order) {
    Optional<DatabaseMetadata> metadata =
        Files.isRegularFile(order.kind.file(order.cache))
            ? DatabaseMetadata.read(order.kind.folder(order.cache).resolve(DatabaseKind.METADATA))
            : Optional.empty();
    return DatabaseRefresh.decide(
        new DatabaseRefresh.Situation(order.kind, metadata, order.skip), Instant.now());
  }

  private void fetch(Order order, Reference repository) {
    DatabaseKind kind = order.kind;
    Path folder = kind.folder(order.cache);
    try {
      Files.createDirectories(folder);
      removeAbandoned(folder);
      Path temporary = Files.createTempDirectory(folder, TEMPORARY);
      try {
        new ArtifactDownload(client.get())
            .into(
                temporary,
                repository,
                new ArtifactDownload.Wanted(
                    kind.mediaType(), Set.of(kind.fileName(), DatabaseKind.METADATA)));
        stampMetadata(temporary, kind, repository);
        install(temporary, folder, kind);
      } finally {
        remove(temporary);
      }
    } catch (IOException e) {
      throw unwritable(folder, e);
    }
  }

  private static void stampMetadata(Path temporary, DatabaseKind kind, Reference repository)
      throws IOException {
    Path file = temporary.resolve(DatabaseKind.METADATA);
    DatabaseMetadata metadata =
        DatabaseMetadata.read(file)
            .orElseThrow(
                () -> new OciException(repository.name() + ": its metadata.json is damaged"));
    if (metadata.version() != kind.schema()) {
      throw new OciException(
          "%s: the version of DB schema doesn't match. Remote DB: %d, Expected: %d"
              .formatted(repository.name(), metadata.version(), kind.schema()));
    }
    Files.write(file, metadata.downloadedAt(Instant.now()).toJson());
    force(file, StandardOpenOption.WRITE);
  }

  /// The database goes first: between the two steps a new one stands beside old metadata, which
  /// costs another download at worst.
  private static void install(Path temporary, Path folder, DatabaseKind kind) throws IOException {
    for (String name : List.of(kind.fileName(), DatabaseKind.METADATA)) {
      Files.move(
          temporary.resolve(name),
          folder.resolve(name),
          StandardCopyOption.ATOMIC_MOVE,
          StandardCopyOption.REPLACE_EXISTING);
    }
    force(folder, StandardOpenOption.READ);
  }

  private static void force(Path path, StandardOpenOption mode) throws IOException {
    try (FileChannel channel = FileChannel.open(path, mode)) {
      channel.force(true);
    }
  }

  /// What processes that were killed have left.
  private static void removeAbandoned(Path folder) throws IOException {
    FileTime limit = FileTime.from(Instant.now().minus(ABANDONED));
    try (Stream<Path> entries = Files.list(folder)) {
      for (Path entry : entries.toList()) {
        if (entry.getFileName().toString().startsWith(TEMPORARY)
            && Files.getLastModifiedTime(entry).compareTo(limit) < 0) {
          remove(entry);
        }
      }
    }
  }

  private static void remove(Path temporary) throws IOException {
    try (Stream<Path> entries = Files.list(temporary)) {
      for (Path entry : entries.toList()) {
        Files.deleteIfExists(entry);
      }
    }
    Files.deleteIfExists(temporary);
  }

  private static OciException unwritable(Path folder, IOException e) {
    return new OciException(
        "%s: cannot be written: %s; choose another place with --cache-dir"
            .formatted(folder, e.getMessage()),
        e);
  }
}
