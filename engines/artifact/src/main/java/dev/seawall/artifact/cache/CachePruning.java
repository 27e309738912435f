package dev.seawall.artifact.cache;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Keeps a cache's folder below its size. All files are looked at once an hour at most, by
/// whichever process writes next, and whenever a process has written a good part of the size
/// itself. Two processes that do so at once do no harm.
final class CachePruning {
  static final String UNFINISHED = ".tmp";

  private static final Duration EVERY = Duration.ofHours(1);
  private static final Duration ABANDONED = Duration.ofHours(1);
  private static final int PARTS = 8;
  private static final String MARK = "pruned";

  private final Path folder;
  private final long maxBytes;
  private long nextAt;
  private boolean looked;

  CachePruning(Path folder, long maxBytes) {
    this.folder = folder;
    this.maxBytes = maxBytes;
    this.nextAt = maxBytes / PARTS;
  }

  /// Deletes files if it is time to.
  ///
  /// @param written bytes that this process has written so far
  synchronized void afterWriting(long written) {
    boolean first = !looked;
    looked = true;
    if (written < nextAt && !(first && isDue())) {
      return;
    }
    nextAt = written + maxBytes / PARTS;
    try {
      mark();
      prune();
    } catch (IOException e) {
      // The next process tries again.
    }
  }

  private boolean isDue() {
    try {
      Instant last = Files.getLastModifiedTime(folder.resolve(MARK)).toInstant();
      return last.isBefore(Instant.now().minus(EVERY));
    } catch (IOException e) {
      return true;
    }
  }

  private void mark() throws IOException {
    Path mark = folder.resolve(MARK);
    if (Files.exists(mark)) {
      Files.setLastModifiedTime(mark, FileTime.from(Instant.now()));
    } else {
      Files.createFile(mark);
    }
  }

  /// A file of the cache.
  private record Entry(Path file, long size, Instant used) {}

  private void prune() throws IOException {
    List<Entry> entries = new ArrayList<>();
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            entries.add(
                new Entry(file, attributes.size(), attributes.lastModifiedTime().toInstant()));
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException e) {
            return FileVisitResult.CONTINUE;
          }
        });
    Instant abandoned = Instant.now().minus(ABANDONED);
    entries.sort(Comparator.comparing(Entry::used));
    long size = entries.stream().mapToLong(Entry::size).sum();
    for (Entry entry : entries) {
      String name = entry.file.getFileName().toString();
      boolean unfinished = name.endsWith(UNFINISHED);
      boolean tooMuch = size > maxBytes - maxBytes / PARTS;
      if (unfinished ? entry.used.isBefore(abandoned) : tooMuch && !name.equals(MARK)) {
        Files.deleteIfExists(entry.file);
        size -= entry.size;
      }
    }
  }
}
