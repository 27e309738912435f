package dev.seawall.artifact.cache;

/// A cached finding cannot be read. It is as if it were not there.
final class DamagedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  DamagedException(String message) {
    super(message);
  }
}
