package dev.seawall.artifact.sqlite;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.NoSuchElementException;

/// Walks a table's tree in the order of rowids. A table's rows lie on its leaves only.
final class TableCursor implements Iterator<Row> {
  /// Deeper than any tree of 2^32 pages is.
  static final int MAX_DEPTH = 40;

  private static final class Place {
    private final Page page;
    private int next;

    Place(Page page) {
      this.page = page;
    }
  }

  private final Pages pages;
  private final int rowidColumn;
  private final PageBudget budget;
  private final Deque<Place> path = new ArrayDeque<>();

  TableCursor(Pages pages, long root, int rowidColumn) {
    this.pages = pages;
    this.rowidColumn = rowidColumn;
    this.budget = new PageBudget(pages);
    enter(root);
  }

  private void enter(long number) {
    Page page = tablePage(pages, number, budget);
    if (path.size() >= MAX_DEPTH) {
      throw pages.corrupt("its pages are nested too deep");
    }
    path.push(new Place(page));
  }

  static Page tablePage(Pages pages, long number, PageBudget budget) {
    Page page = pages.node(number, budget);
    if (!page.isTable()) {
      throw pages.corrupt("page " + number + " belongs to an index where a table is expected");
    }
    return page;
  }

  @Override
  public boolean hasNext() {
    while (!path.isEmpty()) {
      Place top = path.element();
      if (top.page.isLeaf()) {
        if (top.next < top.page.cells()) {
          return true;
        }
        path.pop();
      } else if (top.next <= top.page.cells()) {
        enter(top.page.child(top.next++));
      } else {
        path.pop();
      }
    }
    return false;
  }

  @Override
  public Row next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    Place top = path.element();
    Page.Cell cell = top.page.cell(top.next++);
    return new Row(pages, pages.payload(top.page, cell, budget), cell.rowid(), rowidColumn);
  }
}
