package dev.seawall.advisory.bolt;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;

/// The tree of a bucket, built from its leaves upwards: a page is written as soon as the next entry
/// does not fit into it.
final class Tree {
  private static final int MIN_CHILDREN = 2;

  private final PageOutput output;
  private final Entries leaf = Entries.leaf();
  private final List<Entries> branches = new ArrayList<>();

  Tree(PageOutput output) {
    this.output = output;
  }

  void add(int flags, byte[] key, byte[] value) throws IOException {
    if (leaf.count() > 0 && !leaf.fits(key.length, value.length, output.pageSize())) {
      writeLeaf();
    }
    leaf.add(flags, key, value);
  }

  /// What the parent's entry holds: the number of the root page, or the only leaf itself where it
  /// is small.
  byte[] toBucketValue() throws IOException {
    if (branches.isEmpty() && leaf.canBeInline(output.pageSize())) {
      ByteBuffer value =
          ByteBuffer.allocate(Layout.BUCKET_HEADER + leaf.size()).order(ByteOrder.LITTLE_ENDIAN);
      value.position(Layout.BUCKET_HEADER);
      value.put(leaf.toPage(0, leaf.size(), 0));
      return value.array();
    }
    ByteBuffer value = ByteBuffer.allocate(Layout.BUCKET_HEADER).order(ByteOrder.LITTLE_ENDIAN);
    value.putLong(toRootPage());
    return value.array();
  }

  /// Writes all that is left and tells the number of the root page.
  long toRootPage() throws IOException {
    if (branches.isEmpty()) {
      return output.write(leaf);
    }
    writeLeaf();
    for (int level = 0; level < branches.size() - 1; level++) {
      writeBranch(level);
    }
    return output.write(branches.getLast());
  }

  private void writeLeaf() throws IOException {
    addChild(0, leaf.firstKey(), output.write(leaf));
    leaf.clear();
  }

  private void writeBranch(int level) throws IOException {
    Entries branch = branches.get(level);
    addChild(level + 1, branch.firstKey(), output.write(branch));
    branch.clear();
  }

  private void addChild(int level, byte[] key, long page) throws IOException {
    if (level == branches.size()) {
      branches.add(Entries.branch());
    }
    Entries branch = branches.get(level);
    if (branch.count() >= MIN_CHILDREN && !branch.fits(key.length, 0, output.pageSize())) {
      writeBranch(level);
    }
    branch.addChild(key, page);
  }
}
