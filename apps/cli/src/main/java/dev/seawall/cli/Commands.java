package dev.seawall.cli;

import dev.seawall.cli.Command.Section;
import dev.seawall.cli.Flag.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// All commands, and how the command is found among the words of a line.
///
/// @param all in the order of the help text
record Commands(List<Command> all) {
  /// Commands of the incumbents that come later: refused with a word of their own, not as unknown.
  private static final Set<String> LATER =
      Set.of(
          "config",
          "kubernetes",
          "k8s",
          "sbom",
          "vm",
          "module",
          "plugin",
          "vex",
          "clean",
          "completion",
          "convert",
          "registry",
          "server",
          "policy",
          "netpol",
          "roxctl");

  /// What takes no command at all: `seawall --version`, `seawall --help`.
  static final Command ROOT =
      new Command(
          "",
          List.of(),
          Section.OTHER,
          "",
          "command [flags] target",
          List.of(),
          List.of(FlagGroup.of("Flags", Flags.FORMAT), Flags.GLOBAL),
          invocation -> {
            throw new CommandException("no command");
          });

  /// A command and the words that are left when its name is taken out.
  record Found(Command command, List<String> rest) {}

  Optional<Command> named(String name) {
    return all.stream()
        .filter(command -> command.name().equals(name) || command.aliases().contains(name))
        .findFirst();
  }

  /// Finds the command: the first word that is neither a flag nor the value of one.
  Found find(List<String> words) {
    int first = nextWord(words, 0);
    if (first < 0) {
      return new Found(ROOT, words);
    }
    List<String> rest = new ArrayList<>(words);
    String name = rest.remove(first);
    if (hasSubcommands(name)) {
      int second = nextWord(rest, first);
      if (second < 0) {
        return new Found(family(name), rest);
      }
      name = name + " " + rest.remove(second);
    }
    String wanted = name;
    return new Found(named(wanted).orElseThrow(() -> unknown(wanted)), rest);
  }

  private boolean hasSubcommands(String name) {
    return all.stream().anyMatch(command -> command.name().startsWith(name + " "));
  }

  /// Stands for `db` alone: its help lists what it can do.
  private Command family(String name) {
    return new Command(
        name,
        List.of(),
        Section.OTHER,
        "",
        name + " COMMAND",
        List.of(),
        List.of(Flags.GLOBAL),
        invocation -> {
          throw new CommandException(
              "'seawall %s' needs a command; see 'seawall %s --help'".formatted(name, name));
        });
  }

  private int nextWord(List<String> words, int from) {
    Map<String, Kind> kinds = kinds();
    for (int at = from; at < words.size(); at++) {
      String word = words.get(at);
      if (word.equals("--")) {
        return -1;
      }
      if (!word.startsWith("-") || word.equals("-")) {
        return at;
      }
      boolean takesNext = !word.contains("=") && kinds.getOrDefault(word, Kind.BOOL) != Kind.BOOL;
      if (takesNext) {
        at++;
      }
    }
    return -1;
  }

  private Map<String, Kind> kinds() {
    Map<String, Kind> kinds = new HashMap<>();
    Set<FlagGroup> seen = new HashSet<>();
    for (Command command : all) {
      for (FlagGroup group : command.groups()) {
        if (seen.add(group)) {
          group.flags().forEach(flag -> remember(flag, kinds));
        }
      }
    }
    return kinds;
  }

  private static void remember(Flag flag, Map<String, Kind> kinds) {
    kinds.put("--" + flag.name(), flag.kind());
    flag.aliases().forEach(alias -> kinds.put("--" + alias.name(), flag.kind()));
    if (!flag.shorthand().isEmpty()) {
      kinds.put("-" + flag.shorthand(), flag.kind());
    }
  }

  private CommandException unknown(String name) {
    if (LATER.contains(name)) {
      return new CommandException(
          "command \"%s\" is known but not built yet; 'seawall --help' lists what is"
              .formatted(name));
    }
    List<String> known =
        all.stream()
            .flatMap(c ->
                java.util.stream.Stream.concat(
                    java.util.stream.Stream.of(c.name()), c.aliases().stream()))
            .toList();
    String hint =
        Nearest.to(name, known)
            .map(nearest -> "did you mean '%s'?".formatted(nearest))
            .orElse("see 'seawall --help'");
    return new CommandException("unknown command \"%s\" for \"seawall\"; %s".formatted(name, hint));
  }
}
