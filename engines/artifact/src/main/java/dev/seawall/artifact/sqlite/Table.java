package dev.seawall.artifact.sqlite;

import java.util.List;
import java.util.Optional;

/// A table of a [SqliteFile].
public final class Table {
  private final Pages pages;
  private final Schema.Entry entry;
  private final CreateStatement statement;

  Table(Pages pages, Schema.Entry entry) {
    this.pages = pages;
    this.entry = entry;
    this.statement = CreateStatement.parse(entry.sql());
    if (!statement.hasRowid()) {
      throw pages.corrupt("table " + entry.name() + " has no rowid, which is not supported");
    }
    if (entry.root() == 0) {
      throw pages.corrupt("table " + entry.name() + " is virtual, which is not supported");
    }
  }

  public String name() {
    return entry.name();
  }

  /// Names of the columns, in the order in which a [Row] counts them.
  public List<String> columns() {
    return statement.columns();
  }

  /// The place of the column in a [Row]; -1 where there is none of that name.
  public int column(String name) {
    return statement.column(name);
  }

  /// All rows in the order of their rowids, read as they are asked for.
  public Iterable<Row> rows() {
    return () -> new TableCursor(pages, entry.root(), statement.rowidColumn());
  }

  /// The row with that key.
  public Optional<Row> row(long rowid) {
    PageBudget budget = new PageBudget(pages);
    Page page = TableCursor.tablePage(pages, entry.root(), budget);
    while (!page.isLeaf()) {
      page = TableCursor.tablePage(pages, page.child(lowerBound(page, rowid)), budget);
    }
    int found = lowerBound(page, rowid);
    if (found == page.cells() || page.rowid(found) != rowid) {
      return Optional.empty();
    }
    return Optional.of(
        new Row(
            pages, pages.payload(page, page.cell(found), budget), rowid, statement.rowidColumn()));
  }

  boolean isPlainOrder() {
    return statement.plainOrder();
  }

  private static int lowerBound(Page page, long rowid) {
    int low = 0;
    int high = page.cells();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (page.rowid(middle) < rowid) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
