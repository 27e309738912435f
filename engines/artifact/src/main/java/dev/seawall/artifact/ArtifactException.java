package dev.seawall.artifact;

/// An artefact cannot be read. The message names the input, the place in it and the remedy, and is
/// shown to the user as it is.
public final class ArtifactException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public ArtifactException(String message) {
    super(message);
  }

  public ArtifactException(String message, Throwable cause) {
    super(message, cause);
  }
}
