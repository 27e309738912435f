package dev.seawall.artifact.scan;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.atomic.AtomicLong;

/// The contents of wanted files that are held while they are analysed: in memory up to a budget
/// that all threads share, beyond it in temporary files that nobody else sees. Nobody ever waits
/// for memory, so that nobody can wait for ever.
final class ContentMemory {
  private static final int CHUNK = 256 << 10;

  private final AtomicLong free;
  private final Path tempFolder;

  ContentMemory(long budget, Path tempFolder) {
    this.free = new AtomicLong(budget);
    this.tempFolder = tempFolder;
  }

  /// Gives the bytes of a file, as many at a time as it likes; -1 at the end.
  interface Source {
    int read(byte[] target, int offset, int length) throws IOException;
  }

  /// A content that is held until it is closed.
  interface Held extends AutoCloseable {
    ByteBuffer content();

    @Override
    void close();
  }

  /// Reads all of a file.
  ///
  /// @param size bytes that the file claims to have; fewer may come
  /// @throws IOException if it can be held neither in memory nor in a temporary file
  Held hold(long size, Source source) throws IOException {
    return reserve(size) ? inMemory(size, source) : spill(size, source);
  }

  private boolean reserve(long size) {
    long before = free.getAndAdd(-size);
    if (before >= size) {
      return true;
    }
    free.addAndGet(size);
    return false;
  }

  private Held inMemory(long size, Source source) throws IOException {
    try {
      byte[] bytes = new byte[Math.toIntExact(size)];
      int n = fill(bytes, bytes.length, source);
      return new InMemory(ByteBuffer.wrap(bytes, 0, n), size);
    } catch (IOException | RuntimeException e) {
      free.addAndGet(size);
      throw e;
    }
  }

  /// Reads up to `size` bytes; says how many came.
  static int fill(byte[] bytes, int size, Source source) throws IOException {
    int n = 0;
    while (n < size) {
      int more = source.read(bytes, n, size - n);
      if (more < 0) {
        break;
      }
      n += more;
    }
    return n;
  }

  private Held spill(long size, Source source) throws IOException {
    Files.createDirectories(tempFolder);
    Path file = Files.createTempFile(tempFolder, "content", ".tmp");
    Arena arena = Arena.ofShared();
    try (FileChannel channel =
        FileChannel.open(
            file,
            StandardOpenOption.READ,
            StandardOpenOption.WRITE,
            StandardOpenOption.DELETE_ON_CLOSE)) {
      byte[] chunk = new byte[(int) Math.min(CHUNK, size)];
      long written = 0;
      for (int n = source.read(chunk, 0, chunk.length);
          n >= 0 && written < size;
          n = source.read(chunk, 0, chunk.length)) {
        ByteBuffer buffer = ByteBuffer.wrap(chunk, 0, n);
        while (buffer.hasRemaining()) {
          written += channel.write(buffer);
        }
      }
      // The mapping outlives the name of the file and the channel.
      ByteBuffer content =
          channel.map(FileChannel.MapMode.READ_ONLY, 0, written, arena).asByteBuffer();
      return new Spilled(content, arena);
    } catch (IOException | RuntimeException e) {
      arena.close();
      throw e;
    }
  }

  private final class InMemory implements Held {
    private final ByteBuffer content;
    private final long reserved;

    private InMemory(ByteBuffer content, long reserved) {
      this.content = content;
      this.reserved = reserved;
    }

    @Override
    public ByteBuffer content() {
      return content;
    }

    @Override
    public void close() {
      free.addAndGet(reserved);
    }
  }

  private record Spilled(ByteBuffer content, Arena arena) implements Held {
    @Override
    public void close() {
      arena.close();
    }
  }
}
