package dev.seawall.advisory.feed;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.seawall.artifact.document.JsonObject;
import dev.seawall.artifact.document.JsonValue;
import dev.seawall.artifact.document.JsonValue.JsonFlag;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// endoflife.date's release data: one JSON file per product with its release cycles. A date of an
/// end may be given as `true` or `false` where no day is known.
final class LifecycleFeed implements RecordFeed {
  private static final JsonFactory JSON = new JsonFactory();
  private static final List<String> FACTS =
      List.of("codename", "releaseDate", "eoas", "eol", "eoes", "lts");

  static boolean recognises(JsonObject record) {
    return record.get("releases") instanceof JsonObject
        || (record.get("versions") instanceof JsonObject versions
            && versions.members().values().stream().allMatch(JsonObject.class::isInstance));
  }

  @Override
  public void read(JsonObject record, String origin, FeedSink sink) {
    String file = origin.substring(origin.lastIndexOf('/') + 1);
    int dot = file.lastIndexOf('.');
    String product = dot < 0 ? file : file.substring(0, dot);
    JsonObject cycles = record.object("releases");
    Map<String, JsonObject> known = new TreeMap<>();
    cycles
        .members()
        .forEach((name, value) -> {
          JsonObject cycle = value.asObject();
          if (FACTS.stream().anyMatch(fact -> cycle.get(fact) != null)) {
            known.put(name, cycle);
          }
        });
    if (known.isEmpty()) {
      sink.leftOut("product without dates of its releases");
    } else {
      sink.addLifecycle(product, encode(known));
    }
    sink.taken();
  }

  private static byte[] encode(Map<String, JsonObject> cycles) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (JsonGenerator json = JSON.createGenerator(out)) {
      json.writeStartObject();
      for (Map.Entry<String, JsonObject> cycle : cycles.entrySet()) {
        json.writeObjectFieldStart(cycle.getKey());
        for (String fact : FACTS) {
          write(json, fact, cycle.getValue());
        }
        json.writeEndObject();
      }
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private static void write(JsonGenerator json, String fact, JsonObject cycle) throws IOException {
    JsonValue value = cycle.get(fact);
    if (value instanceof JsonFlag flag) {
      json.writeBooleanField(fact, flag.isSet());
    } else if (value != null) {
      json.writeStringField(fact, Scalars.text(cycle, fact).orElse(""));
    }
  }
}
