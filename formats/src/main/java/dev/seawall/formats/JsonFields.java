package dev.seawall.formats;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// Walks through a JSON report member by member. `null` counts as absent, a value of another kind
/// than the schema's is an error that names line and key.
///
/// The limits hold for what a file may make of our memory: the largest real report we know has a
/// tenth of them.
final class JsonFields {
  /// Makes parsers with our limits.
  static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxDocumentLength(512L << 20)
                  .maxTokenCount(20_000_000)
                  .maxStringLength(16 << 20)
                  .maxNestingDepth(100)
                  .build())
          .build();

  private final JsonParser parser;

  JsonFields(JsonParser parser) {
    this.parser = parser;
  }

  JsonParser parser() {
    return parser;
  }

  /// Steps to the first token; whether there is an object.
  boolean start() throws IOException {
    return parser.nextToken() == JsonToken.START_OBJECT;
  }

  /// Whether the value is an object to be walked through with [#next()].
  boolean object() throws IOException {
    return opens(JsonToken.START_OBJECT, "an object");
  }

  /// Whether the value is an array to be walked through with [#nextElement()].
  boolean array() throws IOException {
    return opens(JsonToken.START_ARRAY, "an array");
  }

  /// Steps to the value of the next member; false at the object's end.
  boolean next() throws IOException {
    if (parser.nextToken() != JsonToken.FIELD_NAME) {
      return false;
    }
    parser.nextToken();
    return true;
  }

  /// Steps to the next element; false at the array's end.
  boolean nextElement() throws IOException {
    return parser.nextToken() != JsonToken.END_ARRAY;
  }

  String key() throws IOException {
    return parser.currentName();
  }

  void skip() throws IOException {
    parser.skipChildren();
  }

  String text() throws IOException {
    JsonToken token = parser.currentToken();
    if (token == JsonToken.VALUE_STRING) {
      return parser.getText();
    }
    if (token == JsonToken.VALUE_NULL) {
      return "";
    }
    throw unexpected("a text");
  }

  long number() throws IOException {
    JsonToken token = parser.currentToken();
    if (token == JsonToken.VALUE_NUMBER_INT) {
      return parser.getLongValue();
    }
    if (token == JsonToken.VALUE_NULL) {
      return 0;
    }
    throw unexpected("a whole number");
  }

  /// A number that a 32-bit integer holds.
  int integer() throws IOException {
    long number = number();
    if (number != (int) number) {
      throw unexpected("a smaller number");
    }
    return (int) number;
  }

  double decimal() throws IOException {
    JsonToken token = parser.currentToken();
    if (token == JsonToken.VALUE_NULL) {
      return 0;
    }
    if (!token.isNumeric() || !Double.isFinite(parser.getDoubleValue())) {
      throw unexpected("a number");
    }
    return parser.getDoubleValue();
  }

  boolean flag() throws IOException {
    JsonToken token = parser.currentToken();
    if (token != JsonToken.VALUE_NULL && !token.isBoolean()) {
      throw unexpected("true or false");
    }
    return token == JsonToken.VALUE_TRUE;
  }

  List<String> texts() throws IOException {
    List<String> texts = new ArrayList<>();
    if (array()) {
      while (nextElement()) {
        texts.add(text());
      }
    }
    return texts;
  }

  /// The keys of an object whose values say nothing, which is how Docker writes a set.
  List<String> keys() throws IOException {
    List<String> keys = new ArrayList<>();
    if (object()) {
      while (next()) {
        keys.add(key());
        skip();
      }
    }
    return keys;
  }

  private boolean opens(JsonToken opening, String what) throws IOException {
    JsonToken token = parser.currentToken();
    if (token != opening && token != JsonToken.VALUE_NULL) {
      throw unexpected(what);
    }
    return token == opening;
  }

  private UnexpectedValueException unexpected(String wanted) throws IOException {
    String key = parser.currentName();
    return new UnexpectedValueException(
        parser.currentLocation().getLineNr(),
        (key == null ? "an element" : "\"" + key + "\"") + " must be " + wanted);
  }

  /// A value is not of its key's kind; the reader adds the name of the input.
  static final class UnexpectedValueException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int line;

    UnexpectedValueException(int line, String message) {
      super(message);
      this.line = line;
    }

    int line() {
      return line;
    }
  }
}
