package dev.seawall.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MainTest {
  @TempDir Path folder;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @BeforeEach
  void writeCases() throws IOException {
    Path versions = Files.createDirectories(folder.resolve("scanner/versions"));
    Files.writeString(versions.resolve("deb.tsv"), "1.0\t<\t1.1\n1.0\t>\t1.1\n1.0\n");
    Files.writeString(
        versions.resolve("cases.json"),
        """
        {"suites": [
          {"id": "a", "kind": "compare", "scheme": "deb", "file": "versions/deb.tsv", "rows": 3},
          {"id": "b", "kind": "compare", "scheme": "unheard", "file": "versions/x.tsv", "rows": 7},
          {"id": "c", "kind": "sing", "scheme": "deb", "file": "versions/deb.tsv", "rows": 3},
          {"id": "d", "kind": "match", "scheme": "deb", "file": "versions/deb.tsv", "rows": 3,
           "options": {"mood": true}}]}
        """);
  }

  private int run(String... arguments) {
    return Main.run(
        List.of(arguments),
        new PrintStream(out, true, StandardCharsets.UTF_8),
        new PrintStream(err, true, StandardCharsets.UTF_8));
  }

  @Test
  void printsOneLineForASuiteAndCountsWhatItDoesNotKnowAsSkipped() {
    assertThat(run("--data", folder.toString(), "scanner.versions")).isZero();
    assertThat(out.toString(StandardCharsets.UTF_8).trim())
        .isEqualTo("scanner.versions 1/2, 14 skipped");
  }

  @Test
  void namesFailedAndSkippedCasesInFiles() throws IOException {
    Path failures = folder.resolve("failures");
    Path skipped = folder.resolve("skipped");
    run(
        "scanner",
        "--failures",
        failures.toString(),
        "--skipped",
        skipped.toString(),
        "--data",
        folder.toString());
    assertThat(Files.readAllLines(failures))
        .containsExactly("scanner.versions\ta:2\t'1.0' > '1.1': compared -1 and 1");
    assertThat(Files.readAllLines(skipped))
        .containsExactly(
            "scanner.versions\ta:3\ta row of 1 columns instead of 3",
            "scanner.versions\tb\tunknown scheme 'unheard'",
            "scanner.versions\tc\tunknown kind 'sing'",
            "scanner.versions\td\tunknown option mood=true");
  }

  @Test
  void printsNothingForASuiteThatTheFolderHasNoCasesFor() throws IOException {
    Files.delete(folder.resolve("scanner/versions/cases.json"));
    assertThat(run("--data", folder.toString())).isZero();
    assertThat(out.toString(StandardCharsets.UTF_8)).isEmpty();
  }

  @Test
  void printsNothingForAnAreaWithoutSuites() {
    assertThat(run("policy", "--data", folder.toString())).isZero();
    assertThat(out.toString(StandardCharsets.UTF_8)).isEmpty();
  }

  @Test
  void refusesWhatIsNoSuite() {
    assertThat(run("scaner")).isEqualTo(2);
    assertThat(err.toString(StandardCharsets.UTF_8)).contains("'scaner' is no suite");
  }

  @Test
  void goesOnBehindASuiteThatBreaksOffButSaysSo() throws IOException {
    Files.writeString(folder.resolve("scanner/versions/cases.json"), "{");
    assertThat(run("--data", folder.toString())).isEqualTo(1);
    assertThat(err.toString(StandardCharsets.UTF_8))
        .contains("scanner.versions did not run to its end");
  }
}
