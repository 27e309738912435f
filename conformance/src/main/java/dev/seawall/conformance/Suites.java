package dev.seawall.conformance;

import dev.seawall.conformance.scanner.DetectSuite;
import dev.seawall.conformance.scanner.LockfilesSuite;
import dev.seawall.conformance.scanner.PurlSuite;
import dev.seawall.conformance.scanner.RpmdbSuite;
import dev.seawall.conformance.scanner.VersionsSuite;
import java.util.List;
import java.util.Set;

/// All suites, in the order in which they run.
final class Suites {
  /// The areas that there are cases for, also those of which no suite is built yet.
  static final Set<String> AREAS = Set.of("scanner", "policy", "cel", "network", "rego");

  static final List<Suite> ALL =
      List.of(
          new VersionsSuite(), //
          new PurlSuite(), //
          new RpmdbSuite(), //
          new LockfilesSuite(), //
          new DetectSuite());

  private Suites() {}

  /// The suites that a user means by these words, each an area or a suite; all if there are none.
  static List<Suite> named(List<String> words) {
    return ALL.stream()
        .filter(suite -> words.isEmpty() || words.stream().anyMatch(word -> isMeant(suite, word)))
        .toList();
  }

  private static boolean isMeant(Suite suite, String word) {
    return suite.name().equals(word) || area(suite).equals(word);
  }

  static String area(Suite suite) {
    return areaOf(suite.name());
  }

  static String areaOf(String word) {
    int dot = word.indexOf('.');
    return dot < 0 ? word : word.substring(0, dot);
  }
}
