package dev.seawall.cli;

/// The command cannot go on. The message is all that the user sees, on one line of standard error;
/// the exit code is 1.
final class CommandException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  CommandException(String message) {
    super(message);
  }

  CommandException(String message, Throwable cause) {
    super(message, cause);
  }
}
