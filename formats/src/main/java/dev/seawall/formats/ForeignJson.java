package dev.seawall.formats;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// JSON whose meaning is not ours, such as a database's `Custom` data: passed through as Go does
/// it, which means keys sorted and every number a floating-point one.
final class ForeignJson {
  private ForeignJson() {}

  /// Writes a JSON text as a value.
  static void write(JsonWriter json, String text) throws IOException {
    try (JsonParser parser = JsonFields.FACTORY.createParser(text)) {
      parser.nextToken();
      put(json, value(parser));
    }
  }

  /// The value at the parser's place as JSON text in the form in which reports hold it; null for
  /// JSON's `null`, which Go leaves out.
  static @Nullable String text(JsonParser parser) throws IOException {
    if (parser.currentToken() == JsonToken.VALUE_NULL) {
      return null;
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    JsonWriter json = new JsonWriter(bytes);
    put(json, value(parser));
    json.finish();
    return bytes.toString(StandardCharsets.UTF_8).stripTrailing();
  }

  private static @Nullable Object value(JsonParser parser) throws IOException {
    JsonToken token = parser.currentToken();
    if (token == JsonToken.START_OBJECT) {
      Map<String, @Nullable Object> members = KeyOrder.map();
      while (parser.nextToken() != JsonToken.END_OBJECT) {
        String key = parser.currentName();
        parser.nextToken();
        members.put(key, value(parser));
      }
      return members;
    }
    if (token == JsonToken.START_ARRAY) {
      List<@Nullable Object> elements = new ArrayList<>();
      while (parser.nextToken() != JsonToken.END_ARRAY) {
        elements.add(value(parser));
      }
      return elements;
    }
    if (token == null || token == JsonToken.VALUE_NULL) {
      return null;
    }
    if (token.isNumeric()) {
      double number = parser.getDoubleValue();
      if (Double.isInfinite(number)) {
        throw new ReportException("a number in foreign data is too large: " + parser.getText());
      }
      return number;
    }
    return token.isBoolean() ? parser.getBooleanValue() : parser.getText();
  }

  private static void put(JsonWriter json, @Nullable Object value) throws IOException {
    switch (value) {
      case Map<?, ?> members -> {
        json.beginObject();
        for (Map.Entry<?, ?> member : members.entrySet()) {
          json.name((String) member.getKey());
          put(json, member.getValue());
        }
        json.endObject();
      }
      case List<?> elements -> {
        json.beginArray();
        for (Object element : elements) {
          json.element();
          put(json, element);
        }
        json.endArray();
      }
      case Double number -> json.number(number);
      case Boolean flag -> json.bool(flag);
      case String text -> json.string(text);
      case null, default -> json.nul();
    }
  }
}
