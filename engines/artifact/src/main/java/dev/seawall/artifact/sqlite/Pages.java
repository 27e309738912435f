package dev.seawall.artifact.sqlite;

import dev.seawall.artifact.ArtifactException;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// The pages of a database file, numbered from 1, over one or more windows of the file: a buffer
/// cannot hold more than 2 GB.
final class Pages {
  /// Bytes of each window but the last: a multiple of every page size.
  static final long WINDOW = 1L << 30;

  static final int FILE_HEADER = 100;
  private static final byte[] MAGIC = "SQLite format 3\0".getBytes(StandardCharsets.ISO_8859_1);
  private static final int OVERFLOW_HEADER = 4;

  private final String name;
  private final List<ByteBuffer> windows;
  private final long size;
  private final int pageSize;
  private final int usable;
  private final Charset charset;

  Pages(String name, List<ByteBuffer> windows) {
    this.name = name;
    this.windows = List.copyOf(windows);
    this.size = windows.stream().mapToLong(ByteBuffer::remaining).sum();
    ByteBuffer first = windows.isEmpty() ? ByteBuffer.allocate(0) : windows.getFirst();
    if (first.remaining() < FILE_HEADER
        || !first.slice(0, MAGIC.length).equals(ByteBuffer.wrap(MAGIC))) {
      throw corrupt("the file does not start as a SQLite database does");
    }
    if (first.get(19) > 2) {
      throw corrupt("it is written in a newer format than the known ones");
    }
    int stored = first.getShort(16) & 0xFFFF;
    this.pageSize = stored == 1 ? 65536 : stored;
    this.usable = pageSize - (first.get(20) & 0xFF);
    if (pageSize < 512 || Integer.bitCount(pageSize) != 1 || usable < 480) {
      throw corrupt("a page size of " + pageSize + " is not possible");
    }
    this.charset = charset(first.getInt(56));
  }

  private Charset charset(int encoding) {
    return switch (encoding) {
      // 0 is what a database has before its first table.
      case 0, 1 -> StandardCharsets.UTF_8;
      case 2 -> StandardCharsets.UTF_16LE;
      case 3 -> StandardCharsets.UTF_16BE;
      default -> throw corrupt("text encoding " + encoding + " is not known");
    };
  }

  /// How many pages the file has, whatever its header promises.
  long count() {
    return size / pageSize;
  }

  long size() {
    return size;
  }

  int usable() {
    return usable;
  }

  Charset charset() {
    return charset;
  }

  /// The page as a node of a table's or an index' tree.
  Page node(long number, PageBudget budget) {
    budget.take(this);
    return new Page(this, (int) number, bytes(number));
  }

  /// Joins what of a payload lies in its cell and what lies on overflow pages.
  ByteBuffer payload(Page page, Page.Cell cell, PageBudget budget) {
    ByteBuffer local = page.slice(cell.start(), cell.local());
    if (cell.overflow() == 0) {
      return local;
    }
    if (cell.length() > size || cell.length() > Integer.MAX_VALUE - 8) {
      throw corrupt("page " + page.number() + " promises a row longer than the file");
    }
    ByteBuffer whole = ByteBuffer.allocate((int) cell.length()).put(local);
    long next = cell.overflow();
    while (whole.hasRemaining()) {
      budget.take(this);
      ByteBuffer bytes = bytes(next);
      next = bytes.getInt(0) & 0xFFFFFFFFL;
      int part = Math.min(whole.remaining(), usable - OVERFLOW_HEADER);
      whole.put(bytes.slice(OVERFLOW_HEADER, part));
    }
    return whole.flip().asReadOnlyBuffer();
  }

  private ByteBuffer bytes(long number) {
    if (number < 1 || number > count()) {
      throw corrupt("page " + number + " lies outside of the file, which has " + count());
    }
    long at = (number - 1) * pageSize;
    return windows.get((int) (at / WINDOW)).slice((int) (at % WINDOW), pageSize);
  }

  ArtifactException corrupt(String what) {
    return new ArtifactException(
        (name.isEmpty() ? "" : name + ": ")
            + "not a readable SQLite database: "
            + what
            + "; restore or rebuild the file");
  }
}
