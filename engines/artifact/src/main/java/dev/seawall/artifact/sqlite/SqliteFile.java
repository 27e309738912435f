package dev.seawall.artifact.sqlite;

import dev.seawall.artifact.ArtifactException;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A SQLite database, read-only, safe for many threads at once. What is in a write-ahead log beside
/// the file is not seen. A damaged file shows as an [ArtifactException] of whatever call meets the
/// damage; the work that it can cause is bounded by the file's size.
///
///     try (SqliteFile file = SqliteFile.open(path)) {
///       for (Row row : file.index("indices_sha1_idx").orElseThrow().find(Value.of(sha1))) {
///         row.text(1);
///       }
///     }
public final class SqliteFile implements AutoCloseable {
  private final Pages pages;
  private final Schema schema;
  private final @Nullable Arena arena;

  private SqliteFile(Pages pages, @Nullable Arena arena) {
    this.pages = pages;
    this.schema = new Schema(pages);
    this.arena = arena;
  }

  /// Maps the file into memory: nothing of it is read before it is needed.
  public static SqliteFile open(Path path) {
    Arena arena = Arena.ofShared();
    try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
      MemorySegment all = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size(), arena);
      List<ByteBuffer> windows = new ArrayList<>();
      for (long at = 0; at < all.byteSize(); at += Pages.WINDOW) {
        windows.add(all.asSlice(at, Math.min(Pages.WINDOW, all.byteSize() - at)).asByteBuffer());
      }
      return new SqliteFile(new Pages(path.toString(), windows), arena);
    } catch (IOException e) {
      arena.close();
      throw new ArtifactException(path + ": cannot be read: " + e.getMessage(), e);
    } catch (RuntimeException e) {
      arena.close();
      throw e;
    }
  }

  /// A database that is in memory already.
  ///
  /// @param name what messages call it; empty where whoever shows them names the file
  public static SqliteFile of(String name, ByteBuffer content) {
    return new SqliteFile(new Pages(name, List.of(content.slice().asReadOnlyBuffer())), null);
  }

  /// Names of all tables, SQLite's own left out.
  public List<String> tables() {
    return schema.entries().stream()
        .filter(entry -> entry.type().equals("table") && !entry.name().startsWith("sqlite_"))
        .map(Schema.Entry::name)
        .toList();
  }

  /// The table of that name; empty where there is none.
  public Optional<Table> table(String name) {
    return schema.find("table", name).map(entry -> new Table(pages, entry));
  }

  /// The index of that name; empty where there is none.
  public Optional<Index> index(String name) {
    return schema
        .find("index", name)
        .flatMap(entry -> table(entry.table()).map(table -> new Index(pages, entry, table)));
  }

  /// Unmaps the file; rows and their blobs are not to be used any more.
  @Override
  public void close() {
    if (arena != null) {
      arena.close();
    }
  }
}
