package dev.seawall.cli;

import dev.seawall.cli.Command.Section;
import dev.seawall.cli.Flag.Kind;
import dev.seawall.cli.Flag.Readiness;
import java.util.ArrayList;
import java.util.List;

/// The texts behind `--help`, in the order that users of the incumbents know.
final class HelpText {
  private final StringBuilder text = new StringBuilder();
  private final int columns;

  private HelpText(int columns) {
    this.columns = Math.max(60, Math.min(columns, 120));
  }

  /// The help of the program as a whole.
  static String of(Commands commands, Terminal terminal) {
    HelpText help = new HelpText(terminal.columns());
    help.line("Seawall finds known vulnerabilities in images, file systems and source trees.");
    help.line("");
    help.line("Usage:");
    help.line("  seawall [global flags] command [flags] target");
    help.line("");
    help.line("Examples:");
    help.line("  # See it work on a small sample, without any network");
    help.line("  $ seawall fs --sample-db examples/shop");
    help.line("");
    help.line("  # Scan an image of a registry, and one from an archive");
    help.line("  $ seawall image python:3.12-alpine");
    help.line("  $ seawall image --input ruby.tar");
    help.line("");
    help.line("  # Scan a source tree");
    help.line("  $ seawall fs .");
    for (Section section : Section.values()) {
      help.line("");
      help.line(section.heading());
      commands.all().stream()
          .filter(command -> command.section() == section)
          .forEach(command -> help.row("  " + pad(command.name(), 12), command.summary()));
    }
    help.group(Flags.GLOBAL);
    help.line("");
    help.line("Use \"seawall command --help\" for more about a command. Every flag is also an");
    help.line("environment variable (SEAWALL_SEVERITY, TRIVY_SEVERITY) and a key in seawall.yaml.");
    return help.text.toString();
  }

  /// The help of one command.
  static String of(Command command, Commands commands, Terminal terminal) {
    HelpText help = new HelpText(terminal.columns());
    help.line(command.summary().isEmpty() ? command.name() : command.summary());
    help.line("");
    help.line("Usage:");
    help.line("  seawall " + command.usage());
    List<Command> below =
        commands.all().stream().filter(c -> c.name().startsWith(command.name() + " ")).toList();
    if (!below.isEmpty()) {
      help.line("");
      help.line("Commands:");
      below.forEach(c -> help.row("  " + pad("seawall " + c.name(), 20), c.summary()));
    }
    if (!command.aliases().isEmpty()) {
      help.line("");
      help.line("Aliases:");
      help.line("  " + command.name() + ", " + String.join(", ", command.aliases()));
    }
    help.examples(command);
    command.groups().forEach(help::group);
    return help.text.toString();
  }

  private void examples(Command command) {
    if (command.examples().isEmpty()) {
      return;
    }
    line("");
    line("Examples:");
    for (int i = 0; i < command.examples().size(); i++) {
      if (i > 0) {
        line("");
      }
      line("  # " + command.examples().get(i).what());
      line("  $ seawall " + command.examples().get(i).words());
    }
  }

  /// Flags that do nothing, or nothing yet, are left out: a newcomer need not read of them.
  private void group(FlagGroup group) {
    List<Flag> shown =
        group.flags().stream().filter(flag -> flag.readiness() == Readiness.READY).toList();
    if (shown.isEmpty()) {
      return;
    }
    line("");
    line(group.heading());
    int width = shown.stream().mapToInt(flag -> left(flag).length()).max().orElse(0);
    shown.forEach(flag -> row(pad(left(flag), width), right(flag)));
  }

  private static String left(Flag flag) {
    String letter = flag.shorthand().isEmpty() ? "      --" : "  -" + flag.shorthand() + ", --";
    return letter + flag.name() + (flag.kind() == Kind.BOOL ? "" : " " + flag.kind().word());
  }

  private static String right(Flag flag) {
    StringBuilder right = new StringBuilder(flag.help());
    if (!flag.allowed().isEmpty()) {
      right.append(" (allowed values: ").append(String.join(", ", flag.allowed())).append(')');
    }
    boolean all = flag.defaults().equals(flag.allowed());
    boolean off = flag.kind() == Kind.BOOL && flag.defaults().equals(List.of("false"));
    if (!flag.defaults().isEmpty() && !all && !off) {
      right.append(" (default ").append(String.join(", ", flag.defaults())).append(')');
    }
    return right.toString();
  }

  private void row(String left, String right) {
    int indent = left.length() + 2;
    List<String> lines = wrap(right, Math.max(24, columns - indent));
    for (int i = 0; i < lines.size(); i++) {
      line((i == 0 ? left + "  " : " ".repeat(indent)) + lines.get(i));
    }
  }

  private static List<String> wrap(String words, int width) {
    List<String> lines = new ArrayList<>();
    StringBuilder current = new StringBuilder();
    for (String word : words.split(" ")) {
      if (!current.isEmpty() && current.length() + 1 + word.length() > width) {
        lines.add(current.toString());
        current.setLength(0);
      }
      current.append(current.isEmpty() ? "" : " ").append(word);
    }
    lines.add(current.toString());
    return lines;
  }

  private static String pad(String word, int width) {
    return word + " ".repeat(Math.max(0, width - word.length()));
  }

  private void line(String line) {
    text.append(line).append('\n');
  }
}
