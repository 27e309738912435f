package dev.seawall.oci.database;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import dev.seawall.oci.json.Json;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// What `metadata.json` beside a database says. A time that is absent is [#NEVER], as in Go.
///
/// @param version of the schema
/// @param nextUpdate when the publisher means to have a newer one
/// @param updatedAt when it was built
/// @param downloadedAt when it came to this machine
public record DatabaseMetadata(
    int version, Instant nextUpdate, Instant updatedAt, Instant downloadedAt) {
  /// Go's zero time.
  public static final Instant NEVER = Instant.parse("0001-01-01T00:00:00Z");

  private static final int MAX_BYTES = 1 << 20;

  /// Reads the file; empty if it is absent or not such a document.
  public static Optional<DatabaseMetadata> read(Path file) {
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    try (InputStream in = Files.newInputStream(file)) {
      return Optional.of(parse(in.readNBytes(MAX_BYTES)));
    } catch (IOException _) {
      // A damaged file is as good as none: the database is fetched again.
      return Optional.empty();
    }
  }

  static DatabaseMetadata parse(byte[] text) throws IOException {
    int[] version = new int[1];
    Map<String, Instant> times = new HashMap<>();
    Json.document(
        text,
        (name, value) -> {
          switch (name) {
            case "Version" -> version[0] = Math.clamp(Json.number(value), 0, 1 << 20);
            case "NextUpdate", "UpdatedAt", "DownloadedAt" -> times.put(name, instant(value));
            default -> {}
          }
        });
    return new DatabaseMetadata(
        version[0],
        times.getOrDefault("NextUpdate", NEVER),
        times.getOrDefault("UpdatedAt", NEVER),
        times.getOrDefault("DownloadedAt", NEVER));
  }

  DatabaseMetadata downloadedAt(Instant now) {
    return new DatabaseMetadata(version, nextUpdate, updatedAt, now);
  }

  /// The document as the incumbent writes it.
  byte[] toJson() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (JsonGenerator json = Json.FACTORY.createGenerator(out, JsonEncoding.UTF8)) {
      json.writeStartObject();
      json.writeNumberField("Version", version);
      json.writeStringField("NextUpdate", nextUpdate.toString());
      json.writeStringField("UpdatedAt", updatedAt.toString());
      json.writeStringField("DownloadedAt", downloadedAt.toString());
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private static Instant instant(JsonParser json) throws IOException {
    String text = Json.text(json);
    try {
      return text.isEmpty() ? NEVER : OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeException e) {
      throw new IOException("not a time: " + text, e);
    }
  }
}
