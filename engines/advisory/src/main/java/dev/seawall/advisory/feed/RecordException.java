package dev.seawall.advisory.feed;

/// A record cannot be made sense of; the message says why, for the list of refused records.
final class RecordException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  RecordException(String message) {
    super(message, null, false, false);
  }
}
