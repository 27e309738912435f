package dev.seawall.advisory.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.seawall.model.Severity;
import dev.seawall.model.Status;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class OsvFeedTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          # events                                                  | vulnerable                    | patched
          introduced 0, fixed 1.2                                   | <1.2                          | 1.2
          introduced 1.0, fixed 1.2                                 | >=1.0, <1.2                   | 1.2
          introduced 0                                              | ''                            | -
          introduced 1.0                                            | >=1.0                         | -
          introduced 1.0, last_affected 1.2                         | >=1.0, <=1.2                  | -
          introduced 1.2, last_affected 1.2                         | =1.2                          | -
          introduced 0, fixed 1.2, introduced 2.0, fixed 2.1        | <1.2; >=2.0, <2.1             | 1.2; 2.1
          introduced 2.0, fixed 2.1, introduced 0, fixed 1.2        | <1.2; >=2.0, <2.1             | 1.2; 2.1
          fixed 2.1, fixed 1.2, introduced 2.0, introduced 0        | <1.2; >=2.0, <2.1             | 1.2; 2.1
          introduced 1.10, fixed 1.11, introduced 1.2, fixed 1.9    | >=1.2, <1.9; >=1.10, <1.11    | 1.9; 1.11
          introduced 0, fixed 1.5, introduced 1.5, fixed 1.7        | <1.5; >=1.5, <1.7             | 1.7
          introduced 1.5, fixed 1.7, introduced 0, fixed 1.5        | <1.5; >=1.5, <1.7             | 1.7
          fixed 1.2                                                 | <1.2                          | 1.2
          introduced 1.0, fixed 1.2, fixed 1.3                      | >=1.0, <1.2                   | 1.2
          introduced 0, last_affected 1.0, introduced 3.0           | <=1.0; >=3.0                  | -
          """)
  void translatesEventsInAnyOrder(String events, String vulnerable, String patched) {
    RecordingSink sink = RecordingSink.of("GO-1.json", go(events));

    assertThat(sink.ranges().vulnerable()).isEqualTo(List.of(vulnerable.split("; ", -1)));
    assertThat(sink.ranges().patched())
        .isEqualTo(patched == null ? List.of() : List.of(patched.split("; ")));
  }

  @Test
  void filesARecordUnderEachOfItsCvesAndKeepsItsOtherNames() {
    RecordingSink sink =
        RecordingSink.of(
            "a.yaml",
            """
            id: PYSEC-2026-1
            aliases: [CVE-2026-2, GHSA-aaaa-bbbb-cccc, CVE-2026-1]
            summary: Something
            details: More of it
            published: "2026-01-02T03:04:05Z"
            modified: "0001-01-01T00:00:00Z"
            severity:
            - {type: CVSS_V3, score: "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H"}
            affected:
            - package: {ecosystem: PyPI, name: Some_Package}
              ranges:
              - type: GIT
                events: [{introduced: "0"}, {fixed: 0123456789abcdef}]
              - type: ECOSYSTEM
                events: [{introduced: "0"}, {fixed: 1.0}]
              versions: [0.9, 1.0a1, 2.0, not-a-version]
            """);

    assertThat(sink.places())
        .containsExactly(
            "pip::Python Packaging Advisory Database | some-package | CVE-2026-2",
            "pip::Python Packaging Advisory Database | some-package | CVE-2026-1");
    assertThat(sink.ranges())
        .isEqualTo(
            Advice.Ranges.of(
                List.of("<1.0", "=2.0"),
                List.of("1.0"),
                List.of("GHSA-aaaa-bbbb-cccc", "PYSEC-2026-1")));
    Detail detail = sink.details.getFirst();
    assertThat(detail.title()).isEqualTo("Something");
    assertThat(detail.cvss().v3Score()).isEqualTo(9.8);
    assertThat(detail.published()).isEqualTo("2026-01-02T03:04:05Z");
    assertThat(detail.modified()).isEmpty();
    assertThat(sink.taken).isEqualTo(1);
  }

  @Test
  void filesARecordWithoutCveUnderItsOwnId() {
    RecordingSink sink =
        RecordingSink.of(
            "a.json",
            """
            {"id": "GHSA-1", "aliases": ["PYSEC-1"],
             "database_specific": {"severity": "MODERATE", "cwe_ids": ["CWE-79"]},
             "affected": [{"package": {"ecosystem": "npm", "name": "Left"},
               "ranges": [{"type": "SEMVER", "events": [{"introduced": "0"}]}],
               "database_specific": {"last_known_affected_version_range": "<= 1.3"}}]}
            """);

    assertThat(sink.places()).containsExactly("npm::GitHub Security Advisory npm | left | GHSA-1");
    assertThat(sink.ranges())
        .isEqualTo(Advice.Ranges.of(List.of("<=1.3.0"), List.of(), List.of("PYSEC-1")));
    assertThat(sink.details.getFirst().severity()).isEqualTo(Severity.MEDIUM);
    assertThat(sink.details.getFirst().cweIds()).containsExactly("CWE-79");
  }

  @Test
  void putsTogetherAllEntriesForOnePackage() {
    RecordingSink sink =
        RecordingSink.of(
            "a.json",
            """
            {"id": "GO-2", "affected": [
              {"package": {"ecosystem": "Go", "name": "example.org/Mod"}, "ranges": [
                {"type": "SEMVER", "events": [{"introduced": "0"}, {"fixed": "1.2.0"}]}]},
              {"package": {"ecosystem": "Go", "name": "example.org/Mod"}, "ranges": [
                {"type": "SEMVER", "events": [{"introduced": "1.1.0"}, {"fixed": "1.3.0"}]}]}]}
            """);

    assertThat(sink.places())
        .containsExactly("go::The Go Vulnerability Database | example.org/Mod | GO-2");
    assertThat(sink.ranges().vulnerable()).containsExactly("<1.2.0", ">=1.1.0, <1.3.0");
    assertThat(sink.ranges().patched()).containsExactly("1.3.0");
  }

  @Test
  void leavesWithdrawnAndRejectedRecordsOut() {
    assertThat(RecordingSink.of("a.json", "{\"id\":\"GO-1\",\"affected\":[],\"withdrawn\":\"x\"}"))
        .satisfies(sink -> {
          assertThat(sink.withdrawn).isEqualTo(1);
          assertThat(sink.taken).isZero();
          assertThat(sink.claims).isEmpty();
        });
    assertThat(
            RecordingSink.of(
                    "a.json",
                    "{\"id\":\"BIT-1\",\"affected\":[],\"details\":\"Rejected reason: none\"}")
                .withdrawn)
        .isEqualTo(1);
  }

  @Test
  void takesANoticesFixForEachVulnerabilityInItsModules() {
    RecordingSink sink =
        RecordingSink.of(
            "ALSA-1.json",
            """
            {"id": "ALSA-2026:1", "summary": "Important: virt:rhel and virt-devel:rhel security update",
             "related": ["CVE-2026-1", "CVE-2026-2"], "published": "2026-03-04T00:00:00Z",
             "details": "Fixes:\\n\\n* qemu: out of bounds (CVE-2026-1)\\n* qemu: leak (CVE-2026-11)",
             "references": [{"url": "https://example.org/n"}],
             "affected": [
              {"package": {"ecosystem": "AlmaLinux:8", "name": "qemu"}, "ranges": [{"type": "ECOSYSTEM",
                "events": [{"introduced": "0"}, {"fixed": "1:2.0-1.module_el8.9"}]}]},
              {"package": {"ecosystem": "AlmaLinux:8", "name": "tool"}, "ranges": [{"type": "ECOSYSTEM",
                "events": [{"introduced": "0"}, {"fixed": "3.0-1.el8"}]}]}]}
            """);

    assertThat(sink.places())
        .containsExactly(
            "alma 8 | virt:rhel::qemu | CVE-2026-1",
            "alma 8 | virt:rhel::qemu | CVE-2026-2",
            "alma 8 | virt-devel:rhel::qemu | CVE-2026-1",
            "alma 8 | virt-devel:rhel::qemu | CVE-2026-2",
            "alma 8 | tool | CVE-2026-1",
            "alma 8 | tool | CVE-2026-2");
    assertThat(sink.fix())
        .isEqualTo(
            new Advice.Fix(
                "1:2.0-1.module_el8.9",
                "",
                Severity.UNKNOWN,
                Status.UNKNOWN,
                List.of("ALSA-2026:1"),
                Map.of("1:2.0-1.module_el8.9", "2026-03-04")));
    assertThat(sink.details)
        .extracting(Detail::vulnerabilityId, Detail::title, Detail::severity)
        .containsExactly(
            tuple("CVE-2026-1", "qemu: out of bounds", Severity.HIGH),
            tuple("CVE-2026-2", "", Severity.HIGH));
  }

  @Test
  void countsWhatHasNoPlace() {
    RecordingSink sink =
        RecordingSink.of(
            "a.json",
            """
            {"id": "X-1", "affected": [
              {"package": {"ecosystem": "GitHub Actions", "name": "a"}},
              {"package": {"ecosystem": "PyPI", "name": "b"}, "ranges": [{"type": "GIT", "events": []}]},
              {"ranges": []}]}
            """);

    assertThat(sink.claims).isEmpty();
    assertThat(sink.leftOut)
        .containsExactly("ecosystem GitHub Actions", "no package versions", "no package versions");
    assertThat(sink.taken).isEqualTo(1);
  }

  @Test
  void leavesPackagesOfGosStandardLibraryToGosOwnDatabase() {
    RecordingSink sink =
        RecordingSink.of(
            "a.json",
            """
            {"id": "GHSA-1", "affected": [{"package": {"ecosystem": "Go", "name": "net/http"},
              "ranges": [{"type": "SEMVER", "events": [{"introduced": "0"}]}]}]}
            """);

    assertThat(sink.leftOut).containsExactly("package of Go's standard library");
  }

  @Test
  void writesBitnamisDatesAsItsPackagesDo() {
    RecordingSink sink =
        RecordingSink.of(
            "a.json",
            """
            {"id": "BIT-minio-1", "aliases": ["CVE-2026-1"], "affected": [
              {"package": {"ecosystem": "Bitnami", "name": "minio"},
               "severity": [{"type": "CVSS_V4",
                 "score": "CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N/"}],
               "ranges": [{"type": "SEMVER", "events": [{"introduced": "0"}, {"fixed": "2023.03.20"}]}]}]}
            """);

    assertThat(sink.ranges().vulnerable()).containsExactly("<2023.3.20");
    assertThat(sink.details.getFirst().cvss().v40Score()).isEqualTo(9.3);
  }

  @ParameterizedTest
  @MethodSource("badRecords")
  void refusesWhatMakesNoSense(String json, String reason) {
    RecordingSink sink = RecordingSink.of(Optional.of(FeedKind.OSV), "a.json", json);

    assertThat(sink.refused).hasSize(1);
    assertThat(sink.refused.getFirst()).contains(reason);
    assertThat(sink.claims).isEmpty();
    assertThat(sink.taken).isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "npm, npm::GitHub Security Advisory npm",
    "Maven, maven::GitHub Security Advisory Maven",
    "PyPI, pip::GitHub Security Advisory pip",
    "Go, go::GitHub Security Advisory Go",
    "crates.io, cargo::GitHub Security Advisory Rust",
    "NuGet, nuget::GitHub Security Advisory NuGet",
    "Packagist, composer::GitHub Security Advisory Composer",
    "RubyGems, rubygems::GitHub Security Advisory RubyGems",
    "Hex, erlang::GitHub Security Advisory Erlang",
    "Pub, pub::GitHub Security Advisory Pub",
    "SwiftURL, swift::GitHub Security Advisory Swift",
    "purl-type:swift, swift::GitHub Security Advisory Swift",
    "Maven:https://repo.example.org, maven::GitHub Security Advisory Maven",
    "Debian:12, debian 12",
    "Alpine:v3.19, alpine 3.19",
    "Ubuntu:22.04:LTS, ubuntu 22.04",
    "Ubuntu:Pro:18.04:LTS, ubuntu 18.04-ESM",
    "AlmaLinux:9, alma 9",
    "Azure Linux:3, Azure Linux 3.0",
  })
  void knowsTheBucketOfEachEcosystem(String ecosystem, String bucket) {
    RecordingSink sink =
        RecordingSink.of(
            "a.json",
            """
            {"id": "GHSA-1", "affected": [{"package": {"ecosystem": "%s", "name": "a.b/c"},
              "ranges": [{"type": "ECOSYSTEM", "events": [{"introduced": "0"}, {"fixed": "1.0"}]}]}]}
            """
                .formatted(ecosystem));

    assertThat(sink.claims.getFirst().bucket().name()).isEqualTo(bucket);
  }

  static List<Arguments> badRecords() {
    return List.of(
        Arguments.of("{\"affected\": [], \"id\": \"\"}", "it has no id"),
        Arguments.of("{\"id\": \"A\", \"affected\": {}}", "an array as \"affected\" was expected"),
        Arguments.of("{\"id\": \"A\", \"affected\": [1]}", "an object was expected"),
        Arguments.of(go("fixed no-version"), "'no-version' is not a generic version"),
        Arguments.of("{\"id\": \"A\", \"affected\": [", "not valid JSON"));
  }

  private static String go(String events) {
    StringBuilder json = new StringBuilder();
    for (String event : events.split(", ")) {
      String[] words = event.split(" ");
      json.append(json.isEmpty() ? "" : ", ")
          .append("{\"%s\": \"%s\"}".formatted(words[0], words[1]));
    }
    return """
    {"id": "GO-1", "affected": [{"package": {"ecosystem": "Go", "name": "example.org/m"},
      "ranges": [{"type": "SEMVER", "events": [%s]}]}]}
    """
        .formatted(json);
  }
}
