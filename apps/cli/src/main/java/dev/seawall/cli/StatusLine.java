package dev.seawall.cli;

import dev.seawall.artifact.scan.ScanProgress;
import dev.seawall.oci.Progress;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/// Tells a person at a terminal how downloads and scans go on.
final class StatusLine implements Progress, ScanProgress {
  private static final long INTERVAL_NANOS = 100_000_000L;

  private final Console console;
  private final AtomicLong done = new AtomicLong();
  private final AtomicLong total = new AtomicLong();
  private final AtomicInteger layersDone = new AtomicInteger();
  private final AtomicInteger layers = new AtomicInteger();
  private final AtomicLong lastShown = new AtomicLong(System.nanoTime());

  StatusLine(Console console) {
    this.console = console;
  }

  @Override
  public void begin(int layerCount, long bytes) {
    layers.set(layerCount);
    layersDone.set(0);
    total.set(bytes);
    done.set(0);
  }

  @Override
  public void read(long bytes) {
    done.addAndGet(bytes);
    show("Scanning layers: %d of %d, ".formatted(layersDone.get(), layers.get()));
  }

  @Override
  public void layerDone() {
    layersDone.incrementAndGet();
  }

  @Override
  public void begin(String what, long size) {
    total.addAndGet(size);
  }

  @Override
  public void advance(String what, long bytes) {
    done.addAndGet(bytes);
    show("Downloading " + what + ": ");
  }

  @Override
  public void note(String message) {
    console.info(message);
  }

  /// Takes the line away.
  void close() {
    console.clearStatus();
  }

  private void show(String what) {
    long now = System.nanoTime();
    long last = lastShown.get();
    if (now - last < INTERVAL_NANOS || !lastShown.compareAndSet(last, now)) {
      return;
    }
    long all = total.get();
    console.status(what + size(done.get()) + (all > 0 ? " of " + size(all) : ""));
  }

  private static String size(long bytes) {
    return bytes < 10_000_000 ? bytes / 1000 + " kB" : bytes / 1_000_000 + " MB";
  }
}
