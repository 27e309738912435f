package dev.seawall.formats;

/// A report that cannot be read or an output that cannot be had; the message is for the user.
public final class ReportException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  ReportException(String message) {
    super(message);
  }

  ReportException(String message, Throwable cause) {
    super(message, cause);
  }
}
