package dev.seawall.artifact.document;

import dev.seawall.artifact.document.JsonValue.JsonArray;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// An object or array whose end has not been read yet.
sealed interface OpenContainer {
  /// The name of the member that comes next.
  void name(String name);

  /// The name of the member that came last.
  String name();

  /// Takes a member or item; false where the name had a value already.
  boolean add(JsonValue value);

  JsonValue close(int endLine);

  /// An object of which some members are known.
  final class OpenObject implements OpenContainer {
    private final Map<String, JsonValue> members = new LinkedHashMap<>();
    private final int startLine;
    private String name = "";

    OpenObject(int startLine) {
      this.startLine = startLine;
    }

    @Override
    public void name(String next) {
      name = next;
    }

    @Override
    public String name() {
      return name;
    }

    @Override
    public boolean add(JsonValue value) {
      return members.put(name, value) == null;
    }

    @Override
    public JsonValue close(int endLine) {
      return new JsonObject(members, startLine, endLine);
    }
  }

  /// An array of which some items are known.
  final class OpenArray implements OpenContainer {
    private final List<JsonValue> items = new ArrayList<>();
    private final int startLine;

    OpenArray(int startLine) {
      this.startLine = startLine;
    }

    @Override
    public void name(String next) {
      throw new IllegalStateException("an array has no names");
    }

    @Override
    public String name() {
      return "";
    }

    @Override
    public boolean add(JsonValue value) {
      return items.add(value);
    }

    @Override
    public JsonValue close(int endLine) {
      return new JsonArray(items, startLine, endLine);
    }
  }
}
