package dev.seawall.advisory.ignore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.seawall.advisory.AdvisoryException;
import dev.seawall.advisory.ignore.IgnoreFile.Section;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The behaviour is that of trivy 0.74 unless a name says otherwise.
class IgnoreFilesTest {
  private static final Instant NOW = Instant.parse("2025-06-15T12:00:00Z");

  @TempDir Path folder;

  private final List<String> warnings = new ArrayList<>();

  @Test
  void readsIdsWithDatesNotesAndComments() {
    IgnoreFile file =
        plain(
            """
            # a comment
            CVE-2024-1
              CVE-2024-2\texp:2030-01-01 # until then

            CVE-2024-3 exp:2025-06-15
            CVE-2024-4 exp:2025-06-16
            CVE-2024-5#x
            """);

    assertThat(ignores(file, "CVE-2024-1")).isTrue();
    assertThat(ignores(file, "CVE-2024-2")).isTrue();
    assertThat(ignores(file, "CVE-2024-3")).as("expired at the start of that day").isFalse();
    assertThat(ignores(file, "CVE-2024-4")).isTrue();
    assertThat(ignores(file, "CVE-2024-5")).as("no space before the #").isFalse();
    assertThat(ignores(file, "cve-2024-1")).isFalse();
    assertThat(warnings).isEmpty();
  }

  @Test
  void takesThePlainFileForEveryKindOfFinding() {
    IgnoreFile file = plain("aws-access-key-id\r\n");

    for (Section section : Section.values()) {
      assertThat(file.match(section, "aws-access-key-id", List.of("x"), "")).isPresent();
    }
  }

  @Test
  void leavesOutAnEntryWhoseDateIsNoneAndSaysSo() {
    IgnoreFile file = plain("\nCVE-2024-1 exp:2025-1-1\n");

    assertThat(ignores(file, "CVE-2024-1")).isFalse();
    assertThat(warnings)
        .containsExactly(
            ".trivyignore:2: CVE-2024-1 is not ignored: \"2025-1-1\" is no date of YYYY-MM-DD");
  }

  @Test
  void readsTheYamlForm() {
    IgnoreFile file =
        yaml(
            """
            vulnerabilities:
              - id: CVE-2024-1
                paths: ["usr/**"]
                statement: not called
                unknown: x
              - id: CVE-2024-1
                purls: ["pkg:npm/lodash"]
              - id: CVE-2024-2
                expired_at: 2025-06-15
              - id: CVE-2024-3
                expired_at: 2025-06-15T14:30:00+02:00
              - id: 17
              - id:
            secrets:
              - id: private-key
            licenses: ~
            other: {}
            """);

    String other = "pkg:npm/other@1";
    assertThat(file.match(Section.VULNERABILITIES, "CVE-2024-1", List.of("t", "usr/lib/x"), other))
        .hasValueSatisfying(rule -> assertThat(rule.statement()).isEqualTo("not called"));
    assertThat(
            file.match(
                Section.VULNERABILITIES, "CVE-2024-1", List.of("t"), "pkg:npm/lodash@4.17.4"))
        .hasValueSatisfying(rule -> assertThat(rule.statement()).isEmpty());
    assertThat(file.match(Section.VULNERABILITIES, "CVE-2024-1", List.of("t"), other)).isEmpty();
    assertThat(ignores(file, "CVE-2024-2")).isFalse();
    assertThat(ignores(file, "CVE-2024-3")).isTrue();
    assertThat(ignores(file, "17")).isTrue();
    assertThat(ignores(file, "private-key")).isFalse();
    assertThat(file.match(Section.SECRETS, "private-key", List.of("x"), "")).isPresent();
  }

