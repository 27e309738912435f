package dev.seawall.artifact;

/// An artefact cannot be read. The message names the input, the place in it and the remedy, and is
/// shown to the user as it is. A reader that was given one file leaves its path out of the message
/// and tells the line apart, since both become those of a [dev.seawall.model.Problem].
public final class ArtifactException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int line;

  public ArtifactException(String message) {
    super(message);
    this.line = 0;
  }

  public ArtifactException(String message, Throwable cause) {
    super(message, cause);
    this.line = 0;
  }

  /// @param line the line of a text that cannot be read, counted from 1
  public ArtifactException(String message, int line) {
    super(message);
    this.line = line;
  }

  /// @param line the line of a text that cannot be read, counted from 1
  public ArtifactException(String message, int line, Throwable cause) {
    super(message, cause);
    this.line = line;
  }

  /// The line of a text that cannot be read, counted from 1; 0 where there is none.
  public int line() {
    return line;
  }

  /// There always is a message.
  @Override
  public String getMessage() {
    return String.valueOf(super.getMessage());
  }
}
