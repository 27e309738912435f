package dev.seawall.advisory.feed;

import dev.seawall.artifact.document.JsonObject;
import dev.seawall.artifact.document.JsonValue;
import dev.seawall.artifact.document.JsonValue.JsonArray;
import dev.seawall.artifact.document.JsonValue.JsonFlag;
import dev.seawall.artifact.document.JsonValue.JsonNumber;
import dev.seawall.artifact.document.JsonValue.JsonText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tomlj.Toml;
import org.tomlj.TomlArray;
import org.tomlj.TomlParseError;
import org.tomlj.TomlParseResult;
import org.tomlj.TomlTable;

/// A Markdown text that begins with a fenced block of TOML.
final class MarkdownHead {
  /// The member of the result that holds the text behind the head.
  static final String TEXT = "seawall text";

  private static final String FENCE = "```";
  private static final String START = FENCE + "toml";
  private static final int MAX_HEAD = 256 << 10;

  /// The parser goes down a level of the stack per bracket; heads have two or three in a row.
  private static final int MAX_BRACKETS = 32;

  private MarkdownHead() {}

  static boolean recognises(String markdown) {
    return markdown.startsWith(START);
  }

  /// The head as a document. Throws [RecordException] if it cannot be read.
  static JsonObject read(String markdown) {
    int start = markdown.indexOf('\n') + 1;
    int end = markdown.indexOf("\n" + FENCE, start - 1);
    if (!recognises(markdown) || start == 0 || end < 0) {
      throw new RecordException("it has no head in TOML between " + START + " and " + FENCE);
    }
    String head = end < start ? "" : markdown.substring(start, end);
    if (head.length() > MAX_HEAD || isDeep(head)) {
      throw new RecordException("its head is too large or too deep");
    }
    TomlParseResult toml = Toml.parse(head);
    if (toml.hasErrors()) {
      TomlParseError error = toml.errors().getFirst();
      throw new RecordException(
          "line " + (error.position().line() + 1) + ": not valid TOML: " + error.getMessage());
    }
    Map<String, JsonValue> members = members(toml);
    int bodyStart = markdown.indexOf('\n', end + 1);
    String body = bodyStart < 0 ? "" : markdown.substring(bodyStart).strip();
    members.put(TEXT, new JsonText(body, 0));
    return new JsonObject(members, 1, 1);
  }

  private static boolean isDeep(String head) {
    int depth = 0;
    for (int i = 0; i < head.length(); i++) {
      char c = head.charAt(i);
      if (c == '[' || c == '{') {
        depth++;
      } else if (c == ']' || c == '}') {
        depth--;
      }
      if (depth > MAX_BRACKETS) {
        return true;
      }
    }
    return false;
  }

  private static Map<String, JsonValue> members(TomlTable table) {
    Map<String, JsonValue> members = new LinkedHashMap<>();
    for (String key : table.keySet()) {
      value(table.get(List.of(key))).ifPresent(value -> members.put(key, value));
    }
    return members;
  }

  private static Optional<JsonValue> value(@Nullable Object value) {
    return switch (value) {
      case null -> Optional.empty();
      case TomlTable table -> Optional.of(new JsonObject(members(table), 0, 0));
      case TomlArray array -> Optional.of(items(array));
      case Boolean flag -> Optional.of(new JsonFlag(flag, 0));
      case Number number -> Optional.of(new JsonNumber(number.toString(), 0));
      case Object other -> Optional.of(new JsonText(other.toString(), 0));
    };
  }

  private static JsonValue items(TomlArray array) {
    List<JsonValue> items = new ArrayList<>(array.size());
    for (int i = 0; i < array.size(); i++) {
      value(array.get(i)).ifPresent(items::add);
    }
    return new JsonArray(items, 0, 0);
  }
}
