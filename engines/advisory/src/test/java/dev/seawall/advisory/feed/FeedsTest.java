package dev.seawall.advisory.feed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.seawall.model.Exploitation.Epss;
import dev.seawall.model.Exploitation.KnownExploited;
import dev.seawall.model.Severity;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FeedsTest {
  @Test
  void readsRustsecsRequirementsAsRanges() {
    RecordingSink sink =
        RecordingSink.of(
            "crates/Some-Crate/RUSTSEC-2026-1.md",
            """
            ```toml
            [advisory]
            id = "RUSTSEC-2026-1"
            package = "Some-Crate"
            date = 2026-01-02
            url = "https://example.org/1"
            aliases = ["CVE-2026-1", "GHSA-1"]
            cvss = "CVSS:3.0/AV:N/AC:L/PR:N/UI:N/S:U/C:N/I:N/A:H"

            [affected]
            os = ["windows"]

            [versions]
            patched = ["^0.7.11", ">= 0.8.2"]
            unaffected = ["< 0.2.0"]
            ```

            # A title

            And a text.
            """);

    assertThat(sink.places())
        .containsExactly("cargo::RustSec Advisory Database | some-crate | CVE-2026-1");
    assertThat(sink.ranges().vulnerable()).containsExactly(">=0.2.0, <0.7.11", ">=0.8.0, <0.8.2");
    assertThat(sink.ranges().patched()).containsExactly("0.7.11", "0.8.2");
    assertThat(sink.ranges().systems()).containsExactly("windows");
    assertThat(sink.ranges().vendorIds()).containsExactly("GHSA-1", "RUSTSEC-2026-1");
    Detail detail = sink.details.getFirst();
    assertThat(detail.title()).isEqualTo("A title");
    assertThat(detail.description()).isEqualTo("And a text.");
    assertThat(detail.cvss().v3Score()).isEqualTo(7.5);
    assertThat(detail.published()).isEqualTo("2026-01-02T00:00:00Z");
  }

  @Test
  void leavesOutThatACrateIsNotMaintained() {
    RecordingSink sink =
        RecordingSink.of("a.md", rustsec("informational = \"unmaintained\"", "patched = []"));

    assertThat(sink.claims).isEmpty();
    assertThat(sink.leftOut).containsExactly("informational: unmaintained");
  }

  @Test
  void takesACrateWithoutAnyMendedVersionForVulnerable() {
    RecordingSink sink =
        RecordingSink.of("a.md", rustsec("informational = \"unsound\"", "patched = []"));

    assertThat(sink.ranges().vulnerable()).containsExactly("");
  }

  @Test
  void refusesARustsecHeadThatIsNoToml() {
    assertThat(RecordingSink.of("a.md", "```toml\n[advisory\n```\n").refused.getFirst())
        .startsWith("line 2: not valid TOML");
    assertThat(RecordingSink.of("a.md", "```toml\nx = " + "[".repeat(500) + "\n```\n").refused)
        .containsExactly("its head is too large or too deep");
    assertThat(RecordingSink.of("a.md", "```toml\nid = 1\n").refused.getFirst())
        .contains("no head in TOML");
  }

  @Test
  void readsRubysRequirements() {
    RecordingSink sink =
        RecordingSink.of(
            "gems/rack/CVE-2026-1.yml",
            """
            ---
            gem: Rack
            cve: 2026-1
            ghsa: aaaa-bbbb-cccc
            url: https://example.org/rack
            title: Rack does something
            date: 2026-01-02
            description: A text
            cvss_v2: 9.9
            cvss_v3: 5.0
            unaffected_versions:
              - "< 1.0"
            patched_versions:
              - "~> 2.2.4"
              - ">= 3.0.0, != 3.1.0"
            related:
              url: [https://example.org/more]
            """);

    assertThat(sink.places())
        .containsExactly("rubygems::Ruby Advisory Database | rack | CVE-2026-1");
    assertThat(sink.ranges())
        .isEqualTo(
            new Advice.Ranges(
                List.of(),
                List.of("~> 2.2.4", ">= 3.0.0, != 3.1.0"),
                List.of("< 1.0"),
                List.of(),
                List.of(),
                List.of("GHSA-aaaa-bbbb-cccc"),
                Map.of()));
    assertThat(sink.details.getFirst().severity()).isEqualTo(Severity.MEDIUM);
    assertThat(sink.details.getFirst().references())
        .containsExactly("https://example.org/rack", "https://example.org/more");
  }

  @Test
  void takesAGemWithoutAnyMendedVersionForVulnerable() {
    RecordingSink sink = RecordingSink.of("OSVDB-1.yml", "gem: a\nosvdb: 1\ntitle: t\n");

    assertThat(sink.places()).containsExactly("rubygems::Ruby Advisory Database | a | OSVDB-1");
    assertThat(sink.ranges().vulnerable()).containsExactly("");
  }

  @Test
  void leavesRubyItselfOut() {
    assertThat(RecordingSink.of("a.yml", "engine: ruby\ncve: 2026-1\ntitle: t\n").leftOut)
        .containsExactly("Ruby interpreter");
  }

  @Test
  void refusesARequirementThatIsNone() {
    RecordingSink sink =
        RecordingSink.of("a.yml", "gem: a\ncve: 2026-1\ntitle: t\npatched_versions: ['?? 1']\n");

    assertThat(sink.claims).isEmpty();
    assertThat(sink.refused).hasSize(1);
  }

  @Test
  void readsThePhpBranches() {
    RecordingSink sink =
        RecordingSink.of(
            "vendor/name/CVE-2026-1.yaml",
            """
            title: Something
            link: https://example.org/1
            cve: CVE-2026-1
            branches:
              1.x:
                time: 2026-01-02 03:04:05
                versions: ['>=1.0', '<1.4.2']
              2.x:
                time: ~
                versions: ['>=2.0', '<=2.0.3']
            reference: composer://Vendor/Name
            """);

    assertThat(sink.places())
        .containsExactly("composer::PHP Security Advisories Database | vendor/name | CVE-2026-1");
    assertThat(sink.ranges().vulnerable()).containsExactly(">=1.0, <1.4.2", ">=2.0, <=2.0.3");
    assertThat(sink.ranges().fixDates()).isEqualTo(Map.of("1.4.2", "2026-01-02"));
  }

  @Test
  void namesPhpAdvisoriesWithoutAnIdAfterTheirFile() {
    RecordingSink sink =
        RecordingSink.of(
            "vendor/name/2026-01-02.yaml",
            "title: t\ncve: ~\nreference: composer://vendor/name\nbranches: {a: {versions: ['<1']}}\n");

    assertThat(sink.claims.getFirst().vulnerabilityId())
        .isEqualTo("php-security-advisories:vendor/name/2026-01-02");
  }

  @Test
  void readsSecdbWithSeveralNamesOfOneVulnerability() {
    RecordingSink sink =
        RecordingSink.of(
            "v3.19/main.yaml",
            """
            distroversion: v3.19
            reponame: main
            packages:
              - pkg:
                  name: xen
                  secfixes:
                    4.12.1-r0:
                      - CVE-2026-1 XSA-1
                      - XSA-2
                    0:
                      - CVE-2026-3
              - pkg:
                  secfixes: {}
            """);

    assertThat(sink.places())
        .containsExactly("alpine 3.19 | xen | CVE-2026-1", "alpine 3.19 | xen | XSA-2");
    assertThat(sink.fix().fixedVersion()).isEqualTo("4.12.1-r0");
    assertThat(sink.fix().vendorIds()).containsExactly("XSA-1");
    assertThat(sink.leftOut).containsExactly("package that was never affected");
    assertThat(sink.refused).containsExactly("line 12: it has no name");
    assertThat(sink.taken).isEqualTo(1);
  }

  @Test
  void readsTheCatalogueOfKnownExploitedVulnerabilities() {
    RecordingSink sink =
        RecordingSink.of(
            "kev.json",
            """
            {"catalogVersion": "1", "vulnerabilities": [
              {"cveID": "CVE-2026-1", "dateAdded": "2026-01-02", "dueDate": "2026-01-23",
               "knownRansomwareCampaignUse": "Known"},
              {"cveID": "CVE-2026-2"}]}
            """);

    assertThat(sink.exploited)
        .isEqualTo(Map.of("CVE-2026-1", new KnownExploited("2026-01-02", "2026-01-23", true)));
    assertThat(sink.refused).containsExactly("line 4: it has no cveID or no dateAdded");
  }

  @Test
  void readsScoresAndTheirDate() {
    RecordingSink sink =
        RecordingSink.of(
            "epss_scores.csv",
            """
            #model_version:v2025.03.14,score_date:2026-01-02T12:00:00Z
            cve,epss,percentile
            CVE-2026-1,0.00043,0.12345
            CVE-2026-2,1.5,0.1
            CVE-2026-3
            ,0.1,0.1
            """);

    assertThat(sink.scores)
        .isEqualTo(Map.of("CVE-2026-1", new Epss(0.00043, 0.12345, "2026-01-02")));
    assertThat(sink.refused).hasSize(3).allMatch(reason -> reason.contains("two numbers"));
  }

  @Test
  void keepsTheDatesOfReleases() {
    RecordingSink sink =
        RecordingSink.of(
            "releases/debian.json",
            """
            {"releases": {"12": {"name": "12", "codename": "bookworm", "eol": "2026-06-10", "lts": false},
                          "13": {"name": "13"}},
             "versions": {"12.1": {"name": "12.1", "date": "2023-07-22"}}}
            """);

    assertThat(sink.lifecycles)
        .isEqualTo(
            Map.of(
                "debian",
                "{\"12\":{\"codename\":\"bookworm\",\"eol\":\"2026-06-10\",\"lts\":false}}"));
  }

  @Test
  void passesOverWhatIsNotAdvisories() {
    RecordingSink sink = new RecordingSink();
    for (String file : List.of("{}", "[]", "1", "{\"name\": \"x\"}")) {
      sink.read(Optional.empty(), "package.json", file.getBytes(UTF_8));
    }
    sink.read(Optional.empty(), "README.md", new byte[] {'#'});
    sink.read(Optional.empty(), "LICENSE", new byte[0]);

    assertThat(sink.passedOver).hasSize(6);
    assertThat(sink.refused).isEmpty();
  }

  private static String rustsec(String kind, String versions) {
    return """
    ```toml
    [advisory]
    id = "RUSTSEC-2026-1"
    package = "a"
    date = "2026-01-02"
    %s
    [versions]
    %s
    ```
    # t
    """
        .formatted(kind, versions);
  }
}
