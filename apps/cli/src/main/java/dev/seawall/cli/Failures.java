package dev.seawall.cli;

/// Words for what went wrong inside.
final class Failures {
  private Failures() {}

  /// The message of an exception of ours as it is, and a request for a report for one that should
  /// not have come this far.
  static String describe(RuntimeException failure) {
    String message = failure.getMessage();
    boolean ours = failure.getClass().getName().startsWith("dev.seawall.");
    if (ours && message != null) {
      return message;
    }
    return "unexpected failure (%s: %s); run again with --debug and report it"
        .formatted(failure.getClass().getSimpleName(), message);
  }
}
