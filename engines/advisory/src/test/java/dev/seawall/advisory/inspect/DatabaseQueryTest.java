package dev.seawall.advisory.inspect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.seawall.advisory.AdvisoryDatabase;
import dev.seawall.advisory.AdvisoryException;
import dev.seawall.advisory.build.BuildRequest;
import dev.seawall.advisory.build.DatabaseBuild;
import dev.seawall.advisory.build.SourceSpec;
import dev.seawall.advisory.inspect.QueryAnswer.Applies;
import dev.seawall.model.Severity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseQueryTest {
  @TempDir private static Path folder;
  private static AdvisoryDatabase database;

  @BeforeAll
  static void build() throws IOException {
    Path source = Files.createDirectory(folder.resolve("source"));
    Files.writeString(
        source.resolve("a.json"),
        """
        {"id": "PYSEC-1", "aliases": ["CVE-2026-1"], "summary": "A title",
         "severity": [{"type": "CVSS_V3", "score": "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H"}],
         "affected": [{"package": {"ecosystem": "PyPI", "name": "some-tool"},
           "ranges": [{"type": "ECOSYSTEM", "events": [{"introduced": "1.0"}, {"fixed": "1.4"}]}]}]}
        """);
    Files.writeString(
        source.resolve("b.json"),
        """
        {"id": "ALSA-1", "summary": "Low: some-tool security update", "related": ["CVE-2026-2"],
         "published": "2026-01-02T00:00:00Z",
         "affected": [{"package": {"ecosystem": "AlmaLinux:9", "name": "some-tool"},
           "ranges": [{"type": "ECOSYSTEM", "events": [{"introduced": "0"}, {"fixed": "2.0-1.el9"}]}]}]}
        """);
    Files.writeString(
        source.resolve("kev.json"),
        """
        {"catalogVersion": "1", "vulnerabilities": [{"cveID": "CVE-2026-1", "dateAdded": "2026-01-06",
          "knownRansomwareCampaignUse": "Known"}]}
        """);
    Files.writeString(source.resolve("epss.csv"), "cve,epss,percentile\nCVE-2026-1,0.5,0.99\n");
    DatabaseBuild.run(
        new BuildRequest(
            folder, List.of(SourceSpec.parse(source.toString())), Optional.empty(), false));
    database = AdvisoryDatabase.open(folder.resolve("db"));
  }

  @AfterAll
  static void close() {
    database.close();
  }

  @Test
  void tellsAllThereIsOnAPackageWorstFirst() {
    QueryAnswer answer = ask("some-tool", "");

    assertThat(answer.statements())
        .extracting(QueryAnswer.Statement::id, QueryAnswer.Statement::severity)
        .containsExactly(tuple("CVE-2026-1", Severity.CRITICAL), tuple("CVE-2026-2", Severity.LOW));
    assertThat(answer.text())
        .isEqualTo(
            """
            CRITICAL  CVE-2026-1            pip::Python Packaging Advisory Database
                      A title
                      fixed in 1.4
                      made use of since 2026-01-06, also for ransom, EPSS 50.00 %
            LOW       CVE-2026-2            alma 9
                      fixed in 2.0-1.el9 (2026-01-02)

            2 advisories on some-tool.
            """);
  }

  @Test
  void tellsWhetherItHoldsForAVersion() {
    assertThat(applies("Some_Tool@1.3", "pip")).containsExactly(Applies.YES);
    assertThat(applies("some-tool@0.9", "pypi")).containsExactly(Applies.NO);
    assertThat(applies("some-tool@1.4", "python-pkg")).containsExactly(Applies.NO);
    assertThat(applies("some-tool@what", "pip")).containsExactly(Applies.UNKNOWN);
    assertThat(applies("some-tool@1:0-1", "alma:9")).containsExactly(Applies.NO);
    assertThat(applies("some-tool@2.0-0.el9", "alma")).containsExactly(Applies.YES);
    assertThat(ask("some-tool@1.3", "pip").text())
        .startsWith("applies   CRITICAL  CVE-2026-1")
        .endsWith("1 advisory on some-tool, 1 applies to 1.3.\n");
  }

  @Test
  void saysWhenThereIsNothing() {
    assertThat(ask("other", "pip").text()).isEqualTo("The database has nothing on other (pip).\n");
    assertThat(ask("@scope/name", "npm").statements()).isEmpty();
    assertThat(DatabaseQuery.parse("@scope/name@1.0", "").version()).isEqualTo("1.0");
    assertThatThrownBy(() -> ask("a", "plan9"))
        .isInstanceOf(AdvisoryException.class)
        .hasMessageContaining("it has alma 9, pip");
    assertThatThrownBy(() -> DatabaseQuery.parse(" ", "")).isInstanceOf(AdvisoryException.class);
  }

  private static List<Applies> applies(String argument, String type) {
    return ask(argument, type).statements().stream().map(QueryAnswer.Statement::applies).toList();
  }

  private static QueryAnswer ask(String argument, String type) {
    return DatabaseQuery.parse(argument, type).ask(database);
  }
}
