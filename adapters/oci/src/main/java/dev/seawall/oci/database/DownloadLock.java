package dev.seawall.oci.database;

import dev.seawall.oci.Deadline;
import dev.seawall.oci.OciException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// Keeps many processes that start at once from all fetching the same database. It only saves work:
/// whoever cannot have it in time goes on without, since no download disturbs another.
final class DownloadLock implements AutoCloseable {
  private static final Duration LONGEST_WAIT = Duration.ofMinutes(3);
  private static final Duration STEP = Duration.ofMillis(100);

  private final @Nullable FileChannel channel;
  private final boolean waited;

  private DownloadLock(@Nullable FileChannel channel, boolean waited) {
    this.channel = channel;
    this.waited = waited;
  }

  /// Waits until no other process fetches into the folder, but not for ever.
  static DownloadLock acquire(Path folder, Deadline deadline) {
    Deadline patience = Deadline.after(deadline.cut(LONGEST_WAIT));
    boolean waited = false;
    try {
      FileChannel channel =
          FileChannel.open(
              folder.resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      while (!patience.isOver()) {
        if (isLocked(channel)) {
          return new DownloadLock(channel, waited);
        }
        waited = true;
        Thread.sleep(STEP);
      }
      channel.close();
    } catch (IOException _) {
      // A file system without locks: then every process fetches for itself.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new OciException("interrupted while another process fetched the database", e);
    }
    return new DownloadLock(null, waited);
  }

  /// Whether another process or thread was at it, so that the work may be done.
  boolean waited() {
    return waited;
  }

  private static boolean isLocked(FileChannel channel) throws IOException {
    try {
      FileLock lock = channel.tryLock();
      return lock != null;
    } catch (OverlappingFileLockException _) {
      return false;
    }
  }

  @Override
  public void close() {
    FileChannel open = channel;
    if (open != null) {
      try {
        open.close();
      } catch (IOException e) {
        throw new OciException("cannot give back the lock: " + e.getMessage(), e);
      }
    }
  }
}
