package dev.seawall.conformance;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// `conformance/run`: runs suites over a folder of cases, and prints one line for each.
public final class Main {
  private Main() {}

  public static void main(String[] arguments) {
    System.exit(run(List.of(arguments), System.out, System.err));
  }

  static int run(List<String> arguments, PrintStream out, PrintStream err) {
    Options options;
    try {
      options = Options.parse(arguments, defaultData());
    } catch (Options.UsageException e) {
      err.println("conformance: " + e.getMessage());
      err.println(Options.USAGE);
      return 2;
    }
    if (!Files.isDirectory(options.data())) {
      err.println("conformance: there is no folder " + options.data() + ": name one with --data");
      return 2;
    }
    try {
      return run(options, out, err);
    } catch (IOException e) {
      err.println("conformance: cannot write: " + e);
      return 1;
    }
  }

  private static int run(Options options, PrintStream out, PrintStream err) throws IOException {
    List<String> failures = new ArrayList<>();
    List<String> skips = new ArrayList<>();
    boolean complete = true;
    for (Suite suite : Suites.named(options.suites())) {
      Verdicts verdicts = new Verdicts();
      Optional<String> crash = run(suite, options.data(), verdicts);
      if (crash.isPresent()) {
        complete = false;
        err.println("conformance: " + suite.name() + " did not run to its end: " + crash.get());
      }
      if (verdicts.judged() > 0) {
        out.println(line(suite, verdicts));
      }
      verdicts.failures().forEach(remark -> failures.add(line(suite, remark)));
      verdicts.skips().forEach(remark -> skips.add(line(suite, remark)));
    }
    write(options.failures(), failures);
    write(options.skipped(), skips);
    return complete ? 0 : 1;
  }

  /// Runs a suite; what it says if it breaks off.
  static Optional<String> run(Suite suite, Path data, Verdicts verdicts) {
    try {
      suite.run(DataFolder.of(data, Suites.area(suite)), verdicts);
      return Optional.empty();
    } catch (RuntimeException e) {
      return Optional.of(e.toString());
    }
  }

  private static String line(Suite suite, Verdicts verdicts) {
    return suite.name()
        + " "
        + verdicts.passed()
        + "/"
        + verdicts.judged()
        + ", "
        + verdicts.skipped()
        + " skipped";
  }

  private static String line(Suite suite, Verdicts.Remark remark) {
    return suite.name() + "\t" + oneLine(remark.id()) + "\t" + oneLine(remark.text());
  }

  private static String oneLine(String text) {
    return text.replace("\\", "\\\\")
        .replace("\n", "\\n")
        .replace("\r", "\\r")
        .replace("\t", "\\t");
  }

  private static void write(Optional<Path> file, List<String> lines) throws IOException {
    if (file.isPresent()) {
      Files.write(file.get(), lines, StandardCharsets.UTF_8);
    }
  }

  /// `$SEAWALL_CONFORMANCE`, else the folder `shared/conformance` beside the project.
  static Path defaultData() {
    String given = System.getenv("SEAWALL_CONFORMANCE");
    return given != null && !given.isEmpty()
        ? Path.of(given)
        : Path.of(System.getProperty("seawall.root", "."))
            .toAbsolutePath()
            .normalize()
            .resolveSibling("shared")
            .resolve("conformance");
  }
}
