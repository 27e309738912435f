package dev.seawall.artifact.sqlite;

import java.nio.ByteBuffer;

/// One page of a tree: a node that points at other nodes or a leaf that holds rows.
final class Page {
  /// One entry of a page.
  ///
  /// @param child page of what sorts before this entry; 0 on leaves
  /// @param rowid key of a table's entry; 0 in indexes
  /// @param start where on the page the payload starts
  /// @param length bytes of the whole payload
  /// @param local bytes of the payload on this page
  /// @param overflow first page of the rest; 0 where there is none
  record Cell(long child, long rowid, int start, long length, int local, long overflow) {}

  private static final int INDEX_NODE = 2;
  private static final int TABLE_NODE = 5;
  private static final int INDEX_LEAF = 10;
  private static final int TABLE_LEAF = 13;

  private final Pages pages;
  private final int number;
  private final ByteBuffer bytes;
  private final int header;
  private final int type;
  private final int cells;

  Page(Pages pages, int number, ByteBuffer bytes) {
    this.pages = pages;
    this.number = number;
    this.bytes = bytes;
    this.header = number == 1 ? Pages.FILE_HEADER : 0;
    this.type = bytes.get(header);
    this.cells = bytes.getShort(header + 3) & 0xFFFF;
    if (type != INDEX_NODE && type != TABLE_NODE && type != INDEX_LEAF && type != TABLE_LEAF) {
      throw pages.corrupt("page " + number + " is no part of a table or an index");
    }
    if (pointers() + 2 * cells > pages.usable()) {
      throw pages.corrupt("page " + number + " has more entries than room");
    }
  }

  int number() {
    return number;
  }

  boolean isTable() {
    return type == TABLE_NODE || type == TABLE_LEAF;
  }

  boolean isLeaf() {
    return type == TABLE_LEAF || type == INDEX_LEAF;
  }

  /// Number of entries.
  int cells() {
    return cells;
  }

  private int pointers() {
    return header + (isLeaf() ? 8 : 12);
  }

  /// The page that holds what sorts before the entry, or, behind the last entry, after it.
  long child(int cell) {
    return cell == cells
        ? bytes.getInt(header + 8) & 0xFFFFFFFFL
        : bytes.getInt(checked(pointer(cell), 4)) & 0xFFFFFFFFL;
  }

  /// The entry, counted from 0.
  Cell cell(int index) {
    try {
      int at = pointer(index);
      return switch (type) {
        case TABLE_NODE -> new Cell(child(index), Varint.read(bytes, at + 4), 0, 0, 0, 0);
        case INDEX_NODE -> payload(child(index), 0, at + 4);
        case INDEX_LEAF -> payload(0, 0, at);
        default -> tableRow(at);
      };
    } catch (IndexOutOfBoundsException e) {
      throw pages.corrupt("an entry of page " + number + " reaches over its end");
    }
  }

  /// The key of a table's entry.
  long rowid(int index) {
    try {
      int at = pointer(index);
      return Varint.read(bytes, isLeaf() ? at + Varint.length(bytes, at) : at + 4);
    } catch (IndexOutOfBoundsException e) {
      throw pages.corrupt("an entry of page " + number + " reaches over its end");
    }
  }

  ByteBuffer slice(int start, int length) {
    return bytes.slice(checked(start, length), length);
  }

  private int pointer(int cell) {
    return bytes.getShort(pointers() + 2 * cell) & 0xFFFF;
  }

  private int checked(int start, int length) {
    if (start < 0 || length < 0 || start + length > pages.usable()) {
      throw pages.corrupt("an entry of page " + number + " reaches over its end");
    }
    return start;
  }

  private Cell tableRow(int at) {
    int key = at + Varint.length(bytes, at);
    int start = key + Varint.length(bytes, key);
    return sized(new Cell(0, Varint.read(bytes, key), start, Varint.read(bytes, at), 0, 0));
  }

  private Cell payload(long child, long rowid, int at) {
    int start = at + Varint.length(bytes, at);
    return sized(new Cell(child, rowid, start, Varint.read(bytes, at), 0, 0));
  }

  /// Finds how much of the payload is on this page, by the rule that keeps at least four entries on
  /// a page.
  private Cell sized(Cell cell) {
    int usable = pages.usable();
    long length = cell.length();
    int most = type == TABLE_LEAF ? usable - 35 : (usable - 12) * 64 / 255 - 23;
    if (length < 0) {
      throw pages.corrupt("an entry of page " + number + " has a negative length");
    }
    if (length <= most) {
      checked(cell.start(), (int) length);
      return new Cell(cell.child(), cell.rowid(), cell.start(), length, (int) length, 0);
    }
    int least = (usable - 12) * 32 / 255 - 23;
    int wanted = least + (int) ((length - least) % (usable - 4));
    int local = wanted <= most ? wanted : least;
    int pointer = checked(cell.start() + local, 4);
    long overflow = bytes.getInt(pointer) & 0xFFFFFFFFL;
    return new Cell(cell.child(), cell.rowid(), cell.start(), length, local, overflow);
  }
}
