package dev.seawall.artifact.sqlite;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The database's own table of its tables and indexes, which starts on page 1.
final class Schema {
  /// @param type `table`, `index`, `view` or `trigger`
  /// @param table the table that an index belongs to
  /// @param root first page of the tree
  /// @param sql the statement that made it; empty for an index that a constraint made
  record Entry(String type, String name, String table, long root, String sql) {}

  private final List<Entry> entries;

  Schema(Pages pages) {
    List<Entry> found = new ArrayList<>();
    TableCursor cursor = new TableCursor(pages, 1, -1);
    while (cursor.hasNext()) {
      Row row = cursor.next();
      found.add(new Entry(row.text(0), row.text(1), row.text(2), row.integer(3), row.text(4)));
    }
    entries = List.copyOf(found);
  }

  List<Entry> entries() {
    return entries;
  }

  /// Names are compared as SQL does, without regard to case.
  Optional<Entry> find(String type, String name) {
    return entries.stream()
        .filter(entry -> entry.type().equals(type) && entry.name().equalsIgnoreCase(name))
        .findFirst();
  }
}
