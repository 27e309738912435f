package dev.seawall.oci.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// Walks over JSON whose shape nobody vouches for: a value of another kind than the one expected is
/// passed over, with all that is in it, and counts as absent.
public final class Json {
  /// With a limit on depth.
  public static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(64).build())
          .build();

  private Json() {}

  /// Is given each field of an object; the parser stands on its value. What it leaves unread is
  /// passed over.
  public interface Field {
    void read(String name, JsonParser value) throws IOException;
  }

  /// Is given each element of an array; the parser stands on it.
  public interface Element {
    void read(JsonParser value) throws IOException;
  }

  /// Reads a document that is to be an object and nothing else.
  ///
  /// @throws IOException if it is not
  public static void document(byte[] text, Field fields) throws IOException {
    try (JsonParser json = FACTORY.createParser(text)) {
      if (json.nextToken() != JsonToken.START_OBJECT) {
        throw new IOException("not a JSON object");
      }
      object(json, fields);
      if (json.nextToken() != null) {
        throw new IOException("more than one JSON value");
      }
    }
  }

  /// Reads a document that is to be an array and nothing else.
  ///
  /// @throws IOException if it is not
  public static void array(byte[] text, Element elements) throws IOException {
    try (JsonParser json = FACTORY.createParser(text)) {
      if (json.nextToken() != JsonToken.START_ARRAY) {
        throw new IOException("not a JSON array");
      }
      array(json, elements);
    }
  }

  /// The fields of the object on which the parser stands.
  public static void object(JsonParser json, Field fields) throws IOException {
    if (json.currentToken() != JsonToken.START_OBJECT) {
      json.skipChildren();
      return;
    }
    for (String name = json.nextFieldName(); name != null; name = json.nextFieldName()) {
      json.nextToken();
      fields.read(name, json);
      json.skipChildren();
    }
  }

  /// The elements of the array on which the parser stands.
  public static void array(JsonParser json, Element elements) throws IOException {
    if (json.currentToken() != JsonToken.START_ARRAY) {
      json.skipChildren();
      return;
    }
    while (json.nextToken() != JsonToken.END_ARRAY) {
      elements.read(json);
      json.skipChildren();
    }
  }

  /// The text on which the parser stands, or empty.
  public static String text(JsonParser json) throws IOException {
    return json.currentToken() == JsonToken.VALUE_STRING ? json.getText() : "";
  }

  /// The whole number on which the parser stands, or 0.
  public static long number(JsonParser json) throws IOException {
    return json.currentToken() == JsonToken.VALUE_NUMBER_INT ? json.getValueAsLong() : 0;
  }

  /// The texts of the array on which the parser stands.
  public static List<String> texts(JsonParser json) throws IOException {
    List<String> texts = new ArrayList<>();
    array(
        json,
        value -> {
          if (value.currentToken() == JsonToken.VALUE_STRING) {
            texts.add(value.getText());
          }
        });
    return texts;
  }
}
