package dev.seawall.artifact.document;

import dev.seawall.artifact.ArtifactException;
import java.util.List;

/// A value of a JSON document with the lines it spans, counted from 1.
public sealed interface JsonValue
    permits JsonObject,
        JsonValue.JsonArray,
        JsonValue.JsonText,
        JsonValue.JsonNumber,
        JsonValue.JsonFlag,
        JsonValue.JsonNull {
  /// The line of its first character.
  int startLine();

  /// The line of its last character.
  default int endLine() {
    return startLine();
  }

  /// What it is, in words for a user.
  String kind();

  /// This value as an object; an exception that tells the line where it is none.
  default JsonObject asObject() {
    throw mismatch("an object");
  }

  /// The complaint that something else was expected here.
  default ArtifactException mismatch(String expected) {
    return new ArtifactException(
        "%s was expected, found %s".formatted(expected, kind()), startLine());
  }

  /// `[…]`
  record JsonArray(List<JsonValue> items, int startLine, int endLine) implements JsonValue {
    public JsonArray {
      items = List.copyOf(items);
    }

    @Override
    public String kind() {
      return "an array";
    }
  }

  /// `"…"`
  record JsonText(String text, int startLine) implements JsonValue {
    @Override
    public String kind() {
      return "a string";
    }
  }

  /// A number, as it is written.
  record JsonNumber(String literal, int startLine) implements JsonValue {
    @Override
    public String kind() {
      return "the number " + literal;
    }
  }

  /// `true` or `false`
  record JsonFlag(boolean isSet, int startLine) implements JsonValue {
    @Override
    public String kind() {
      return isSet ? "true" : "false";
    }
  }

  /// `null`
  record JsonNull(int startLine) implements JsonValue {
    @Override
    public String kind() {
      return "null";
    }
  }
}
