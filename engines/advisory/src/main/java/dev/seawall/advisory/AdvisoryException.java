package dev.seawall.advisory;

/// A database cannot be read, or what it holds cannot be made sense of. The message names the
/// database, the place in it and the remedy, and is shown to the user as it is.
public final class AdvisoryException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public AdvisoryException(String message) {
    super(message);
  }

  public AdvisoryException(String message, Throwable cause) {
    super(message, cause);
  }
}
