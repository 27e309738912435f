package dev.seawall.conformance;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;

/// The command line of the runner.
///
/// @param suites what to run, each an area or a suite; empty for all
/// @param data the folder of the cases
/// @param failures where to write a line for each failed case
/// @param skipped where to write a line for each skipped case
record Options(List<String> suites, Path data, Optional<Path> failures, Optional<Path> skipped) {
  static final String USAGE =
      "usage: conformance/run [SUITE...] [--data DIR] [--failures FILE] [--skipped FILE]";

  /// The command line cannot be understood.
  static final class UsageException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UsageException(String message) {
      super(message);
    }
  }

  static Options parse(List<String> arguments, Path defaultData) {
    List<String> suites = new ArrayList<>();
    Path data = defaultData;
    Optional<Path> failures = Optional.empty();
    Optional<Path> skipped = Optional.empty();
    Iterator<String> rest = arguments.iterator();
    while (rest.hasNext()) {
      String argument = rest.next();
      switch (argument) {
        case "--data" -> data = value(argument, rest);
        case "--failures" -> failures = Optional.of(value(argument, rest));
        case "--skipped" -> skipped = Optional.of(value(argument, rest));
        default -> suites.add(suite(argument));
      }
    }
    return new Options(List.copyOf(suites), data, failures, skipped);
  }

  private static Path value(String option, Iterator<String> rest) {
    try {
      return Path.of(rest.next());
    } catch (NoSuchElementException e) {
      throw new UsageException(option + " wants a value");
    }
  }

  private static String suite(String word) {
    if (!Suites.AREAS.contains(Suites.areaOf(word))) {
      throw new UsageException(
          "'" + word + "' is no suite; there are the areas " + String.join(", ", Suites.AREAS));
    }
    return word;
  }
}
