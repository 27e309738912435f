package dev.seawall.advisory.bolt;

import java.nio.charset.StandardCharsets;

/// A walk through the entries of a bucket in the order of their keys. After [#first], [#seek] or
/// [#next] has returned true it stands at an entry. For one thread.
public final class Cursor {
  /// Pages from a tree's root to its leaves: eight hold more than any disk.
  static final int MAX_DEPTH = 32;

  private final Bucket bucket;
  private final Page[] path = new Page[MAX_DEPTH + 1];
  private final int[] indices = new int[MAX_DEPTH + 1];
  private int depth = -1;
  private long entered;

  Cursor(Bucket bucket) {
    this.bucket = bucket;
  }

  /// Goes to the first entry; false if the bucket is empty.
  public boolean first() {
    restart();
    descend();
    return settle();
  }

  /// Goes to the first entry whose key is not below the given one; false if there is none.
  public boolean seek(byte[] key) {
    restart();
    KeyBytes sought = new KeyBytes(key);
    while (!page().isLeaf()) {
      indices[depth] = page().childIndexOf(sought);
      enterChild();
    }
    indices[depth] = page().lowerBound(sought);
    return settle();
  }

  /// Goes to the next entry; false if there is none.
  public boolean next() {
    indices[depth]++;
    return settle();
  }

  /// The entry's key.
  public byte[] key() {
    return page().key(indices[depth]);
  }

  /// The entry's key as UTF-8 text.
  public String keyText() {
    return new String(key(), StandardCharsets.UTF_8);
  }

  public boolean keyStartsWith(byte[] prefix) {
    return page().keyStartsWith(indices[depth], prefix);
  }

  /// Whether the entry is a bucket rather than a value.
  public boolean isBucket() {
    return page().isBucket(indices[depth]);
  }

  /// The entry's value; of a bucket, its head.
  public byte[] value() {
    return page().value(indices[depth]);
  }

  /// Bytes of the entry's value, to be looked at before a copy is made.
  public int valueSize() {
    return page().valueSize(indices[depth]);
  }

  /// The bucket that the entry is.
  public Bucket bucket() {
    return bucket.nested(page(), indices[depth]);
  }

  /// From the end of a leaf to the start of the next one that has entries.
  private boolean settle() {
    while (indices[depth] >= page().count()) {
      if (depth == 0) {
        return false;
      }
      depth--;
      indices[depth]++;
      if (indices[depth] < page().count()) {
        enterChild();
        descend();
      }
    }
    return true;
  }

  private void restart() {
    entered = 0;
    depth = 0;
    path[0] = bucket.root();
    indices[0] = 0;
  }

  private void descend() {
    while (!page().isLeaf()) {
      enterChild();
    }
  }

  private void enterChild() {
    Page child = bucket.child(page(), indices[depth], depth);
    if (++entered > bucket.pageCount()) {
      throw bucket.damaged("a tree has more pages than the file");
    }
    depth++;
    path[depth] = child;
    indices[depth] = 0;
  }

  private Page page() {
    if (depth < 0) {
      throw new IllegalStateException("the cursor does not stand at an entry yet");
    }
    return path[depth];
  }
}
