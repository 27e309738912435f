package dev.seawall.advisory.bolt;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// A bolt file opened for reading: mapped into memory, without a lock, by as many threads and
/// processes as like. Nothing is read but what is asked for, so opening takes the same time
/// whatever the size.
///
/// The file may be replaced by renaming another over it while it is open; it must not be written in
/// place. Damage shows as a [BoltException] where it is met.
public final class BoltFile implements AutoCloseable {
  static final String REMEDY = "Remove it and fetch or build it anew.";

  private final Arena arena;
  private final Pages pages;
  private final Bucket root;

  private BoltFile(Arena arena, Pages pages, long root) {
    this.arena = arena;
    this.pages = pages;
    this.root = Bucket.at(pages, root, 0);
  }

  /// Opens the file and checks its head. Throws a [BoltException] for a file that is missing, no
  /// bolt file, or shorter than its head says.
  public static BoltFile open(Path file) {
    Arena arena = Arena.ofShared();
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      MemorySegment bytes = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size(), arena);
      long size = bytes.byteSize();
      Meta meta =
          Meta.read(
              file,
              bytes
                  .asSlice(0, Math.min(size, Meta.HEAD))
                  .asByteBuffer()
                  .order(ByteOrder.LITTLE_ENDIAN),
              size);
      return new BoltFile(arena, Pages.of(file, bytes, meta), meta.root());
    } catch (NoSuchFileException e) {
      arena.close();
      throw new BoltException("cannot open " + file + ": there is no such file", e);
    } catch (IOException e) {
      arena.close();
      String reason = Files.isDirectory(file) ? "it is a folder" : String.valueOf(e.getMessage());
      throw new BoltException("cannot open " + file + ": " + reason, e);
    } catch (RuntimeException e) {
      arena.close();
      throw e;
    }
  }

  /// The bucket that holds all others.
  public Bucket root() {
    return root;
  }

  /// Size of the file's pages in bytes, all together.
  public long size() {
    return pages.size();
  }

  /// Unmaps the file. Whoever still reads in another thread gets an [IllegalStateException].
  @Override
  public void close() {
    arena.close();
  }
}
