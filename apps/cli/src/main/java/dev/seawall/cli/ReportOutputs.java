package dev.seawall.cli;

import dev.seawall.formats.ReportFormat;
import dev.seawall.formats.ReportOptions;
import dev.seawall.formats.ReportOptions.TableStyle;
import dev.seawall.model.Report;
import dev.seawall.model.Severity;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// Where the reports of a scan go: one as `--format` and `--output` say, and one for each `--also
/// FORMAT=FILE`.
final class ReportOutputs {
  private static final String PLATFORM = "{platform}";

  private final List<Destination> destinations;
  private final Settings settings;
  private final Console console;

  /// One report to be written; an empty file name means standard output.
  private record Destination(ReportFormat format, String file) {}

  private ReportOutputs(List<Destination> destinations, Settings settings, Console console) {
    this.destinations = destinations;
    this.settings = settings;
    this.console = console;
  }

  /// Reads the flags. Throws [CommandException] for formats that are unknown or not built yet,
  /// before anything is scanned.
  static ReportOutputs of(Settings settings, Console console) {
    List<Destination> destinations = new ArrayList<>();
    destinations.add(
        new Destination(
            format("--format", settings.text(Flags.FORMAT)), settings.text(Flags.OUTPUT)));
    for (String also : settings.list(Flags.ALSO)) {
      int equals = also.indexOf('=');
      if (equals < 1 || equals == also.length() - 1) {
        throw new CommandException(
            "invalid argument \"%s\" for \"--also\" flag: write FORMAT=FILE, for example"
                    .formatted(also)
                + " json=report.json");
      }
      destinations.add(
          new Destination(format("--also", also.substring(0, equals)), also.substring(equals + 1)));
    }
    return new ReportOutputs(destinations, settings, console);
  }

  private static ReportFormat format(String flag, String name) {
    return ReportFormat.ofName(name)
        .orElseThrow(() ->
            new CommandException(
                Flags.FORMAT.allowed().contains(name)
                    ? "format \"%s\" is known but not built yet; table and json are".formatted(name)
                    : "invalid argument \"%s\" for \"%s\" flag: the formats are %s"
                        .formatted(name, flag, Flags.FORMAT.allowed())));
  }

  /// Several platforms need a file each.
  void requirePlatformInNames() {
    for (Destination destination : destinations) {
      if (!destination.file().isEmpty() && !destination.file().contains(PLATFORM)) {
        throw new CommandException(
            "--platform all writes a report per platform: put %s into the name \"%s\""
                .formatted(PLATFORM, destination.file()));
      }
    }
  }

  /// Writes the report everywhere.
  ///
  /// @param platform stands for `{platform}` in file names
  void write(Report report, String platform) {
    for (Destination destination : destinations) {
      String file = destination.file().replace(PLATFORM, platform.replace('/', '-'));
      try {
        if (file.isEmpty()) {
          destination.format().writer().write(report, options(true), console.out());
          console.out().flush();
        } else {
          write(report, destination.format(), Path.of(file));
        }
      } catch (IOException e) {
        throw new CommandException(
            "unable to write the report to %s: %s"
                .formatted(file.isEmpty() ? "standard output" : file, reason(e)),
            e);
      }
    }
  }

  /// Writes beside the file and renames, so that nobody ever reads half a report; devices and pipes
  /// are written as they are.
  private void write(Report report, ReportFormat format, Path file) throws IOException {
    if (Files.exists(file) && !Files.isRegularFile(file)) {
      try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
        format.writer().write(report, options(false), out);
      }
      return;
    }
    Path target = Files.isSymbolicLink(file) ? file.toRealPath() : file;
    Path draft =
        target.resolveSibling("." + target.getFileName() + "." + ProcessHandle.current().pid());
    try {
      try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(draft), 1 << 16)) {
        format.writer().write(report, options(false), out);
      }
      Files.move(draft, target, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(draft);
    }
  }

  private static String reason(IOException e) {
    return e instanceof java.nio.file.NoSuchFileException
        ? "the folder does not exist"
        : String.valueOf(e.getMessage());
  }

  private ReportOptions options(boolean screen) {
    Terminal terminal = console.terminal();
    List<String> tables = settings.list(Flags.TABLE_MODE);
    TableStyle style =
        new TableStyle(
            screen ? terminal.columns() : TableStyle.PLAIN.width(),
            screen && terminal.colour(),
            tables.contains("summary"),
            tables.contains("detailed"));
    return ReportOptions.defaults(BuildVersion.VERSION)
        .withListAllPackages(settings.is(Flags.LIST_ALL_PACKAGES))
        .withShowSuppressed(settings.is(Flags.SHOW_SUPPRESSED))
        .withSeverities(severities(settings))
        .withTable(style);
  }

  static Set<Severity> severities(Settings settings) {
    EnumSet<Severity> severities = EnumSet.noneOf(Severity.class);
    settings.list(Flags.SEVERITY).forEach(name -> Severity.ofName(name).ifPresent(severities::add));
    return severities;
  }
}
