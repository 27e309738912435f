package dev.seawall.version;

/// A text is not a version or a range of its scheme.
public final class VersionException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public VersionException(String message) {
    super(message);
  }
}
