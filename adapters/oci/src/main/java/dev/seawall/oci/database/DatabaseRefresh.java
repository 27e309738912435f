package dev.seawall.oci.database;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// Whether a database is to be fetched, by the incumbent's rules and in its words.
public sealed interface DatabaseRefresh {
  /// The database that is there is used.
  ///
  /// @param reason for the curious
  record Keep(String reason) implements DatabaseRefresh {}

  /// It is fetched.
  ///
  /// @param warning what the user ought to know first, or empty
  record Fetch(String warning) implements DatabaseRefresh {}

  /// There is no database that could be used. Without one a scan for vulnerabilities ends; without
  /// one for Java it goes on.
  ///
  /// @param explanation what is wrong, as the incumbent logs it
  /// @param message the error, as the incumbent ends with it
  record Refuse(String explanation, String message) implements DatabaseRefresh {}

  /// What is there, and what the user wants.
  ///
  /// @param metadata of the database; empty if it or the database is not there or damaged
  /// @param skip whether the user forbids to fetch it
  record Situation(DatabaseKind kind, Optional<DatabaseMetadata> metadata, boolean skip) {}

  /// After a download the publisher is left alone for so long, whatever the metadata say.
  Duration GRACE = Duration.ofHours(1);

  static DatabaseRefresh decide(Situation situation, Instant now) {
    if (situation.metadata.isEmpty()) {
      return situation.skip ? firstRun(situation.kind) : new Fetch("");
    }
    DatabaseMetadata metadata = situation.metadata.get();
    return switch (situation.kind) {
      case VULNERABILITIES ->
          situation.skip ? vulnerabilitiesKept(metadata) : vulnerabilities(metadata, now);
      case JAVA -> situation.skip ? new Keep("its update is switched off") : java(metadata, now);
    };
  }

  private static DatabaseRefresh firstRun(DatabaseKind kind) {
    return switch (kind) {
      case VULNERABILITIES ->
          new Refuse(
              "The first run cannot skip downloading DB",
              "--skip-db-update cannot be specified on the first run");
      case JAVA ->
          new Refuse(
              "The first run cannot skip downloading Java DB",
              "'--skip-java-db-update' cannot be specified on the first run");
    };
  }

  private static DatabaseRefresh vulnerabilitiesKept(DatabaseMetadata metadata) {
    int schema = DatabaseKind.VULNERABILITIES.schema();
    if (metadata.version() > schema) {
      return tooNew(metadata);
    }
    if (metadata.version() < schema) {
      return new Refuse(
          "The local DB has an old schema version which is not supported by the current version of"
              + " the scanner. DB needs to be updated.",
          "--skip-db-update cannot be specified with the old DB schema. Local DB: %d, Expected: %d"
              .formatted(metadata.version(), schema));
    }
    return new Keep("its update is switched off");
  }

  private static DatabaseRefresh vulnerabilities(DatabaseMetadata metadata, Instant now) {
    int schema = DatabaseKind.VULNERABILITIES.schema();
    if (metadata.downloadedAt().equals(DatabaseMetadata.NEVER)) {
      return new Fetch(
          "The DB may be corrupted and will be re-downloaded. If you manually downloaded DB - use"
              + " the `--skip-db-update` flag to skip updating DB.");
    }
    if (metadata.version() > schema) {
      return tooNew(metadata);
    }
    return metadata.version() < schema
        ? new Fetch("")
        : unlessFresh("DB update was skipped because the local DB", metadata, now);
  }

  private static DatabaseRefresh java(DatabaseMetadata metadata, Instant now) {
    return metadata.version() != DatabaseKind.JAVA.schema()
        ? new Fetch("")
        : unlessFresh("Java DB update was skipped because the local Java DB", metadata, now);
  }

  private static DatabaseRefresh unlessFresh(String what, DatabaseMetadata metadata, Instant now) {
    if (now.isBefore(metadata.nextUpdate())) {
      return new Keep(what + " is the latest");
    }
    return now.isBefore(metadata.downloadedAt().plus(GRACE))
        ? new Keep(what + " was downloaded during the last hour")
        : new Fetch("");
  }

  private static DatabaseRefresh tooNew(DatabaseMetadata metadata) {
    return new Refuse(
        "This version of the scanner is old. Update to the latest version.",
        "the version of DB schema doesn't match. Local DB: %d, Expected: %d"
            .formatted(metadata.version(), DatabaseKind.VULNERABILITIES.schema()));
  }
}
