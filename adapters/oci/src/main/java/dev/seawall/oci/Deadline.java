package dev.seawall.oci;

import java.time.Duration;

/// The moment at which all of a command's waiting ends (`--timeout`). Every single wait is cut to
/// what is left.
public final class Deadline {
  /// What a wait that it cut short is reported as.
  public static final String EXCEEDED = "context deadline exceeded";

  private final long end;

  private Deadline(long end) {
    this.end = end;
  }

  /// The moment that long from now.
  public static Deadline after(Duration duration) {
    return new Deadline(System.nanoTime() + duration.toNanos());
  }

  /// What is left, zero when it is over.
  public Duration remaining() {
    return Duration.ofNanos(Math.max(0, end - System.nanoTime()));
  }

  /// The wait, or what is left where that is shorter.
  public Duration cut(Duration wait) {
    Duration remaining = remaining();
    return wait.compareTo(remaining) < 0 ? wait : remaining;
  }

  /// Whether it comes before a wait that begins now would end.
  public boolean isWithin(Duration wait) {
    return remaining().compareTo(wait) <= 0;
  }

  public boolean isOver() {
    return remaining().isZero();
  }
}
