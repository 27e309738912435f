package dev.seawall.advisory.bolt;

import java.nio.ByteBuffer;

/// A branch or leaf page, or the leaf that an inline bucket is. Every access is checked against the
/// page's bounds, since nothing in the file can be trusted.
final class Page {
  private final Pages pages;
  private final ByteBuffer bytes;
  private final int start;
  private final int length;
  private final boolean leaf;
  private final int count;

  /// A page of `length` bytes from `start`, which the caller has checked to be there.
  Page(Pages pages, ByteBuffer bytes, int start, int length) {
    this.pages = pages;
    this.bytes = bytes;
    this.start = start;
    this.length = length;
    int flags = bytes.getShort(start + Layout.FLAGS) & 0xffff;
    if (flags != Layout.LEAF && flags != Layout.BRANCH) {
      throw pages.damaged(name() + " is neither a branch nor a leaf");
    }
    leaf = flags == Layout.LEAF;
    count = bytes.getShort(start + Layout.COUNT) & 0xffff;
    if (Layout.PAGE_HEADER + count * Layout.ELEMENT > length) {
      throw pages.damaged(name() + " claims " + count + " entries, more than it can hold");
    }
    if (!leaf && count == 0) {
      throw pages.damaged(name() + " is a branch without entries");
    }
  }

  boolean isLeaf() {
    return leaf;
  }

  int count() {
    return count;
  }

  /// The page that a branch's entry points to.
  long child(int index) {
    return bytes.getLong(element(index) + 8);
  }

  /// Whether a leaf's entry is a bucket.
  boolean isBucket(int index) {
    return (bytes.getInt(element(index)) & Layout.BUCKET_ELEMENT) != 0;
  }

  byte[] key(int index) {
    byte[] key = new byte[keySize(index)];
    bytes.get(keyStart(index), key);
    return key;
  }

  /// Whether the entry's key starts with these bytes.
  boolean keyStartsWith(int index, byte[] prefix) {
    if (keySize(index) < prefix.length) {
      return false;
    }
    int at = keyStart(index);
    for (int i = 0; i < prefix.length; i++) {
      if (bytes.get(at + i) != prefix[i]) {
        return false;
      }
    }
    return true;
  }

  int valueSize(int index) {
    int size = bytes.getInt(element(index) + 12);
    int at = keyStart(index) + keySize(index) - start;
    if (size < 0 || size > length - at) {
      throw pages.damaged("value " + index + " of " + name() + " reaches beyond the page");
    }
    return size;
  }

  byte[] value(int index) {
    byte[] value = new byte[valueSize(index)];
    bytes.get(valueStart(index), value);
    return value;
  }

  /// The root page of the bucket that a leaf's entry is: 0 for an inline one.
  long bucketRoot(int index) {
    if (valueSize(index) < Layout.BUCKET_HEADER) {
      throw pages.damaged("bucket " + index + " of " + name() + " has no header");
    }
    return bytes.getLong(valueStart(index));
  }

  /// The leaf that lies within the value of a bucket without a page of its own.
  Page inline(int index) {
    int size = valueSize(index) - Layout.BUCKET_HEADER;
    if (size < Layout.PAGE_HEADER) {
      throw pages.damaged("bucket " + index + " of " + name() + " is cut short");
    }
    int at = valueStart(index) + Layout.BUCKET_HEADER;
    Page page = new Page(pages, bytes, at, size);
    if (!page.leaf) {
      throw pages.damaged("bucket " + index + " of " + name() + " is not a leaf");
    }
    return page;
  }

  /// The index of the last entry whose key is not above the one sought, or 0: where a branch leads
  /// on.
  int childIndexOf(KeyBytes sought) {
    int above = lowerBound(sought, true);
    return Math.max(0, above - 1);
  }

  /// The index of the first entry whose key is not below the one sought; [#count] if there is none.
  int lowerBound(KeyBytes sought) {
    return lowerBound(sought, false);
  }

  /// Whether the entry has exactly this key.
  boolean hasKey(int index, KeyBytes sought) {
    return index < count && sought.compareTo(bytes, keyStart(index), keySize(index)) == 0;
  }

  private int lowerBound(KeyBytes sought, boolean strictlyAbove) {
    int low = 0;
    int high = count;
    while (low < high) {
      int middle = (low + high) >>> 1;
      int order = sought.compareTo(bytes, keyStart(middle), keySize(middle));
      if (order > 0 || (strictlyAbove && order == 0)) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private int valueStart(int index) {
    return keyStart(index) + keySize(index);
  }

  private int keyStart(int index) {
    int element = element(index);
    int position = bytes.getInt(leaf ? element + 4 : element);
    int offset = element - start;
    int size = keySize(index);
    if (position < Layout.ELEMENT
        || position > length - offset
        || size > length - offset - position) {
      throw pages.damaged("key " + index + " of " + name() + " reaches beyond the page");
    }
    return element + position;
  }

  private int keySize(int index) {
    int element = element(index);
    int size = bytes.getInt(leaf ? element + 8 : element + 4);
    if (size < 0 || size > Layout.MAX_KEY) {
      throw pages.damaged("key " + index + " of " + name() + " is too long");
    }
    return size;
  }

  /// The page's own number; a leaf within another's entry has 0.
  private String name() {
    long id = bytes.getLong(start);
    return id == 0 ? "a bucket within an entry" : "page " + Long.toUnsignedString(id);
  }

  private int element(int index) {
    return start + Layout.PAGE_HEADER + index * Layout.ELEMENT;
  }
}
