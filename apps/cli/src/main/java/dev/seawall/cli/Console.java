package dev.seawall.cli;

import java.io.PrintStream;

/// Where the command speaks: results on standard output, all else on standard error. No logging
/// framework: a scan must start fast.
final class Console {
  private static final String RED = "\u001B[31m";
  private static final String YELLOW = "\u001B[33m";
  private static final String DIM = "\u001B[2m";
  private static final String RESET = "\u001B[0m";

  private final PrintStream out;
  private final PrintStream err;
  private final Terminal terminal;
  private final boolean quiet;
  private final boolean debug;
  private int statusLength;

  Console(PrintStream out, PrintStream err, Terminal terminal, Volume volume) {
    this.out = out;
    this.err = err;
    this.terminal = terminal;
    this.quiet = volume == Volume.QUIET;
    this.debug = volume == Volume.DEBUG;
  }

  /// How much is said on standard error.
  enum Volume {
    QUIET,
    NORMAL,
    DEBUG
  }

  Console with(Volume volume) {
    return new Console(out, err, terminal, volume);
  }

  PrintStream out() {
    return out;
  }

  Terminal terminal() {
    return terminal;
  }

  boolean quiet() {
    return quiet;
  }

  void info(String message) {
    if (!quiet) {
      line("", "INFO  ", message);
    }
  }

  /// Something that the user should know: it is said in quiet mode too, unless it only concerns
  /// comfort.
  void warn(String message) {
    if (!quiet) {
      line(YELLOW, "WARN  ", message);
    }
  }

  void error(String message) {
    line(RED, "ERROR ", message);
  }

  void debug(String message) {
    if (debug) {
      line(DIM, "DEBUG ", message);
    }
  }

  private synchronized void line(String colour, String level, String message) {
    clearStatus();
    boolean coloured = terminal.err() && terminal.colour() && !colour.isEmpty();
    err.println(coloured ? colour + level + RESET + message : level + message);
    err.flush();
  }

  /// Shows what is going on in one line that the next call replaces; only on a terminal.
  synchronized void status(String text) {
    if (quiet || !terminal.err()) {
      return;
    }
    String shown = text.substring(0, Math.min(text.length(), terminal.columns() - 1));
    err.print("\r" + shown + " ".repeat(Math.max(0, statusLength - shown.length())));
    err.flush();
    statusLength = shown.length();
  }

  /// Takes the line of [#status] away.
  synchronized void clearStatus() {
    if (statusLength > 0) {
      err.print("\r" + " ".repeat(statusLength) + "\r");
      err.flush();
      statusLength = 0;
    }
  }
}
