package dev.seawall.cli;

import dev.seawall.cli.Flag.Kind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A command line taken apart, as pflag does it for the incumbents: flags before and after the
/// command, `--flag VALUE`, `--flag=VALUE`, `-f VALUE`, `-fVALUE`, switches in one word (`-qd`),
/// and `--` before the arguments that look like flags.
///
/// @param command the command that was found
/// @param values what was given for each flag, in the order of the line; the key is the flag's own
///   name
/// @param arguments what is neither flag nor command
record CommandLine(Command command, Map<String, List<String>> values, List<String> arguments) {
  /// Parses the line. Throws [CommandException] for what cannot be understood.
  static CommandLine parse(List<String> words, Commands commands) {
    Commands.Found found = commands.find(words);
    return new Parser(found.command()).parse(found.rest());
  }

  private static final class Parser {
    private final Command command;
    private final Map<String, List<String>> values = new LinkedHashMap<>();
    private final List<String> arguments = new ArrayList<>();

    Parser(Command command) {
      this.command = command;
    }

    CommandLine parse(List<String> words) {
      int at = 0;
      while (at < words.size()) {
        String word = words.get(at);
        if (word.equals("--")) {
          arguments.addAll(words.subList(at + 1, words.size()));
          break;
        }
        if (word.startsWith("--")) {
          at += longFlag(word.substring(2), words, at);
        } else if (word.startsWith("-") && word.length() > 1) {
          at += shortFlags(word.substring(1), words, at);
        } else {
          arguments.add(word);
          at++;
        }
      }
      return new CommandLine(command, values, List.copyOf(arguments));
    }

    private int longFlag(String text, List<String> words, int at) {
      int equals = text.indexOf('=');
      String name = equals < 0 ? text : text.substring(0, equals);
      Flag flag = command.flag(name).orElseThrow(() -> unknown(name));
      if (equals >= 0) {
        return add(flag, text.substring(equals + 1), 1);
      }
      if (flag.kind() == Kind.BOOL) {
        return add(flag, "true", 1);
      }
      if (at + 1 == words.size()) {
        throw new CommandException("flag needs an argument: --" + name);
      }
      return add(flag, words.get(at + 1), 2);
    }

    private int shortFlags(String letters, List<String> words, int at) {
      for (int i = 0; i < letters.length(); i++) {
        String letter = letters.substring(i, i + 1);
        Flag flag =
            command
                .shorthand(letter)
                .orElseThrow(() ->
                    new CommandException(
                        "unknown shorthand flag: '%s' in -%s; %s"
                            .formatted(letter, letters, command.helpHint())));
        String rest = letters.substring(i + 1);
        if (rest.startsWith("=")) {
          return add(flag, rest.substring(1), 1);
        }
        if (flag.kind() == Kind.BOOL) {
          add(flag, "true", 1);
          continue;
        }
        if (!rest.isEmpty()) {
          return add(flag, rest, 1);
        }
        if (at + 1 == words.size()) {
          throw new CommandException(
              "flag needs an argument: '%s' in -%s".formatted(letter, letters));
        }
        return add(flag, words.get(at + 1), 2);
      }
      return 1;
    }

    private int add(Flag flag, String value, int consumed) {
      values.computeIfAbsent(flag.name(), name -> new ArrayList<>()).add(value);
      return consumed;
    }

    private CommandException unknown(String name) {
      Optional<String> nearest =
          Nearest.to(name, command.flags().map(Flag::name).toList()).map(n -> "--" + n);
      String hint = nearest.map(n -> "did you mean " + n + "?").orElse(command.helpHint());
      return new CommandException("unknown flag: --" + name + "; " + hint);
    }
  }
}
