package dev.seawall.oci.engine;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import dev.seawall.oci.json.Json;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Set;

/// Writes the parts of an engine's answer as an image's configuration.
final class ConfigWriter implements AutoCloseable {
  private static final Set<String> EXECUTION =
      Set.of(
          "User",
          "ExposedPorts",
          "Env",
          "Entrypoint",
          "Cmd",
          "Volumes",
          "WorkingDir",
          "Labels",
          "StopSignal",
          "ArgsEscaped",
          "Healthcheck",
          "OnBuild",
          "Shell");

  private final JsonGenerator out;

  ConfigWriter(OutputStream target) {
    try {
      out = Json.FACTORY.createGenerator(target);
      out.writeStartObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void text(String name, JsonParser value) throws IOException {
    out.writeStringField(name, Json.text(value));
  }

  /// `{"Type": …, "Layers": […]}`
  void rootFs(JsonParser json) throws IOException {
    out.writeObjectFieldStart("rootfs");
    Json.object(
        json,
        (name, value) -> {
          switch (name) {
            case "Type" -> text("type", value);
            case "Layers" -> copy("diff_ids", value);
            default -> {}
          }
        });
    out.writeEndObject();
  }

  void execution(JsonParser json) throws IOException {
    out.writeObjectFieldStart("config");
    Json.object(
        json,
        (name, value) -> {
          if (EXECUTION.contains(name)) {
            copy(name, value);
          }
        });
    out.writeEndObject();
  }

  private void copy(String name, JsonParser value) throws IOException {
    out.writeFieldName(name);
    out.copyCurrentStructure(value);
  }

  @Override
  public void close() throws IOException {
    out.writeEndObject();
    out.close();
  }
}
