package dev.seawall.oci.engine;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
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
      out = Inspection.JSON.createGenerator(target);
      out.writeStartObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void text(String name, JsonParser value) throws IOException {
    out.writeStringField(name, value.getValueAsString(""));
    value.skipChildren();
  }

  /// `{"Type": …, "Layers": […]}`
  void rootFs(JsonParser json) throws IOException {
    if (json.currentToken() != JsonToken.START_OBJECT) {
      json.skipChildren();
      return;
    }
    out.writeObjectFieldStart("rootfs");
    while (json.nextToken() != JsonToken.END_OBJECT) {
      String field = json.currentName();
      json.nextToken();
      switch (field) {
        case "Type" -> text("type", json);
        case "Layers" -> {
          out.writeFieldName("diff_ids");
          out.copyCurrentStructure(json);
        }
        default -> json.skipChildren();
      }
    }
    out.writeEndObject();
  }

  void execution(JsonParser json) throws IOException {
    if (json.currentToken() != JsonToken.START_OBJECT) {
      json.skipChildren();
      return;
    }
    out.writeObjectFieldStart("config");
    while (json.nextToken() != JsonToken.END_OBJECT) {
      String field = json.currentName();
      json.nextToken();
      if (EXECUTION.contains(field)) {
        out.writeFieldName(field);
        out.copyCurrentStructure(json);
      } else {
        json.skipChildren();
      }
    }
    out.writeEndObject();
  }

  @Override
  public void close() throws IOException {
    out.writeEndObject();
    out.close();
  }
}
