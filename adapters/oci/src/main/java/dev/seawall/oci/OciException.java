package dev.seawall.oci;

/// An image or artefact cannot be had. The message names it, the place that refused it and the
/// remedy, and is shown to the user as it is.
public final class OciException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public OciException(String message) {
    super(message);
  }

  public OciException(String message, Throwable cause) {
    super(message, cause);
  }
}
