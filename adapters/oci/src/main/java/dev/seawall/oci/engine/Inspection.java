package dev.seawall.oci.engine;

import com.fasterxml.jackson.core.JsonParser;
import dev.seawall.artifact.image.ImageConfigs;
import dev.seawall.model.ImageConfig;
import dev.seawall.oci.json.Json;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;

/// What an engine says of an image: `GET /images/NAME/json`.
///
/// @param id digest of the configuration
/// @param config the part of the configuration that the engine tells; its history is empty
record Inspection(String id, List<String> repoTags, List<String> repoDigests, ImageConfig config) {
  Inspection {
    repoTags = List.copyOf(repoTags);
    repoDigests = List.copyOf(repoDigests);
  }

  /// @throws IOException if the text is not such a document
  static Inspection read(byte[] text) throws IOException {
    Reader reader = new Reader();
    try {
      Json.document(text, reader::field);
    } catch (IOException e) {
      throw new IOException("unable to decode JSON: " + e.getMessage(), e);
    }
    return reader.build();
  }

  /// Writes what it reads as an image's configuration, which has the same fields under other names,
  /// so that there is one reader for both. What engines tell and the incumbent leaves out of its
  /// report is left out here too.
  private static final class Reader {
    private final ByteArrayOutputStream config = new ByteArrayOutputStream();
    private final ConfigWriter writer = new ConfigWriter(config);
    private String id = "";
    private List<String> repoTags = List.of();
    private List<String> repoDigests = List.of();

    private void field(String name, JsonParser json) throws IOException {
      switch (name) {
        case "Id" -> id = Json.text(json);
        case "RepoTags" -> repoTags = Json.texts(json);
        case "RepoDigests" -> repoDigests = Json.texts(json);
        case "Architecture" -> writer.text("architecture", json);
        case "Author" -> writer.text("author", json);
        case "Created" -> writer.text("created", json);
        case "Os" -> writer.text("os", json);
        case "RootFS" -> writer.rootFs(json);
        case "Config" -> writer.execution(json);
        default -> {}
      }
    }

    private Inspection build() throws IOException {
      writer.close();
      return new Inspection(id, repoTags, repoDigests, ImageConfigs.read(config.toByteArray(), id));
    }
  }
}
