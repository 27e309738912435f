package dev.seawall.advisory.inspect;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.seawall.advisory.AdvisoryDatabase;
import dev.seawall.advisory.build.BuildRequest;
import dev.seawall.advisory.build.BuildSummary;
import dev.seawall.advisory.build.DatabaseBuild;
import dev.seawall.advisory.build.SourceSpec;
import dev.seawall.artifact.document.JsonDialect;
import dev.seawall.artifact.document.JsonObject;
import dev.seawall.artifact.document.JsonReader;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The sample database, and what is told of it.
class SampleAdvisoriesTest {
  private static final Path EXAMPLES =
      Path.of(System.getProperty("seawall.root", "../..")).resolve("examples/advisories");

  @TempDir private static Path folder;
  private static BuildSummary summary;

  @BeforeAll
  static void build() {
    summary =
        DatabaseBuild.run(
            new BuildRequest(
                folder, List.of(SourceSpec.parse(EXAMPLES.toString())), Optional.empty(), true));
  }

  @Test
  void isMadeOfFactsThatAreAllRead() {
    assertThat(summary.sources().getFirst().refusedCount()).isZero();
    assertThat(summary.advisories()).isGreaterThan(2000);
    try (AdvisoryDatabase database = AdvisoryDatabase.open(folder.resolve("db"))) {
      assertThat(database.isSample()).isTrue();
      assertThat(database.advisories("pip::Python Packaging Advisory Database", "setuptools"))
          .isNotEmpty();
      assertThat(database.advisories("go::The Go Vulnerability Database", "stdlib")).isNotEmpty();
    }
  }

  @Test
  void holdsNoProse() throws IOException {
    Set<String> keys = new TreeSet<>();
    try (Stream<Path> files = Files.list(EXAMPLES)) {
      for (Path file : files.filter(path -> path.toString().endsWith(".jsonl")).toList()) {
        for (String line : Files.readAllLines(file).stream().skip(1).toList()) {
          keys.addAll(document(line).members().keySet());
        }
      }
    }

    assertThat(keys)
        .isSubsetOf(
            "also",
            "arches",
            "cvss",
            "cwe",
            "due",
            "ecosystem",
            "exploited",
            "fixed",
            "fixedOn",
            "id",
            "modified",
            "package",
            "patched",
            "published",
            "ransomware",
            "record",
            "severity",
            "since",
            "systems",
            "unaffected",
            "vulnerability",
            "vulnerable");
  }

  @Test
  void comesFromPublishersWhoseLicencesAllowIt() throws IOException {
    Set<String> licences = new TreeSet<>();
    try (Stream<Path> files = Files.list(EXAMPLES)) {
      for (Path file : files.filter(path -> path.toString().endsWith(".jsonl")).toList()) {
        JsonObject head = document(Files.readAllLines(file).getFirst());
        licences.add(head.text("licence"));
        assertThat(head.text("url")).startsWith("https://");
        assertThat(head.text("revision")).hasSize(40);
      }
    }

    assertThat(licences)
        .containsExactly("Apache-2.0", "CC-BY-4.0", "CC0-1.0", "MIT", "Unlicense", "public domain");
  }

  @Test
  void isToldOfInFigures() {
    DatabaseInfo info = DatabaseInfo.read(folder.resolve("db"));

    assertThat(info.sample()).isTrue();
    assertThat(info.advisories()).isEqualTo(summary.advisories());
    assertThat(info.vulnerabilities()).isEqualTo(summary.vulnerabilities());
    assertThat(info.knownExploited()).isEqualTo(summary.knownExploited());
    assertThat(info.size()).isEqualTo(summary.size());
    assertThat(info.metadata().orElseThrow().updatedAt()).isEqualTo(summary.updatedAt());
    assertThat(info.buckets())
        .extracting(DatabaseInfo.BucketInfo::name)
        .contains("alma 9", "go::The Go Vulnerability Database")
        .doesNotContain("vulnerability", "data-source", "seawall-kev");
    assertThat(info.publishers())
        .contains(
            new DatabaseInfo.PublisherInfo(
                "Python Packaging Advisory Database",
                "https://github.com/pypa/advisory-database",
                "CC-BY-4.0"));
    assertThat(info.text())
        .contains("(sample)", "Schema           2", "pip::Python Packaging Advisory Database")
        .contains("Python Packaging Advisory Database (CC-BY-4.0)");
  }

  private static JsonObject document(String line) {
    return JsonReader.read(ByteBuffer.wrap(line.getBytes(UTF_8)), JsonDialect.STRICT).asObject();
  }
}
