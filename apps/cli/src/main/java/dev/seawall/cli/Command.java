package dev.seawall.cli;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A command that can be given.
///
/// @param name one word, or two for a command of a command (`db build`)
/// @param summary one line for lists of commands
/// @param usage the words behind the program's name
/// @param groups all flags that it takes
/// @param action what it does
record Command(
    String name,
    List<String> aliases,
    Section section,
    String summary,
    String usage,
    List<Example> examples,
    List<FlagGroup> groups,
    Action action) {

  /// Headings in the list of commands.
  enum Section {
    SCANNING("Scanning Commands"),
    DATABASE("Database Commands"),
    OTHER("Utility Commands");

    private final String heading;

    Section(String heading) {
      this.heading = heading;
    }

    String heading() {
      return heading;
    }
  }

  /// A command line to learn from.
  record Example(String what, String words) {}

  /// What a command does.
  interface Action {
    /// Runs the command and returns its exit code. Throws [CommandException] when it cannot go on.
    int run(Invocation invocation);
  }

  Stream<Flag> flags() {
    return groups.stream().flatMap(group -> group.flags().stream());
  }

  /// The flag of that name, present or old.
  Optional<Flag> flag(String wanted) {
    return flags()
        .filter(flag ->
            flag.name().equals(wanted)
                || flag.aliases().stream().anyMatch(alias -> alias.name().equals(wanted)))
        .findFirst();
  }

  /// The flag with that letter.
  Optional<Flag> shorthand(String letter) {
    return flags().filter(flag -> flag.shorthand().equals(letter)).findFirst();
  }

  String helpHint() {
    return "see 'seawall " + name + " --help'";
  }
}
