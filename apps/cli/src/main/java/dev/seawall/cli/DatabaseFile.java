package dev.seawall.cli;

import dev.seawall.advisory.AdvisoryException;
import dev.seawall.advisory.DatabaseMetadata;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/// What `seawall version` says of a database in the cache folder, in the incumbent's form; nothing
/// where there is none.
///
/// @param heading for a person
/// @param key in JSON
record DatabaseFile(String heading, String key, Optional<DatabaseMetadata> metadata) {
  private static final DateTimeFormatter GO_TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss '+0000 UTC'").withZone(ZoneOffset.UTC);

  static DatabaseFile vulnerabilities(Path folder) {
    return new DatabaseFile("Vulnerability DB", "VulnerabilityDB", read(folder));
  }

  static DatabaseFile javaIndex(Path folder) {
    return new DatabaseFile("Java DB", "JavaDB", read(folder));
  }

  private static Optional<DatabaseMetadata> read(Path folder) {
    try {
      return DatabaseMetadata.read(folder);
    } catch (AdvisoryException e) {
      // The version of the program is worth knowing even where a database is damaged.
      return Optional.empty();
    }
  }

  /// The member of the JSON object, with the comma before it.
  String json() {
    return metadata
        .map(m ->
            ",\"%s\":{\"Version\":%d,\"NextUpdate\":\"%s\",\"UpdatedAt\":\"%s\",\"DownloadedAt\":\"%s\"}"
                .formatted(key, m.version(), m.nextUpdate(), m.updatedAt(), m.downloadedAt()))
        .orElse("");
  }

  String lines() {
    return metadata
        .map(m ->
            "%s:\n  Version: %d\n  UpdatedAt: %s\n  NextUpdate: %s\n  DownloadedAt: %s\n"
                .formatted(
                    heading,
                    m.version(),
                    GO_TIME.format(m.updatedAt()),
                    GO_TIME.format(m.nextUpdate()),
                    GO_TIME.format(m.downloadedAt())))
        .orElse("");
  }
}
