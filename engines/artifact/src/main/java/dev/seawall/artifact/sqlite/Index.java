package dev.seawall.artifact.sqlite;

import java.util.Iterator;
import java.util.List;

/// An index of a [SqliteFile]. Values are compared by their bytes, which is how SQLite sorts unless
/// told otherwise; an index that is told otherwise is refused.
public final class Index {
  private final Pages pages;
  private final Schema.Entry entry;
  private final Table table;
  private final CreateStatement statement;

  Index(Pages pages, Schema.Entry entry, Table table) {
    this.pages = pages;
    this.entry = entry;
    this.table = table;
    this.statement = CreateStatement.parse(entry.sql());
    if (!statement.plainOrder() || !table.isPlainOrder()) {
      throw pages.corrupt("index " + entry.name() + " is not sorted upwards by bytes");
    }
  }

  public String name() {
    return entry.name();
  }

  /// The table whose rows it leads to.
  public Table table() {
    return table;
  }

  /// Names of the indexed columns; none for an index that a constraint made.
  public List<String> columns() {
    return statement.columns();
  }

  /// The entries whose first columns equal the values, in order: cheaper than [#find] where the
  /// indexed columns are all that is needed. The last column of an entry is the rowid.
  public Iterable<Row> entries(Value... prefix) {
    Key key = new Key(prefix, pages.charset());
    return () -> new IndexCursor(pages, entry.root(), key);
  }

  /// The table's rows whose indexed columns start with the values, in the order of the index.
  public Iterable<Row> find(Value... prefix) {
    Iterable<Row> entries = entries(prefix);
    return () -> {
      Iterator<Row> each = entries.iterator();
      return new Iterator<>() {
        @Override
        public boolean hasNext() {
          return each.hasNext();
        }

        @Override
        public Row next() {
          return rowOf(each.next());
        }
      };
    };
  }

  private Row rowOf(Row found) {
    long rowid = found.integer(found.columns() - 1);
    return table
        .row(rowid)
        .orElseThrow(() ->
            pages.corrupt(
                "index " + entry.name() + " names the row " + rowid + ", which is not there"));
  }
}
