package dev.seawall.advisory.bolt;

/// A bolt file cannot be read or written. The message names the file, the place in it and the
/// remedy.
public final class BoltException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public BoltException(String message) {
    super(message);
  }

  public BoltException(String message, Throwable cause) {
    super(message, cause);
  }
}
