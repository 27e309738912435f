package dev.seawall.conformance.scanner;

import com.fasterxml.jackson.databind.JsonNode;
import dev.seawall.conformance.DataFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// One case of lock files, manifests, binaries and package metadata.
///
/// @param header the case's entry: id, ecosystem, test, level, inputs
/// @param row the settings and the expectation of the test that it comes from
record LockfileCase(DataFolder data, JsonNode header, JsonNode row) {
  static LockfileCase of(DataFolder data, JsonNode header) {
    return new LockfileCase(data, header, data.json(header.path("expected").asText()).path("row"));
  }

  String id() {
    return header.path("id").asText();
  }

  String ecosystem() {
    return header.path("ecosystem").asText();
  }

  /// Name of the test of the origin, which tells what is tested.
  String test() {
    return header.path("test").asText();
  }

  /// `file`, `required` or `function`.
  String level() {
    return header.path("level").asText();
  }

  /// The file or folder here that a path written in the row stands for.
  Path input(String path) {
    JsonNode place = header.path("inputs").path(path);
    if (place.isMissingNode()) {
      throw new IllegalArgumentException("the case has no input " + path);
    }
    return data.resolve(place.asText());
  }

  /// The bytes of the file that a path written in the row stands for.
  byte[] bytes(String path) throws IOException {
    return Files.readAllBytes(input(path));
  }
}
