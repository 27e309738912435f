package dev.seawall.advisory;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/// The file `metadata.json` beside a database: how old it is and when to fetch the next one.
///
/// @param version schema of the database: 2 for advisories, 1 for Java archives
/// @param downloadedAt when it came to this machine; [Instant#EPOCH] if never
public record DatabaseMetadata(
    int version, Instant nextUpdate, Instant updatedAt, Instant downloadedAt) {
  /// The schema of advisory databases that is read and written.
  public static final int ADVISORY_SCHEMA = 2;

  /// The schema of Java databases that is read.
  public static final int JAVA_SCHEMA = 1;

  private static final String FILE = "metadata.json";
  private static final long MAX_SIZE = 1 << 16;

  /// What the folder's `metadata.json` says; empty if there is none.
  public static Optional<DatabaseMetadata> read(Path folder) {
    Path file = folder.resolve(FILE);
    try {
      if (Files.size(file) > MAX_SIZE) {
        throw new AdvisoryException(file + " is too large to be what its name says");
      }
      return Optional.of(parse(Files.readAllBytes(file)));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw new AdvisoryException("cannot read " + file + ": " + e.getMessage(), e);
    } catch (AdvisoryException e) {
      throw new AdvisoryException(
          file + " is damaged: " + e.getMessage() + ". Remove its folder and fetch it anew.", e);
    }
  }

  /// Writes the folder's `metadata.json`.
  public void write(Path folder) {
    Path file = folder.resolve(FILE);
    try (OutputStream out = Files.newOutputStream(file);
        JsonGenerator json = StoredJson.FACTORY.createGenerator(out)) {
      json.writeStartObject();
      json.writeNumberField("Version", version);
      json.writeStringField("NextUpdate", nextUpdate.toString());
      json.writeStringField("UpdatedAt", updatedAt.toString());
      json.writeStringField("DownloadedAt", downloadedAt.toString());
      json.writeEndObject();
      json.writeRaw('\n');
    } catch (IOException e) {
      throw new AdvisoryException("cannot write " + file + ": " + e.getMessage(), e);
    }
  }

  private static DatabaseMetadata parse(byte[] value) {
    int version = 0;
    Instant nextUpdate = Instant.EPOCH;
    Instant updatedAt = Instant.EPOCH;
    Instant downloadedAt = Instant.EPOCH;
    try (StoredJson json = new StoredJson(value)) {
      json.beginObject();
      for (String key = json.nextKey(); key != null; key = json.nextKey()) {
        switch (key) {
          case "Version" -> version = json.integer();
          case "NextUpdate" -> nextUpdate = time(json);
          case "UpdatedAt" -> updatedAt = time(json);
          case "DownloadedAt" -> downloadedAt = time(json);
          default -> json.skip();
        }
      }
    }
    return new DatabaseMetadata(version, nextUpdate, updatedAt, downloadedAt);
  }

  private static Instant time(StoredJson json) {
    String text = json.text();
    return Rfc3339.parse(text)
        .orElseThrow(() -> new AdvisoryException("'" + text + "' is not a time"));
  }
}
