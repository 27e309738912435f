package dev.seawall.cli;

import java.util.Map;

/// What is known of the screen that the command writes to.
///
/// @param out whether standard output is a terminal
/// @param err whether standard error is a terminal
/// @param columns width of the screen
/// @param colour whether standard output may be coloured
record Terminal(boolean out, boolean err, int columns, boolean colour) {
  private static final int USUAL_COLUMNS = 80;
  private static final int PIPE_COLUMNS = 160;

  /// Asks what the launcher found out (`seawall.terminal`: `o` and `e` for the two streams) and the
  /// environment: `NO_COLOR`, `CLICOLOR_FORCE`, `COLUMNS`.
  static Terminal detect(Map<String, String> environment) {
    String found = System.getProperty("seawall.terminal", "");
    boolean out = found.contains("o");
    boolean noColour = !environment.getOrDefault("NO_COLOR", "").isEmpty();
    boolean forced = !environment.getOrDefault("CLICOLOR_FORCE", "0").equals("0");
    return new Terminal(
        out, found.contains("e"), columns(environment, out), forced || (out && !noColour));
  }

  private static int columns(Map<String, String> environment, boolean out) {
    String text =
        environment.getOrDefault("COLUMNS", System.getProperty("seawall.columns", "")).strip();
    try {
      int columns = Integer.parseInt(text);
      if (columns >= 20 && columns <= 1000) {
        return columns;
      }
    } catch (NumberFormatException e) {
      // No width is told: the usual one serves.
    }
    return out ? USUAL_COLUMNS : PIPE_COLUMNS;
  }
}
