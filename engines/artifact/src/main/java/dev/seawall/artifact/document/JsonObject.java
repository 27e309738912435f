package dev.seawall.artifact.document;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// `{…}`: its members in the order of the document.
///
/// The getters take what is absent or `null` for empty, and refuse a value of another kind with an
/// [dev.seawall.artifact.ArtifactException] that tells the line: lock files are read as strictly as
/// by Trivy, whose typed decoder refuses the whole file then.
public record JsonObject(Map<String, JsonValue> members, int startLine, int endLine)
    implements JsonValue {

  /// An object without members that stands for one that is absent.
  public static final JsonObject EMPTY = new JsonObject(Map.of(), 0, 0);

  public JsonObject {
    members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
  }

  @Override
  public String kind() {
    return "an object";
  }

  @Override
  public JsonObject asObject() {
    return this;
  }

  /// The member of that name, or null where it is absent or `null`.
  public @Nullable JsonValue get(String name) {
    JsonValue value = members.get(name);
    return value instanceof JsonNull ? null : value;
  }

  /// The text of a member, or "".
  public String text(String name) {
    return switch (get(name)) {
      case null -> "";
      case JsonText text -> text.text();
      case JsonValue other -> throw other.mismatch("a string as \"" + name + "\"");
    };
  }

  /// Whether a member is `true`.
  public boolean flag(String name) {
    return switch (get(name)) {
      case null -> false;
      case JsonFlag flag -> flag.isSet();
      case JsonValue other -> throw other.mismatch("true or false as \"" + name + "\"");
    };
  }

  /// The whole number of a member, or 0.
  public long integer(String name) {
    JsonValue value = get(name);
    if (value == null) {
      return 0;
    }
    if (value instanceof JsonNumber number) {
      try {
        return Long.parseLong(number.literal());
      } catch (NumberFormatException e) {
        throw value.mismatch("a whole number as \"" + name + "\"");
      }
    }
    throw value.mismatch("a whole number as \"" + name + "\"");
  }

  /// A member that is an object, or an empty one.
  public JsonObject object(String name) {
    return switch (get(name)) {
      case null -> EMPTY;
      case JsonObject object -> object;
      case JsonValue other -> throw other.mismatch("an object as \"" + name + "\"");
    };
  }

  /// A member that has to be an object: `null` is refused like any other value.
  public JsonObject member(String name) {
    JsonValue value = members.get(name);
    return value == null ? EMPTY : value.asObject();
  }

  /// The items of a member that is an array, or none.
  public List<JsonValue> items(String name) {
    return switch (get(name)) {
      case null -> List.of();
      case JsonArray array -> array.items();
      case JsonValue other -> throw other.mismatch("an array as \"" + name + "\"");
    };
  }

  /// A member that maps names to texts, or an empty map; `null` is an empty text.
  public Map<String, String> texts(String name) {
    JsonObject object = object(name);
    if (object.members.isEmpty()) {
      return Map.of();
    }
    Map<String, String> texts = LinkedHashMap.newLinkedHashMap(object.members.size());
    object.members.keySet().forEach(key -> texts.put(key, object.text(key)));
    return texts;
  }

  /// This object with the names of its members in lower case; of two that differ in case only the
  /// later wins. For formats whose incumbent reader ignores case.
  public JsonObject lowerCaseNames() {
    Map<String, JsonValue> lower = LinkedHashMap.newLinkedHashMap(members.size());
    members.forEach((name, value) -> lower.put(name.toLowerCase(Locale.ROOT), value));
    return new JsonObject(lower, startLine, endLine);
  }
}
