package dev.seawall.artifact.sqlite;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/// Walks the entries of an index that start with a key, in order. An index has entries on its inner
/// pages too: each sorts between its own child and the next one.
final class IndexCursor implements Iterator<Row> {
  private static final class Place {
    private final Page page;
    private int next;

    Place(Page page, int next) {
      this.page = page;
      this.next = next;
    }
  }

  private final Pages pages;
  private final Key key;
  private final PageBudget budget;
  private final Deque<Place> path = new ArrayDeque<>();
  private @Nullable Row ready;

  IndexCursor(Pages pages, long root, Key key) {
    this.pages = pages;
    this.key = key;
    this.budget = new PageBudget(pages);
    long number = root;
    while (number != 0) {
      number = enter(number, true);
    }
    ready = advance();
  }

  /// Puts the page on the path, at its first entry that does not sort before the key, and tells the
  /// child to go on with; 0 on a leaf.
  private long enter(long number, boolean search) {
    Page page = pages.node(number, budget);
    if (page.isTable()) {
      throw pages.corrupt("page " + number + " belongs to a table where an index is expected");
    }
    if (path.size() >= TableCursor.MAX_DEPTH) {
      throw pages.corrupt("its pages are nested too deep");
    }
    int start = search ? lowerBound(page) : 0;
    path.push(new Place(page, start));
    return page.isLeaf() ? 0 : page.child(start);
  }

  private int lowerBound(Page page) {
    int low = 0;
    int high = page.cells();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (key.compare(entry(page, middle)) < 0) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private Row entry(Page page, int index) {
    return new Row(pages, pages.payload(page, page.cell(index), budget), 0, -1);
  }

  private @Nullable Row advance() {
    while (!path.isEmpty()) {
      Place top = path.element();
      if (top.next >= top.page.cells()) {
        path.pop();
        continue;
      }
      Row entry = entry(top.page, top.next++);
      if (key.compare(entry) != 0) {
        path.clear();
        return null;
      }
      if (!top.page.isLeaf()) {
        long number = top.page.child(top.next);
        while (number != 0) {
          number = enter(number, false);
        }
      }
      return entry;
    }
    return null;
  }

  @Override
  public boolean hasNext() {
    return ready != null;
  }

  @Override
  public Row next() {
    Row entry = ready;
    if (entry == null) {
      throw new NoSuchElementException();
    }
    ready = advance();
    return entry;
  }
}
