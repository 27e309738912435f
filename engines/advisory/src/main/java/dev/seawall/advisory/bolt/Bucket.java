package dev.seawall.advisory.bolt;

import java.util.Optional;

/// A sorted map from keys to values and to further buckets. Immutable, for any thread.
public final class Bucket {
  /// Buckets within buckets: trivy-db has three levels.
  private static final int MAX_NESTING = 32;

  private final Pages pages;
  private final Page root;
  private final int nesting;

  private Bucket(Pages pages, Page root, int nesting) {
    this.pages = pages;
    this.root = root;
    this.nesting = nesting;
  }

  /// The bucket with the tree that starts at that page.
  static Bucket at(Pages pages, long rootPage, int nesting) {
    return new Bucket(pages, pages.page(rootPage), nesting);
  }

  /// The bucket that an entry of a leaf is.
  Bucket nested(Page leaf, int index) {
    if (nesting == MAX_NESTING) {
      throw pages.damaged("buckets are nested more than " + MAX_NESTING + " deep");
    }
    long rootPage = leaf.bucketRoot(index);
    return rootPage == 0
        ? new Bucket(pages, leaf.inline(index), nesting + 1)
        : at(pages, rootPage, nesting + 1);
  }

  /// The value of that key; empty if there is none or it is a bucket.
  public Optional<byte[]> get(String key) {
    return get(BoltKeys.of(key));
  }

  /// The value of that key; empty if there is none or it is a bucket.
  public Optional<byte[]> get(byte[] key) {
    KeyBytes sought = new KeyBytes(key);
    Page leaf = leafFor(sought);
    int index = leaf.lowerBound(sought);
    return leaf.hasKey(index, sought) && !leaf.isBucket(index)
        ? Optional.of(leaf.value(index))
        : Optional.empty();
  }

  /// The bucket of that name; empty if there is none or it is a value.
  public Optional<Bucket> bucket(String name) {
    return bucket(BoltKeys.of(name));
  }

  /// The bucket of that name; empty if there is none or it is a value.
  public Optional<Bucket> bucket(byte[] name) {
    KeyBytes sought = new KeyBytes(name);
    Page leaf = leafFor(sought);
    int index = leaf.lowerBound(sought);
    return leaf.hasKey(index, sought) && leaf.isBucket(index)
        ? Optional.of(nested(leaf, index))
        : Optional.empty();
  }

  /// A walk through the entries, not yet at one. For one thread.
  public Cursor cursor() {
    return new Cursor(this);
  }

  private Page leafFor(KeyBytes sought) {
    Page page = root;
    for (int depth = 0; !page.isLeaf(); depth++) {
      page = child(page, page.childIndexOf(sought), depth);
    }
    return page;
  }

  Page root() {
    return root;
  }

  /// The page below a branch's entry, itself that deep below the root.
  Page child(Page branch, int index, int depth) {
    if (depth >= Cursor.MAX_DEPTH) {
      throw pages.damaged("a tree is more than " + Cursor.MAX_DEPTH + " pages deep");
    }
    return pages.page(branch.child(index));
  }

  long pageCount() {
    return pages.count();
  }

  BoltException damaged(String what) {
    return pages.damaged(what);
  }
}
