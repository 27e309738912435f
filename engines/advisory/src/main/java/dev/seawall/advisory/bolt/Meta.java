package dev.seawall.advisory.bolt;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// What a meta page says: where the tree's root is.
///
/// @param root page of the root bucket
/// @param pageCount number of pages; what lies behind them is not in use
/// @param transaction number of the transaction that wrote it
record Meta(int pageSize, long root, long pageCount, long transaction) {
  /// How many bytes from the file's start are needed to find both meta pages.
  static final int HEAD = Layout.MAX_PAGE_SIZE + Layout.PAGE_HEADER + Layout.META_SIZE;

  /// The newer of the two valid meta pages, as bbolt chooses. A file that is shorter than its pages
  /// is refused: it is a part of a download.
  ///
  /// @param head the first [#HEAD] bytes, or the whole file if it is shorter; little endian
  /// @param size bytes of the whole file
  static Meta read(Path file, ByteBuffer head, long size) {
    Meta first = at(head, 0);
    Meta second = first == null ? probe(head) : at(head, first.pageSize);
    Meta newest = newer(first, second);
    if (newest == null) {
      throw new BoltException(
          file + " is not a bolt database, or its head is damaged. " + BoltFile.REMEDY);
    }
    if (newest.pageCount > size / newest.pageSize) {
      throw new BoltException(
          "%s is cut short: it has %d bytes and should have %d pages of %d bytes. %s"
              .formatted(file, size, newest.pageCount, newest.pageSize, BoltFile.REMEDY));
    }
    return newest;
  }

  /// The second meta page where the first, which would tell the page size, is damaged.
  private static @Nullable Meta probe(ByteBuffer head) {
    for (int size = Layout.MIN_PAGE_SIZE; size <= Layout.MAX_PAGE_SIZE; size <<= 1) {
      Meta meta = at(head, size);
      if (meta != null && meta.pageSize == size) {
        return meta;
      }
    }
    return null;
  }

  private static @Nullable Meta newer(@Nullable Meta first, @Nullable Meta second) {
    if (first == null || second == null) {
      return first == null ? second : first;
    }
    return Long.compareUnsigned(second.transaction, first.transaction) > 0 ? second : first;
  }

  private static @Nullable Meta at(ByteBuffer head, int page) {
    int at = page + Layout.PAGE_HEADER;
    if (at + Layout.META_SIZE > head.limit()
        || head.getInt(at) != Layout.MAGIC
        || head.getInt(at + 4) != Layout.VERSION
        || head.getLong(at + Layout.META_CHECKED)
            != Layout.checksum(head, at, Layout.META_CHECKED)) {
      return null;
    }
    int pageSize = head.getInt(at + 8);
    long pageCount = head.getLong(at + 40);
    boolean possible =
        pageSize >= Layout.MIN_PAGE_SIZE
            && pageSize <= Layout.MAX_PAGE_SIZE
            && Integer.bitCount(pageSize) == 1
            && pageCount >= 0;
    return possible
        ? new Meta(pageSize, head.getLong(at + 16), pageCount, head.getLong(at + 48))
        : null;
  }

  /// The bytes of a meta page, header included, of a file with one tree and an empty list of free
  /// pages.
  ByteBuffer toPage(int number, long freelist) {
    ByteBuffer page = ByteBuffer.allocate(pageSize).order(ByteOrder.LITTLE_ENDIAN);
    page.putLong(number).putShort((short) Layout.META).putShort((short) 0).putInt(0);
    page.putInt(Layout.MAGIC).putInt(Layout.VERSION).putInt(pageSize).putInt(0);
    page.putLong(root).putLong(0);
    page.putLong(freelist).putLong(pageCount).putLong(transaction);
    page.putLong(Layout.checksum(page, Layout.PAGE_HEADER, Layout.META_CHECKED));
    return page.clear();
  }
}