  @Test
  void takesAFindingWithoutPackageUrlForOneOfEveryPackage() {
    IgnoreFile file = yaml("vulnerabilities: [{id: CVE-1, purls: ['pkg:npm/none@1']}]");

    assertThat(ignores(file, "CVE-1")).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'vulnerabilities:\n  - CVE-1' | x.yaml:2: an entry must have the form",
        "'vulnerabilities: CVE-1' | x.yaml:1: a list of entries must be a list",
        "'vulnerabilities:\n  - id: A\n    paths: \"a\"' | x.yaml:3: paths must be a list",
        "'vulnerabilities:\n  - id: A\n    paths: [\"[a\"]' | x.yaml:3: invalid path pattern \"[a\"",
        "'vulnerabilities:\n  - id: A\n    purls: [x]' | x.yaml:3: purl error: \"x\"",
        "'vulnerabilities:\n  - id: A\n    expired_at: soon' | x.yaml:3: expired_at: \"soon\"",
        "'vulnerabilities:\n  - id: A\n    expired_at: 2025-02-30' | x.yaml:3: expired_at",
        "'vulnerabilities:\n  - id: [A]' | x.yaml:2: id must be a text",
        "'vulnerabilities: []\nvulnerabilities: []' | x.yaml:2: the key \"vulnerabilities\" is",
        "'vulnerabilities:\n  - id: A\n  id: B' | x.yaml:3: not YAML",
        "'a: *b' | x.yaml:1: not YAML"
      })
  void namesFileAndLineOfAnError(String text, String message) {
    assertThatThrownBy(() -> yaml(text))
        .isInstanceOf(AdvisoryException.class)
        .hasMessageStartingWith(message);
  }

  @Test
  void readsOnlyTheFirstDocumentAndNothingOfAnotherForm() {
    IgnoreFile file = yaml("vulnerabilities: [{id: CVE-1}]\n---\nvulnerabilities: [{id: CVE-2}]\n");

    assertThat(ignores(file, "CVE-1")).isTrue();
    assertThat(ignores(file, "CVE-2")).isFalse();
    assertThat(ignores(yaml("- CVE-1"), "CVE-1")).isFalse();
    assertThat(ignores(yaml(""), "CVE-1")).isFalse();
  }

  @Test
  void refusesAliasesThatStandForTooMuch() {
    String list = "'a', ".repeat(1000);
    String entries = "- {id: CVE-1, paths: *list}\n".repeat(300);

    assertThatThrownBy(() -> yaml("x: &list [" + list + "]\nvulnerabilities:\n" + entries))
        .isInstanceOf(AdvisoryException.class)
        .hasMessageContaining("more than 200000 values");
  }

  @Test
  void findsTheDefaultFileInTheCurrentFolder() throws IOException {
    assertThat(IgnoreFiles.load(folder, Optional.empty(), NOW).file()).isSameAs(IgnoreFile.NONE);

    Files.writeString(folder.resolve(".trivyignore"), "\uFEFFCVE-1\n");

    IgnoreFile file = IgnoreFiles.load(folder, Optional.empty(), NOW).file();
    assertThat(ignores(file, "CVE-1")).as("a byte order mark is no part of an id").isTrue();
    assertThat(file.name()).isEqualTo(".trivyignore");
  }

  @Test
  void saysThatAYamlFileIsNotUsedUnlessGiven() throws IOException {
    Files.writeString(folder.resolve(".trivyignore.yaml"), "vulnerabilities: [{id: CVE-1}]");

    IgnoreFiles.Loaded unused = IgnoreFiles.load(folder, Optional.empty(), NOW);
    IgnoreFiles.Loaded used = IgnoreFiles.load(folder, Optional.of("./.trivyignore.yaml"), NOW);

    assertThat(unused.file()).isSameAs(IgnoreFile.NONE);
    assertThat(unused.warnings())
        .containsExactly(
            ".trivyignore.yaml is not used unless it is given: --ignorefile .trivyignore.yaml");
    assertThat(ignores(used.file(), "CVE-1")).isTrue();
    assertThat(used.file().name()).isEqualTo(".trivyignore.yaml");
    assertThat(used.warnings()).isEmpty();
  }

  @Test
  void refusesAGivenFileThatIsNotThere() {
    assertThatThrownBy(() -> IgnoreFiles.load(folder, Optional.of("mine.yaml"), NOW))
        .isInstanceOf(AdvisoryException.class)
        .hasMessageStartingWith("ignore file not found: mine.yaml");
  }

  private IgnoreFile plain(String text) {
    return IgnoreFiles.read(".trivyignore", text, NOW, warnings);
  }

  private IgnoreFile yaml(String text) {
    return IgnoreFiles.read("x.yaml", text, NOW, warnings);
  }

  private static boolean ignores(IgnoreFile file, String id) {
    return file.match(Section.VULNERABILITIES, id, List.of("target", ""), "").isPresent();
  }
}
