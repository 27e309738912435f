package dev.seawall.advisory.bolt;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;

/// Writes a bolt file in one pass: keys come in the order of [BoltKeys#ORDER], and the trees are
/// built from below while memory holds only a page per level. The same entries give the same bytes
/// on every machine; bbolt opens, checks and goes on writing the file as one of its own.
///
///     try (BoltWriter writer = BoltWriter.create(file)) {
///       writer.beginBucket("debian 12");
///       writer.beginBucket("openssl");
///       writer.put("CVE-2024-5535", json);
///       writer.endBucket();
///       writer.endBucket();
///       writer.finish();
///     }
///
/// Without [#finish] the file has no head and no reader takes it for a database. Not for more than
/// one thread.
public final class BoltWriter implements AutoCloseable {
  /// Fixed, whatever the machine's: the bytes must not depend on where they are written.
  static final int PAGE_SIZE = 4096;

  private static final int MAX_VALUE = Integer.MAX_VALUE - 2 * Layout.MAX_PAGE_SIZE;

  private final Path file;
  private final PageOutput output;
  private final Deque<OpenBucket> open = new ArrayDeque<>();

  /// A bucket that is being filled.
  private static final class OpenBucket {
    final byte[] key;
    final Tree tree;
    byte[] lastKey = {};

    OpenBucket(byte[] key, PageOutput output) {
      this.key = key;
      this.tree = new Tree(output);
    }
  }

  private BoltWriter(Path file, PageOutput output) {
    this.file = file;
    this.output = output;
    open.push(new OpenBucket(new byte[0], output));
  }

  /// Starts a file, in place of one that may be there.
  public static BoltWriter create(Path file) {
    try {
      return new BoltWriter(file, PageOutput.create(file, PAGE_SIZE));
    } catch (IOException e) {
      throw failed(file, e);
    }
  }

  /// Opens a bucket within the present one; entries go into it until [#endBucket].
  public void beginBucket(String name) {
    beginBucket(BoltKeys.of(name));
  }

  /// Opens a bucket within the present one; entries go into it until [#endBucket].
  public void beginBucket(byte[] name) {
    byte[] key = inOrder(name);
    open.push(new OpenBucket(key, output));
  }

  /// Closes the bucket opened last.
  public void endBucket() {
    if (open.size() == 1) {
      throw new IllegalStateException("no bucket is open");
    }
    OpenBucket ended = open.pop();
    try {
      current().tree.add(Layout.BUCKET_ELEMENT, ended.key, ended.tree.toBucketValue());
    } catch (IOException e) {
      throw failed(file, e);
    }
  }

  /// Adds a value to the present bucket. The arrays are kept for a while and must not be changed.
  public void put(String key, byte[] value) {
    put(BoltKeys.of(key), value);
  }

  /// Adds a value to the present bucket. The arrays are kept for a while and must not be changed.
  public void put(byte[] key, byte[] value) {
    byte[] checked = inOrder(key);
    if (value.length > MAX_VALUE) {
      throw new BoltException(
          "a value of " + value.length + " bytes is more than " + file + " can hold");
    }
    try {
      current().tree.add(0, checked, value);
    } catch (IOException e) {
      throw failed(file, e);
    }
  }

  /// Writes what is left and the head. All buckets must have been ended.
  public void finish() {
    if (open.size() != 1) {
      throw new IllegalStateException((open.size() - 1) + " buckets are still open");
    }
    try {
      output.finish(current().tree.toRootPage());
    } catch (IOException e) {
      throw failed(file, e);
    }
  }

  @Override
  public void close() {
    try {
      output.close();
    } catch (IOException e) {
      throw failed(file, e);
    }
  }

  private OpenBucket current() {
    return open.element();
  }

  private byte[] inOrder(byte[] key) {
    if (key.length == 0 || key.length > Layout.MAX_KEY) {
      throw new BoltException(
          "a key of %d bytes cannot be put into %s: it must have 1 to %d"
              .formatted(key.length, file, Layout.MAX_KEY));
    }
    OpenBucket bucket = current();
    if (Arrays.compareUnsigned(bucket.lastKey, key) >= 0) {
      throw new BoltException(
          "key '%s' follows '%s' in %s: keys must ascend"
              .formatted(new String(key, UTF_8), new String(bucket.lastKey, UTF_8), file));
    }
    bucket.lastKey = key;
    return key;
  }

  private static BoltException failed(Path file, IOException cause) {
    return new BoltException("cannot write " + file + ": " + cause.getMessage(), cause);
  }
}
