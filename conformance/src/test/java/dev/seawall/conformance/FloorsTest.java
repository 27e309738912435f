package dev.seawall.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// Every suite passes as many cases of the default folder as it ever did.
class FloorsTest {
  @TestFactory
  Stream<DynamicTest> noSuiteFallsBelowItsFloor() throws IOException {
    Properties floors = floors();
    return Suites.ALL.stream()
        .map(suite -> DynamicTest.dynamicTest(suite.name(), () -> holds(suite, floors)));
  }

  private static void holds(Suite suite, Properties floors) {
    Path data = Main.defaultData();
    assumeTrue(
        Files.isDirectory(data),
        () -> "there are no cases in " + data + ": name their folder in SEAWALL_CONFORMANCE");
    Verdicts verdicts = new Verdicts();
    assertThat(Main.run(suite, data, verdicts)).as("broke off").isEmpty();
    String floor = floors.getProperty(suite.name());
    assertThat(floor)
        .as(
            "%s has no line in conformance/floors.properties: it passed %d of %d",
            suite.name(), verdicts.passed(), verdicts.judged())
        .isNotNull();
    assertThat(verdicts.passed())
        .as("passed of %d; failed: %s", verdicts.judged(), first(verdicts))
        .isGreaterThanOrEqualTo(Integer.parseInt(floor));
  }

  private static String first(Verdicts verdicts) {
    return verdicts.failures().stream()
        .limit(5)
        .map(failure -> failure.id() + ": " + failure.text())
        .reduce("", (all, one) -> all + "\n  " + one);
  }

  private static Properties floors() throws IOException {
    Path file = Path.of(System.getProperty("seawall.root"), "conformance", "floors.properties");
    Properties floors = new Properties();
    try (Reader reader = Files.newBufferedReader(file)) {
      floors.load(reader);
    }
    return floors;
  }
}
