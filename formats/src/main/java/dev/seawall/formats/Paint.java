package dev.seawall.formats;

import dev.seawall.model.Severity;

/// The ANSI colours of a table, the incumbent's where it has any.
enum Paint {
  PLAIN(""),
  BOLD("1"),
  DIM("2"),
  TITLE("1;4"),
  BLUE("34"),
  CYAN("36"),
  YELLOW("33"),
  RED("31"),
  BRIGHT_RED("91");

  private static final String END = "\u001b[0m";

  private final String start;

  Paint(String code) {
    start = code.isEmpty() ? "" : "\u001b[" + code + "m";
  }

  static Paint of(Severity severity) {
    return switch (severity) {
      case UNKNOWN -> CYAN;
      case LOW -> BLUE;
      case MEDIUM -> YELLOW;
      case HIGH -> BRIGHT_RED;
      case CRITICAL -> RED;
    };
  }

  /// The text in this colour, or as it is when there are no colours.
  String on(String text, boolean colour) {
    return !colour || start.isEmpty() || text.isEmpty() ? text : start + text + END;
  }
}
