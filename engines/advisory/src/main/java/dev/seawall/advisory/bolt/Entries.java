package dev.seawall.advisory.bolt;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;

/// The entries of a page that is being filled, all of one kind.
final class Entries {
  private final boolean leaf;
  private final List<Entry> entries = new ArrayList<>();
  private long size = Layout.PAGE_HEADER;
  private boolean holdsBucket;

  private static final byte[] NOTHING = {};

  /// An entry; the child counts in branches, the flags and the value in leaves.
  private static final class Entry {
    final int flags;
    final byte[] key;
    final byte[] value;
    final long child;

    Entry(int flags, byte[] key, byte[] value, long child) {
      this.flags = flags;
      this.key = key;
      this.value = value;
      this.child = child;
    }
  }

  private Entries(boolean leaf) {
    this.leaf = leaf;
  }

  static Entries leaf() {
    return new Entries(true);
  }

  static Entries branch() {
    return new Entries(false);
  }

  /// A page that says that no page is free.
  static ByteBuffer freelist(int id, int pageSize) {
    ByteBuffer page = ByteBuffer.allocate(pageSize).order(ByteOrder.LITTLE_ENDIAN);
    page.putLong(id).putShort((short) Layout.FREELIST);
    return page.clear();
  }

  void add(int flags, byte[] key, byte[] value) {
    entries.add(new Entry(flags, key, value, 0));
    size += Layout.ELEMENT + key.length + value.length;
    holdsBucket |= (flags & Layout.BUCKET_ELEMENT) != 0;
  }

  void addChild(byte[] key, long child) {
    entries.add(new Entry(0, key, NOTHING, child));
    size += Layout.ELEMENT + key.length;
  }

  int count() {
    return entries.size();
  }

  /// Bytes of the page as far as they are used, its header included.
  int size() {
    return Math.toIntExact(size);
  }

  boolean fits(int keySize, int valueSize, int pageSize) {
    return size + Layout.ELEMENT + keySize + valueSize <= pageSize;
  }

  /// Whether a bucket with just these entries is kept within its parent's entry, by bbolt's rule.
  boolean canBeInline(int pageSize) {
    return !holdsBucket && size <= pageSize / 4;
  }

  byte[] firstKey() {
    return entries.getFirst().key;
  }

  void clear() {
    entries.clear();
    size = Layout.PAGE_HEADER;
    holdsBucket = false;
  }

  /// The page's bytes, filled up with zeros.
  ByteBuffer toPage(long id, int length, int overflow) {
    ByteBuffer page = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
    page.putLong(id);
    page.putShort((short) (leaf ? Layout.LEAF : Layout.BRANCH));
    page.putShort((short) entries.size());
    page.putInt(overflow);
    int data = Layout.PAGE_HEADER + entries.size() * Layout.ELEMENT;
    for (Entry entry : entries) {
      int position = data - page.position();
      if (leaf) {
        page.putInt(entry.flags).putInt(position);
        page.putInt(entry.key.length).putInt(entry.value.length);
      } else {
        page.putInt(position).putInt(entry.key.length).putLong(entry.child);
      }
      data += entry.key.length + entry.value.length;
    }
    for (Entry entry : entries) {
      page.put(entry.key).put(entry.value);
    }
    return page.clear();
  }
}
