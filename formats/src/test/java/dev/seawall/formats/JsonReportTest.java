package dev.seawall.formats;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.seawall.model.Report;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What is expected in the folders was written by trivy 0.74 (`convert --format json
/// --show-suppressed`), but for `own-facts`, which it does not know.
class JsonReportTest {
  private static final ReportOptions EVERYTHING =
      ReportOptions.defaults("9.9").withShowSuppressed(true);

  static List<Path> folders() {
    return GoldenFolders.of("json");
  }

  @ParameterizedTest
  @MethodSource("folders")
  void writesWhatGoWrites(Path folder) throws IOException {
    Report report = read(Files.readString(folder.resolve("in-report.json")));

    GoldenFolders.check(folder.resolve("out-report.json"), written(report, EVERYTHING));
  }

  @ParameterizedTest
  @MethodSource("folders")
  void losesNothingOnAWayThereAndBack(Path folder) throws IOException {
    Report report = read(Files.readString(folder.resolve("in-report.json")));

    Report back = read(written(report, EVERYTHING));

    assertThat(written(back, EVERYTHING)).isEqualTo(written(report, EVERYTHING));
    assertThat(back.problems()).isEqualTo(report.problems());
  }

  @Test
  void leavesOutPackagesAndSuppressedFindingsUnlessAskedFor() {
    Report report =
        read(
            """
            {"SchemaVersion": 2, "Results": [{"Target": "a", "Packages": [{"Name": "p"}],
              "ExperimentalModifiedFindings": [{"Type": "vulnerability", "Status": "ignored",
                "Finding": {"VulnerabilityID": "CVE-1"}}]}]}\
            """);

    assertThat(written(report, ReportOptions.defaults("1").withListAllPackages(false)))
        .doesNotContain("Packages")
        .doesNotContain("CVE-1");
  }

  @Test
  void passesOverKindsOfFindingsThatItDoesNotKnow() {
    Report report =
        read(
            """
            {"SchemaVersion": 2, "Results": [{"Target": "a", "Secrets": [{"RuleID": "x"}],
              "ExperimentalModifiedFindings": [{"Type": "misconfiguration", "Finding": {"ID": 1}}]},
              null]}\
            """);

    assertThat(report.results()).hasSize(2);
    assertThat(report.results().getFirst().suppressed()).isEmpty();
  }

  @Test
  void namesFileAndLineOfWhatIsNotJson() {
    assertThatThrownBy(() -> read("{\n \"SchemaVersion\": 2,\n x"))
        .isInstanceOf(ReportException.class)
        .hasMessageStartingWith("old.json:3: not JSON");
  }

  @Test
  void namesFileLineAndKeyOfAValueOfTheWrongKind() {
    assertThatThrownBy(() -> read("{\"SchemaVersion\": 2,\n \"Results\": [{\"Target\": 7}]}"))
        .isInstanceOf(ReportException.class)
        .hasMessage("old.json:2: \"Target\" must be a text");
  }

  @Test
  void saysWhatToGiveInsteadOfAnotherDocument() {
    assertThatThrownBy(() -> read("{\"bomFormat\": \"CycloneDX\"}"))
        .isInstanceOf(ReportException.class)
        .hasMessage(
            "old.json is not a report: it has no \"SchemaVersion\"; give a file that"
                + " --format json has written");
    assertThatThrownBy(() -> read("[]")).hasMessageContaining("does not start with an object");
    assertThatThrownBy(() -> read("")).hasMessageContaining("does not start with an object");
    assertThatThrownBy(() -> read("{\"SchemaVersion\": 1}"))
        .hasMessageContaining("\"SchemaVersion\" is 1, not 2");
  }

  @Test
  void refusesADepthThatNoReportHas() {
    String deep = "{\"SchemaVersion\": 2, \"x\": " + "[".repeat(500) + "]".repeat(500) + "}";

    assertThatThrownBy(() -> read(deep))
        .isInstanceOf(ReportException.class)
        .hasMessageStartingWith("old.json: too large for a report");
  }

  private static Report read(String json) {
    InputStream in = new ByteArrayInputStream(json.getBytes(UTF_8));
    return JsonReport.read(in, "old.json");
  }

  static String written(Report report, ReportOptions options) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      new JsonReport().write(report, options, out);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return out.toString(UTF_8);
  }
}
