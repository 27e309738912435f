package dev.seawall.cli;

import dev.seawall.oci.Deadline;
import dev.seawall.oci.Reference;
import dev.seawall.oci.database.DatabaseKind;
import dev.seawall.oci.database.DatabaseRefresh;
import dev.seawall.oci.database.DatabaseUpdate;
import dev.seawall.oci.registry.RegistryClient;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Sees to it that the databases are there and fresh, as far as the flags allow.
final class DatabaseDownload {
  private final Invocation invocation;
  private final Settings settings;
  private final CacheFolder cache;

  DatabaseDownload(Invocation invocation, CacheFolder cache) {
    this.invocation = invocation;
    this.settings = invocation.settings();
    this.cache = cache;
  }

  /// The advisory database. Throws [CommandException] with the remedies if there is none and none
  /// may be or can be fetched.
  void advisories() {
    DatabaseRefresh decision = ensure(DatabaseKind.VULNERABILITIES, cache.advisories());
    if (decision instanceof DatabaseRefresh.Refuse refusal) {
      throw new CommandException(
          "database error: %s; there is no usable advisory database in %s: leave out --skip-db-update,"
                  .formatted(refusal.message(), cache.advisories())
              + " build one with 'seawall db build', name another folder with --cache-dir, or try"
              + " --sample-db");
    }
  }

  /// The Java index. Without one a scan goes on.
  void javaIndex() {
    DatabaseRefresh decision = ensure(DatabaseKind.JAVA, cache.javaIndex());
    if (decision instanceof DatabaseRefresh.Refuse refusal) {
      invocation.console().debug(refusal.explanation());
    }
  }

  private DatabaseRefresh ensure(DatabaseKind kind, Path folder) {
    boolean ours = folder.equals(kind.folder(cache.path()));
    Path root = ours ? cache.path() : cache.path().resolveSibling("trivy");
    boolean skip = !ours || skipped(kind);
    StatusLine status = new StatusLine(invocation.console());
    Deadline deadline = Deadline.after(settings.duration(Flags.TIMEOUT));
    try (Clients clients = new Clients(deadline, status)) {
      List<Reference> repositories =
          settings.list(repositories(kind)).stream().map(kind::repository).toList();
      return new DatabaseUpdate(clients::get, deadline, status)
          .ensure(new DatabaseUpdate.Order(kind, repositories, root, skip));
    } finally {
      status.close();
    }
  }

  private boolean skipped(DatabaseKind kind) {
    return switch (kind) {
      case VULNERABILITIES ->
          settings.is(SourceFlags.SKIP_DB_UPDATE) && !settings.is(SourceFlags.DOWNLOAD_DB_ONLY);
      case JAVA -> settings.is(SourceFlags.SKIP_JAVA_DB_UPDATE) || settings.is(Flags.OFFLINE_SCAN);
    };
  }

  private static Flag repositories(DatabaseKind kind) {
    return switch (kind) {
      case VULNERABILITIES -> SourceFlags.DB_REPOSITORY;
      case JAVA -> SourceFlags.JAVA_DB_REPOSITORY;
    };
  }

  /// Makes the client when the first byte is to be fetched, which for a fresh database is never.
  private final class Clients implements AutoCloseable {
    private final Deadline deadline;
    private final StatusLine status;
    private @Nullable RegistryClient client;

    Clients(Deadline deadline, StatusLine status) {
      this.deadline = deadline;
      this.status = status;
    }

    RegistryClient get() {
      RegistryClient made = client;
      if (made == null) {
        made = new RegistryClient(Registries.options(settings, deadline, status));
        client = made;
      }
      return made;
    }

    @Override
    public void close() {
      if (client != null) {
        client.close();
      }
    }
  }
}
