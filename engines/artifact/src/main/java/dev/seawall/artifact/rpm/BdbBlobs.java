package dev.seawall.artifact.rpm;

import dev.seawall.artifact.rpm.RpmDatabase.Collector;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/// rpm's database before 4.16: a hash table of Berkeley DB, whose keys are package numbers and
/// whose data are descriptions, most of them on chains of overflow pages. The pages of the table
/// are read one after the other rather than by hash, so that a damaged one costs only its own
/// packages.
///
/// Numbers are in the byte order of the machine that wrote the file. A page starts with 26 bytes:
/// log position (8), own number (4), previous (4), next (4), entries (2), free area or, on overflow
/// pages, bytes used (2), level (1), type (1). Entries grow from the page's end towards its start
/// and are found by the list of offsets behind the header, key and data in turn.
final class BdbBlobs {
  private static final int HASH_MAGIC = 0x061561;
  private static final int META_SIZE = 72;
  private static final int PAGE_HEADER = 26;
  private static final int HASH_META = 8;
  private static final int HASH_UNSORTED = 2;
  private static final int HASH = 13;
  private static final int OVERFLOW = 7;
  private static final int INLINE = 1;
  private static final int OFF_PAGE = 3;

  private final ByteBuffer bytes;
  private final Collector found;
  private int pageSize;
  private int pages;

  /// Each overflow page belongs to one description: more of them than there are is a circle.
  private long overflowLeft;

  BdbBlobs(ByteBuffer bytes, Collector found) {
    this.bytes = bytes.duplicate();
    this.found = found;
    this.bytes.order(
        bytes.getInt(12) == HASH_MAGIC ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
  }

  static boolean isBdb(ByteBuffer bytes) {
    return bytes.remaining() >= META_SIZE
        && (bytes.getInt(12) == HASH_MAGIC || Integer.reverseBytes(bytes.getInt(12)) == HASH_MAGIC);
  }

  void read() {
    pageSize = bytes.getInt(20);
    if (pageSize < 512 || pageSize > 65536 || Integer.bitCount(pageSize) != 1) {
      found.damaged("a page size of " + pageSize + " is not possible");
      return;
    }
    if (bytes.get(24) != 0 || bytes.get(25) != HASH_META) {
      found.damaged("an encrypted table, or none that is hashed, is not rpm's");
      return;
    }
    pages = bytes.limit() / pageSize;
    overflowLeft = pages;
    long last = bytes.getInt(32) & 0xFFFFFFFFL;
    if (last >= pages) {
      found.damaged("the file ends at page " + pages + " of " + (last + 1));
    }
    for (int page = 1; page < pages && page <= last; page++) {
      int type = bytes.get(page * pageSize + 25);
      if (type == HASH || type == HASH_UNSORTED) {
        readPage(page * pageSize);
      }
    }
  }

  private void readPage(int start) {
    int entries = bytes.getShort(start + 20) & 0xFFFF;
    if (PAGE_HEADER + 2 * entries > pageSize) {
      found.damaged("page " + start / pageSize + " has more entries than room");
      return;
    }
    int above = pageSize;
    for (int i = 0; i < entries; i++) {
      int offset = bytes.getShort(start + PAGE_HEADER + 2 * i) & 0xFFFF;
      if (offset < PAGE_HEADER + 2 * entries || offset >= above) {
        found.damaged("an entry of page " + start / pageSize + " lies outside of it");
        return;
      }
      // The even entries are keys.
      if (i % 2 == 1) {
        readEntry(start + offset, start + above);
      }
      above = offset;
    }
  }

  private void readEntry(int at, int end) {
    int type = bytes.get(at);
    if (type == INLINE) {
      // A few bytes are the number that the next package gets, which rpm keeps under the key 0.
      byte[] blob = new byte[end - at - 1];
      bytes.get(at + 1, blob);
      if (blob.length > 8) {
        found.blob(blob);
      }
    } else if (type == OFF_PAGE && end - at >= 12) {
      readOverflow(bytes.getInt(at + 4), bytes.getInt(at + 8) & 0xFFFFFFFFL);
    } else {
      found.damaged("an entry of page " + at / pageSize + " is of unknown type " + type);
    }
  }

  /// Walks the chain twice: no room is taken before it is sure that the bytes are there.
  private void readOverflow(int first, long length) {
    long there = 0;
    for (int page = first; there < length; page = next(page)) {
      if (!isOverflow(page) || overflowLeft-- <= 0) {
        found.damaged("the description from page " + first + " on breaks off at page " + page);
        return;
      }
      there += used(page);
    }
    byte[] blob = new byte[(int) length];
    int at = 0;
    for (int page = first; at < blob.length; page = next(page)) {
      int part = Math.min(used(page), blob.length - at);
      bytes.get(page * pageSize + PAGE_HEADER, blob, at, part);
      at += part;
    }
    found.blob(blob);
  }

  private boolean isOverflow(int page) {
    return page > 0
        && page < pages
        && bytes.get(page * pageSize + 25) == OVERFLOW
        && used(page) <= pageSize - PAGE_HEADER;
  }

  private int next(int page) {
    return bytes.getInt(page * pageSize + 16);
  }

  private int used(int page) {
    return bytes.getShort(page * pageSize + 22) & 0xFFFF;
  }
}
