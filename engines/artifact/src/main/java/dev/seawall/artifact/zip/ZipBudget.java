package dev.seawall.artifact.zip;

import dev.seawall.artifact.ArtifactException;

/// How much may still be inflated from an archive and all archives in it: what bounds the time that
/// a bomb of nested archives can take. Not for more than one thread.
public final class ZipBudget {
  private final long limit;
  private long left;

  /// @param limit bytes
  public ZipBudget(long limit) {
    this.limit = limit;
    this.left = limit;
  }

  void take(long bytes) {
    left -= bytes;
    if (left < 0) {
      throw new ArtifactException(
          "the archive holds more than %d MB when unpacked".formatted(limit >> 20));
    }
  }

  long left() {
    return left;
  }
}
