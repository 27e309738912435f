package dev.seawall.advisory.build;

import dev.seawall.advisory.AdvisoryException;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Sorts any number of entries in bounded memory: what does not fit is sorted and written to a
/// file, and the files are merged when they are read. Entries may be added by several threads.
final class SortedRuns {
  /// About what the JVM needs for an entry beside its bytes.
  private static final int OVERHEAD = 80;

  private static final Comparator<Entry> ORDER =
      ((Comparator<Entry>) (a, b) -> Arrays.compareUnsigned(a.key, b.key))
          .thenComparing((a, b) -> Arrays.compareUnsigned(a.value, b.value));

  private final Path folder;
  private final String name;
  private final long memory;
  private final List<Path> files = new ArrayList<>();
  private List<Entry> entries = new ArrayList<>();
  private long used;
  private boolean sorted;

  /// A key with its value. Entries of one key come in the order of their values.
  static final class Entry {
    private final byte[] key;
    private final byte[] value;

    private Entry(byte[] key, byte[] value) {
      this.key = key;
      this.value = value;
    }

    byte[] key() {
      return key;
    }

    byte[] value() {
      return value;
    }
  }

  /// @param folder where files are put; whoever made it removes it
  /// @param memory bytes of entries that are held before a file is written
  SortedRuns(Path folder, String name, long memory) {
    this.folder = folder;
    this.name = name;
    this.memory = memory;
  }

  synchronized void add(byte[] key, byte[] value) {
    entries.add(new Entry(key, value));
    used += key.length + value.length + OVERHEAD;
    sorted = false;
    if (used > memory) {
      write();
    }
  }

  /// Gives all entries in order; may be called again.
  synchronized void forEach(Consumer<Entry> consumer) {
    if (!sorted) {
      entries.sort(ORDER);
      sorted = true;
    }
    if (files.isEmpty()) {
      entries.forEach(consumer);
      return;
    }
    if (!entries.isEmpty()) {
      write();
    }
    try (Merge merge = new Merge(files)) {
      for (Entry entry = merge.next(); entry != null; entry = merge.next()) {
        consumer.accept(entry);
      }
    } catch (IOException e) {
      throw failed(e);
    }
  }

  private void write() {
    entries.sort(ORDER);
    Path file = folder.resolve(name + "-" + files.size());
    try (DataOutputStream out =
        new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file), 1 << 16))) {
      for (Entry entry : entries) {
        out.writeInt(entry.key.length);
        out.writeInt(entry.value.length);
        out.write(entry.key);
        out.write(entry.value);
      }
    } catch (IOException e) {
      throw failed(e);
    }
    files.add(file);
    entries = new ArrayList<>();
    used = 0;
  }

  private AdvisoryException failed(IOException e) {
    return new AdvisoryException(
        "cannot sort in " + folder + ": " + e.getMessage() + "; is there room left?", e);
  }

  /// Reads the files side by side.
  private static final class Merge implements AutoCloseable {
    private final PriorityQueue<Run> runs =
        new PriorityQueue<>((a, b) -> ORDER.compare(a.head(), b.head()));

    Merge(List<Path> files) throws IOException {
      for (Path file : files) {
        Run run = new Run(file);
        if (run.advance()) {
          runs.add(run);
        }
      }
    }

    @Nullable Entry next() throws IOException {
      Run run = runs.poll();
      if (run == null) {
        return null;
      }
      Entry entry = run.head();
      if (run.advance()) {
        runs.add(run);
      } else {
        run.close();
      }
      return entry;
    }

    @Override
    public void close() throws IOException {
      for (Run run : runs) {
        run.close();
      }
    }
  }

  /// One file.
  private static final class Run implements AutoCloseable {
    private final DataInputStream in;
    private @Nullable Entry head;

    Run(Path file) throws IOException {
      in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 16));
    }

    Entry head() {
      if (head == null) {
        throw new UncheckedIOException(new IOException("a run has no entry left"));
      }
      return head;
    }

    boolean advance() throws IOException {
      byte[] lengths = in.readNBytes(2 * Integer.BYTES);
      if (lengths.length == 0) {
        head = null;
        return false;
      }
      int keyLength = number(lengths, 0);
      int valueLength = number(lengths, Integer.BYTES);
      head = new Entry(in.readNBytes(keyLength), in.readNBytes(valueLength));
      return true;
    }

    private static int number(byte[] bytes, int at) {
      return (bytes[at] & 0xff) << 24
          | (bytes[at + 1] & 0xff) << 16
          | (bytes[at + 2] & 0xff) << 8
          | (bytes[at + 3] & 0xff);
    }

    @Override
    public void close() throws IOException {
      in.close();
    }
  }
}
