package dev.seawall.cli;

import java.util.List;

/// One run of a command.
///
/// @param settings the value of each flag, from wherever it comes
/// @param arguments what is neither flag nor command
record Invocation(Settings settings, List<String> arguments, Console console) {
  /// The only argument. Throws [CommandException] with the incumbent's words if there is none or
  /// more than one.
  String target() {
    if (arguments.isEmpty()) {
      throw new CommandException(
          "Require at least 1 argument: name what is to be scanned; "
              + settings.command().helpHint());
    }
    if (arguments.size() > 1) {
      throw new CommandException(
          "multiple targets cannot be specified: %s".formatted(String.join(", ", arguments)));
    }
    return arguments.get(0);
  }
}
