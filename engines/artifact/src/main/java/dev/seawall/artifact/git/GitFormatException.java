package dev.seawall.artifact.git;

/// A file of git is not what it should be. Never leaves the package.
final class GitFormatException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  GitFormatException(String message) {
    super(message);
  }
}
