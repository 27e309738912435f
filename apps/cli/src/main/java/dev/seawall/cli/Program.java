package dev.seawall.cli;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// One run of the program: finds the command, puts its settings together, runs it and turns what
/// goes wrong into one line.
final class Program {
  private static final int FAILURE = 1;

  private final Map<String, String> environment;
  private final PrintStream out;
  private final PrintStream err;
  private final Commands commands;

  Program(Map<String, String> environment, PrintStream out, PrintStream err) {
    this.environment = environment;
    this.out = out;
    this.err = err;
    this.commands = CommandTable.all();
  }

  /// Runs the command line and returns the exit code.
  int run(List<String> words) {
    Terminal terminal = Terminal.detect(environment);
    Console console = new Console(out, err, terminal, Console.Volume.NORMAL);
    try {
      return run(words, console);
    } catch (CommandException e) {
      console.error(Failures.describe(e));
    } catch (OutOfMemoryError e) {
      console.error(
          "out of memory: scan with --parallel 1, or give more by JAVA_TOOL_OPTIONS=-Xmx");
    } catch (RuntimeException e) {
      console.error(Failures.describe(e));
      if (words.contains("--debug") || words.contains("-d")) {
        e.printStackTrace(err);
      }
    }
    return FAILURE;
  }

  private int run(List<String> words, Console console) {
    if (!words.isEmpty() && words.get(0).equals("help")) {
      return help(words.subList(1, words.size()), console);
    }
    if (words.isEmpty()) {
      out.print(HelpText.of(commands, console.terminal()));
      return 0;
    }
    CommandLine line = CommandLine.parse(words, commands);
    if (line.values().containsKey("help")) {
      return help(List.of(line.command().name()), console);
    }
    Settings settings = new Settings(line, environment, configFiles(line));
    if (line.command().name().isEmpty()) {
      return root(settings, console);
    }
    settings.check();
    Console.Volume volume =
        settings.is(Flags.QUIET)
            ? Console.Volume.QUIET
            : settings.is(Flags.DEBUG) ? Console.Volume.DEBUG : Console.Volume.NORMAL;
    Invocation invocation = new Invocation(settings, line.arguments(), console.with(volume));
    return line.command().action().run(invocation);
  }

  private int root(Settings settings, Console console) {
    if (settings.is(Flags.VERSION)) {
      return new VersionCommand().run(new Invocation(settings, List.of(), console));
    }
    out.print(HelpText.of(commands, console.terminal()));
    return 0;
  }

  private int help(List<String> words, Console console) {
    String name = String.join(" ", words).strip();
    if (name.isEmpty()) {
      out.print(HelpText.of(commands, console.terminal()));
    } else {
      Command command = commands.find(new ArrayList<>(words)).command();
      out.print(HelpText.of(command, commands, console.terminal()));
    }
    return 0;
  }

  /// The files that `--config` names, or those that lie in the current folder.
  private List<ConfigFile> configFiles(CommandLine line) {
    Settings beforeFiles = new Settings(line, environment, List.of());
    boolean named = line.command().flag("config").isPresent() && beforeFiles.isSet(Flags.CONFIG);
    if (named) {
      return List.of(ConfigFile.read(Path.of(beforeFiles.text(Flags.CONFIG))));
    }
    List<ConfigFile> files = new ArrayList<>();
    ConfigFile.readIfThere(Path.of("seawall.yaml")).ifPresent(files::add);
    ConfigFile.readIfThere(Path.of("trivy.yaml")).ifPresent(files::add);
    return files;
  }
}
