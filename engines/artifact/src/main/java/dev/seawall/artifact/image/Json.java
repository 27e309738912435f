package dev.seawall.artifact.image;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import dev.seawall.artifact.ArtifactException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Reads the small JSON documents of images as Go's decoder does: unknown fields and what follows
/// the first value are passed over, field names match in any case, null is absent.
final class Json {
  /// The largest manifest or configuration that registries take.
  static final int MAX_SIZE = 4 << 20;

  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(64)
                  .maxStringLength(MAX_SIZE)
                  .maxNumberLength(64)
                  .build())
          .build();

  private Json() {}

  /// Reads the value of one field; the parser stands on the value and must be left on its end.
  interface Field {
    void read(String name, JsonParser json) throws IOException;
  }

  /// Reads one element of a list.
  interface Element<T> {
    T read(JsonParser json) throws IOException;
  }

  /// Reads the object that the document consists of.
  static void document(byte[] bytes, String where, Field fields) {
    if (bytes.length > MAX_SIZE) {
      throw new ArtifactException(where + ": larger than " + MAX_SIZE + " bytes");
    }
    try (JsonParser json = FACTORY.createParser(bytes)) {
      if (json.nextToken() != JsonToken.START_OBJECT) {
        throw new ArtifactException(where + ": not a JSON object");
      }
      object(json, fields);
    } catch (IOException e) {
      throw new ArtifactException(where + ": not valid JSON: " + firstLine(e), e);
    }
  }

  /// Reads the list that the document consists of.
  static <T> List<T> listDocument(byte[] bytes, String where, Element<T> element) {
    try (JsonParser json = FACTORY.createParser(bytes)) {
      if (json.nextToken() != JsonToken.START_ARRAY) {
        throw new ArtifactException(where + ": not a JSON list");
      }
      return list(json, element);
    } catch (IOException e) {
      throw new ArtifactException(where + ": not valid JSON: " + firstLine(e), e);
    }
  }

  static void object(JsonParser json, Field fields) throws IOException {
    if (json.currentToken() != JsonToken.START_OBJECT) {
      json.skipChildren();
      return;
    }
    for (String name = json.nextFieldName(); name != null; name = json.nextFieldName()) {
      json.nextToken();
      fields.read(name, json);
    }
  }

  static String text(JsonParser json) throws IOException {
    json.skipChildren();
    return json.currentToken().isScalarValue() && json.currentToken() != JsonToken.VALUE_NULL
        ? json.getText()
        : "";
  }

  static boolean flag(JsonParser json) throws IOException {
    json.skipChildren();
    return json.currentToken() == JsonToken.VALUE_TRUE;
  }

  static long number(JsonParser json) throws IOException {
    json.skipChildren();
    return json.currentToken() == JsonToken.VALUE_NUMBER_INT ? json.getLongValue() : 0;
  }

  static List<String> texts(JsonParser json) throws IOException {
    return list(json, Json::text);
  }

  static <T> List<T> list(JsonParser json, Element<T> element) throws IOException {
    List<T> values = new ArrayList<>();
    if (json.currentToken() != JsonToken.START_ARRAY) {
      json.skipChildren();
      return values;
    }
    while (json.nextToken() != JsonToken.END_ARRAY) {
      values.add(element.read(json));
    }
    return values;
  }

  static Map<String, String> map(JsonParser json) throws IOException {
    Map<String, String> values = new LinkedHashMap<>();
    object(json, (name, value) -> values.put(name, text(value)));
    return values;
  }

  private static String firstLine(IOException e) {
    String message = String.valueOf(e.getMessage());
    int end = message.indexOf('\n');
    return end < 0 ? message : message.substring(0, end);
  }
}
