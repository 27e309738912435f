package dev.seawall.artifact.language.node;

import dev.seawall.artifact.document.JsonObject;
import dev.seawall.artifact.document.JsonValue;
import dev.seawall.artifact.document.JsonValue.JsonArray;
import dev.seawall.artifact.document.JsonValue.JsonNull;
import dev.seawall.artifact.document.JsonValue.JsonText;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The `license` field of `package.json` in the forms it has had: a text, an object with a `type`,
/// or an array of such objects. Any other form names no licence.
final class NodeLicenses {
  private NodeLicenses() {}

  static List<String> of(@Nullable JsonValue field) {
    return switch (field) {
      case JsonText text -> named(text.text());
      case JsonObject object ->
          object.lowerCaseNames().get("type") instanceof JsonText type
              ? named(type.text())
              : List.of();
      case JsonArray array -> each(array.items());
      case null, default -> List.of();
    };
  }

  private static List<String> each(List<JsonValue> items) {
    List<String> names = new ArrayList<>();
    for (JsonValue item : items) {
      if (item instanceof JsonNull) {
        continue;
      }
      if (!(item instanceof JsonObject object)) {
        return List.of();
      }
      JsonValue type = object.lowerCaseNames().get("type");
      if (type != null && !(type instanceof JsonText)) {
        return List.of();
      }
      names.addAll(of(item));
    }
    return names;
  }

  private static List<String> named(String name) {
    return name.isEmpty() ? List.of() : List.of(name);
  }
}
