package dev.seawall.advisory;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Steps through a JSON value of a database. As in Go, whose programs write these values, `null` is
/// the same as absent and unknown keys are passed over, but a value of the wrong kind is an error.
///
///     json.beginObject();
///     for (String key = json.nextKey(); key != null; key = json.nextKey()) {
///       switch (key) {
///         case "FixedVersion" -> fixedVersion = json.text();
///         default -> json.skip();
///       }
///     }
///
/// It has to be closed: the next reader gets its buffers and the keys that it has learnt.
final class StoredJson implements AutoCloseable {
  static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(32)
                  .maxStringLength(8 << 20)
                  .maxNumberLength(64)
                  .build())
          .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
          .build();

  private final byte[] value;
  private final JsonParser parser;
  private String key = "the value";

  StoredJson(byte[] value) {
    this.value = value;
    try {
      parser = FACTORY.createParser(value);
      parser.nextToken();
    } catch (IOException e) {
      throw malformed(e);
    }
  }

  /// Enters the object at which the reader stands; afterwards [#nextKey] goes through it. Of `null`
  /// there are no keys.
  void beginObject() {
    expectOneOf(JsonToken.START_OBJECT, "an object");
  }

  /// Goes to the next key's value; null at the end of the object.
  @Nullable String nextKey() {
    try {
      if (parser.currentToken() == JsonToken.VALUE_NULL) {
        return null;
      }
      JsonToken token = parser.nextToken();
      if (token != JsonToken.FIELD_NAME) {
        return null;
      }
      key = parser.currentName();
      parser.nextToken();
      return key;
    } catch (IOException e) {
      throw malformed(e);
    }
  }

  /// Enters the array at which the reader stands; afterwards [#nextItem] goes through it. Of `null`
  /// there are no items.
  void beginArray() {
    expectOneOf(JsonToken.START_ARRAY, "a list");
  }

  /// Goes to the next item; false at the end of the array.
  boolean nextItem() {
    try {
      return parser.currentToken() != JsonToken.VALUE_NULL
          && parser.nextToken() != JsonToken.END_ARRAY;
    } catch (IOException e) {
      throw malformed(e);
    }
  }

  /// The text at which the reader stands.
  String text() {
    expectOneOf(JsonToken.VALUE_STRING, "a text");
    try {
      return isNull() ? "" : parser.getText();
    } catch (IOException e) {
      throw malformed(e);
    }
  }

  /// The whole number at which the reader stands.
  int integer() {
    expectOneOf(JsonToken.VALUE_NUMBER_INT, "a whole number");
    try {
      return isNull() ? 0 : parser.getIntValue();
    } catch (IOException e) {
      throw malformed(e);
    }
  }

  /// The number at which the reader stands.
  double number() {
    if (parser.currentToken() != JsonToken.VALUE_NUMBER_INT) {
      expectOneOf(JsonToken.VALUE_NUMBER_FLOAT, "a number");
    }
    try {
      return isNull() ? 0 : parser.getDoubleValue();
    } catch (IOException e) {
      throw malformed(e);
    }
  }

  /// Whether `true` is at which the reader stands.
  boolean flag() {
    if (parser.currentToken() != JsonToken.VALUE_TRUE) {
      expectOneOf(JsonToken.VALUE_FALSE, "true or false");
    }
    return parser.currentToken() == JsonToken.VALUE_TRUE;
  }

  /// The list of texts at which the reader stands.
  List<String> texts() {
    List<String> texts = new ArrayList<>();
    beginArray();
    while (nextItem()) {
      texts.add(text());
    }
    return texts;
  }

  /// Passes over the value at which the reader stands.
  void skip() {
    try {
      parser.skipChildren();
    } catch (IOException e) {
      throw malformed(e);
    }
  }

  /// The JSON text of the value at which the reader stands; null for `null`.
  @Nullable String raw() {
    try {
      int start = (int) parser.currentTokenLocation().getByteOffset();
      parser.skipChildren();
      parser.finishToken();
      int end = (int) parser.currentLocation().getByteOffset();
      return isNull() ? null : new String(value, start, end - start, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw malformed(e);
    }
  }

  @Override
  public void close() {
    try {
      parser.close();
    } catch (IOException e) {
      throw malformed(e);
    }
  }

  private boolean isNull() {
    return parser.currentToken() == JsonToken.VALUE_NULL;
  }

  private void expectOneOf(JsonToken token, String kind) {
    if (parser.currentToken() != token && !isNull()) {
      throw new AdvisoryException(key + " is not " + kind);
    }
  }

  private static AdvisoryException malformed(IOException cause) {
    String message = String.valueOf(cause.getMessage());
    int end = message.indexOf('\n');
    return new AdvisoryException(
        "it is no JSON: " + (end < 0 ? message : message.substring(0, end)), cause);
  }
}
