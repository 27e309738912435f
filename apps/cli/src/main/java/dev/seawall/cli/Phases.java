package dev.seawall.cli;

/// Tells with `--debug` how long each part of a scan took.
final class Phases {
  private final Console console;
  private long since = System.nanoTime();

  Phases(Console console) {
    this.console = console;
  }

  void done(String phase) {
    long now = System.nanoTime();
    console.debug("%s took %d ms".formatted(phase, (now - since) / 1_000_000));
    since = now;
  }
}
