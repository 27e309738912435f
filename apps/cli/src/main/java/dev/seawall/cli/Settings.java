package dev.seawall.cli;

import dev.seawall.cli.Flag.Kind;
import dev.seawall.cli.Flag.Readiness;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// The value of every flag of a command: from the line, else `SEAWALL_*`, else `TRIVY_*`, else
/// `seawall.yaml`, else `trivy.yaml`, else the default.
final class Settings {
  private static final List<String> PREFIXES = List.of("SEAWALL_", "TRIVY_");
  private static final Map<String, String> SCANNER_ALIASES =
      Map.of(
          "vulnerability", "vuln",
          "config", "misconfig",
          "misconf", "misconfig",
          "misconfiguration", "misconfig");

  private final CommandLine line;
  private final Map<String, String> environment;
  private final List<ConfigFile> files;

  /// @param files from the most important to the least
  Settings(CommandLine line, Map<String, String> environment, List<ConfigFile> files) {
    this.line = line;
    this.environment = Map.copyOf(environment);
    this.files = List.copyOf(files);
  }

  Command command() {
    return line.command();
  }

  /// The same with a flag set as if it had been given.
  Settings with(Flag flag, String value) {
    Map<String, List<String>> values = new LinkedHashMap<>(line.values());
    values.put(flag.name(), List.of(value));
    return new Settings(
        new CommandLine(line.command(), values, line.arguments()), environment, files);
  }

  /// Checks all flags of the command at once, so that nothing is scanned before a wrong value is
  /// found.
  void check() {
    command()
        .flags()
        .forEach(flag -> {
          List<String> values = list(flag);
          if (flag.readiness() == Readiness.LATER && !values.equals(flag.defaults())) {
            throw new CommandException(
                "--%s is known but not built yet; leave it out".formatted(flag.name()));
          }
        });
  }

  boolean isSet(Flag flag) {
    return given(flag).isPresent();
  }

  boolean is(Flag flag) {
    return list(flag).contains("true");
  }

  /// The value, or the empty text where there is none.
  String text(Flag flag) {
    List<String> values = list(flag);
    return values.isEmpty() ? "" : values.getLast();
  }

  int number(Flag flag) {
    return Integer.parseInt(text(flag));
  }

  Duration duration(Flag flag) {
    return GoDuration.parse(text(flag))
        .orElseThrow(() -> invalid(flag, text(flag), "not a duration"));
  }

  /// All values, checked against the flag's kind and its allowed values.
  List<String> list(Flag flag) {
    List<String> values = given(flag).map(raw -> split(flag, raw)).orElse(flag.defaults());
    if (flag.equals(Flags.SCANNERS)) {
      values = values.stream().map(v -> SCANNER_ALIASES.getOrDefault(v, v)).distinct().toList();
    }
    for (String value : values) {
      if (!flag.allowed().isEmpty() && !value.isEmpty() && !flag.allowed().contains(value)) {
        throw notAllowed(flag, values);
      }
    }
    return values;
  }

  private static CommandException notAllowed(Flag flag, List<String> values) {
    StringBuilder allowed = new StringBuilder();
    flag.allowed()
        .forEach(
            a -> allowed.append(allowed.isEmpty() ? "" : " ").append('"').append(a).append('"'));
    String shown =
        flag.kind() == Kind.LIST ? "[" + String.join(" ", values) + "]" : values.getLast();
    return new CommandException(
        "invalid argument \"%s\" for \"--%s\" flag: must be one of [%s]"
            .formatted(shown, flag.name(), allowed));
  }

  /// The mirrors of `registry.mirrors`, which only a file can name: host to hosts.
  Map<String, List<String>> mirrors() {
    for (ConfigFile file : files) {
      Map<String, List<String>> mirrors = file.below("registry.mirrors.");
      if (!mirrors.isEmpty()) {
        return mirrors;
      }
    }
    return Map.of();
  }

  private Optional<List<String>> given(Flag flag) {
    List<String> typed = line.values().get(flag.name());
    if (typed != null) {
      return Optional.of(typed);
    }
    for (String prefix : PREFIXES) {
      Optional<String> found = variable(flag, prefix);
      if (found.isPresent()) {
        return found.map(List::of);
      }
    }
    for (ConfigFile file : files) {
      Optional<List<String>> found = file.values(flag);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private Optional<String> variable(Flag flag, String prefix) {
    String value = environment.get(Flag.variable(prefix, flag.name()));
    for (Flag.Alias alias : flag.aliases()) {
      if (value == null) {
        value = environment.get(Flag.variable(prefix, alias.name()));
      }
    }
    return Optional.ofNullable(value).filter(text -> !text.isEmpty());
  }

  private static List<String> split(Flag flag, List<String> raw) {
    if (flag.kind() != Kind.LIST) {
      return List.of(checked(flag, raw.getLast()));
    }
    List<String> values = new ArrayList<>();
    for (String word : raw) {
      for (String value : word.split(",", -1)) {
        if (!value.isBlank()) {
          values.add(value.strip());
        }
      }
    }
    return values;
  }

  private static String checked(Flag flag, String value) {
    return switch (flag.kind()) {
      case BOOL -> bool(flag, value);
      case INT -> integer(flag, value);
      case FLOAT -> decimal(flag, value);
      case DURATION -> {
        if (GoDuration.parse(value).isEmpty()) {
          throw invalid(flag, value, "time: invalid duration; write for example 90s, 5m or 1h30m");
        }
        yield value;
      }
      case STRING, LIST -> value;
    };
  }

  private static String bool(Flag flag, String value) {
    return switch (value.toLowerCase(Locale.ROOT)) {
      case "true", "t", "1" -> "true";
      case "false", "f", "0" -> "false";
      default -> throw invalid(flag, value, "write true or false");
    };
  }

  private static String integer(Flag flag, String value) {
    try {
      return String.valueOf(Integer.parseInt(value));
    } catch (NumberFormatException e) {
      throw invalid(flag, value, "write a whole number");
    }
  }

  private static String decimal(Flag flag, String value) {
    try {
      return String.valueOf(Double.parseDouble(value));
    } catch (NumberFormatException e) {
      throw invalid(flag, value, "write a number");
    }
  }

  private static CommandException invalid(Flag flag, String value, String why) {
    return new CommandException(
        "invalid argument \"%s\" for \"%s\" flag: %s".formatted(value, flag.display(), why));
  }
}
