package dev.seawall.advisory.feed;

import dev.seawall.artifact.document.JsonObject;
import dev.seawall.artifact.document.JsonValue;
import dev.seawall.artifact.document.JsonValue.JsonArray;
import dev.seawall.artifact.document.JsonValue.JsonFlag;
import dev.seawall.artifact.document.JsonValue.JsonNull;
import dev.seawall.artifact.document.JsonValue.JsonNumber;
import dev.seawall.artifact.document.JsonValue.JsonText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Members of hand-written records, in which a version such as `1.0` is a text or a number as its
/// writer happened to put it.
final class Scalars {
  private Scalars() {}

  /// The text of a member as it is written; empty if there is none.
  static Optional<String> text(JsonObject object, String name) {
    return Optional.ofNullable(text(object.get(name), name)).filter(text -> !text.isEmpty());
  }

  /// The texts of a list, or of a single value in its place.
  static List<String> texts(JsonObject object, String name) {
    JsonValue value = object.get(name);
    if (value == null) {
      return List.of();
    }
    List<JsonValue> items = value instanceof JsonArray array ? array.items() : List.of(value);
    List<String> texts = new ArrayList<>(items.size());
    for (JsonValue item : items) {
      String text = text(item, name);
      if (text != null && !text.isEmpty()) {
        texts.add(text);
      }
    }
    return texts;
  }

  /// The number of a member; empty if there is none.
  static Optional<Double> number(JsonObject object, String name) {
    return text(object, name)
        .map(text -> {
          try {
            return Double.valueOf(text);
          } catch (NumberFormatException e) {
            throw new RecordException(name + ": '" + text + "' is not a number");
          }
        });
  }

  private static @Nullable String text(@Nullable JsonValue value, String name) {
    return switch (value) {
      case null -> null;
      case JsonNull _ -> null;
      case JsonText text -> text.text().strip();
      case JsonNumber number -> number.literal();
      case JsonFlag flag -> String.valueOf(flag.isSet());
      case JsonArray _, JsonObject _ ->
          throw new RecordException(
              name
                  + ": a text was expected, found "
                  + value.kind()
                  + " in line "
                  + value.startLine());
    };
  }
}
