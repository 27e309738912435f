package dev.seawall.artifact.cache;

import dev.seawall.artifact.Blob;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/// Findings as files, each named by its key. A file appears whole, by renaming, so that any number
/// of processes use the folder without a lock. One that cannot be read is replaced. The folder is
/// kept below a size by deleting what was not used for longest.
public final class FolderBlobCache implements BlobCache {
  /// A use is noted no more often than this.
  private static final Duration NOTED_AFTER = Duration.ofHours(1);

  /// Findings are a few hundred kilobytes; what is larger is none of ours.
  private static final long MOST_BYTES = 64L << 20;

  private final Path folder;
  private final Consumer<String> warn;
  private final CachePruning pruning;
  private final AtomicBoolean warned = new AtomicBoolean();
  private final AtomicLong written = new AtomicLong();

  /// @param folder need not exist yet
  /// @param maxBytes how large the folder may grow
  /// @param warn is told, once, why nothing can be kept
  public FolderBlobCache(Path folder, long maxBytes, Consumer<String> warn) {
    this.folder = folder;
    this.warn = warn;
    this.pruning = new CachePruning(folder, maxBytes);
  }

  @Override
  public Optional<Blob> get(String key) {
    Path file = file(key);
    try {
      if (Files.size(file) > MOST_BYTES) {
        return Optional.empty();
      }
      Blob blob = BlobCodec.decode(Files.readAllBytes(file));
      noteUse(file);
      return Optional.of(blob);
    } catch (IOException | DamagedException e) {
      // It is not there, or of no use: the layer is read, and what is found replaces it.
      return Optional.empty();
    }
  }

  @Override
  public void put(String key, Blob blob) {
    Path file = file(key);
    byte[] bytes = BlobCodec.encode(blob);
    try {
      write(file, bytes);
    } catch (IOException e) {
      if (warned.compareAndSet(false, true)) {
        warn.accept(
            "findings cannot be kept in " + folder + ", so that the next scan is no faster: " + e);
      }
      return;
    }
    pruning.afterWriting(written.addAndGet(bytes.length));
  }

  private static void write(Path file, byte[] bytes) throws IOException {
    Path parent = file.getParent();
    Path unfinished;
    try {
      unfinished = Files.createTempFile(parent, "new", CachePruning.UNFINISHED);
    } catch (NoSuchFileException e) {
      Files.createDirectories(parent);
      unfinished = Files.createTempFile(parent, "new", CachePruning.UNFINISHED);
    }
    try {
      Files.write(unfinished, bytes);
      Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      Files.deleteIfExists(unfinished);
      throw e;
    }
  }

  private static void noteUse(Path file) {
    Instant now = Instant.now();
    try {
      if (Files.getLastModifiedTime(file).toInstant().isBefore(now.minus(NOTED_AFTER))) {
        Files.setLastModifiedTime(file, FileTime.from(now));
      }
    } catch (IOException e) {
      // Where nothing may be written, nothing is deleted either.
    }
  }

  private Path file(String key) {
    return folder.resolve(key.substring(0, 2)).resolve(key.substring(2));
  }
}
