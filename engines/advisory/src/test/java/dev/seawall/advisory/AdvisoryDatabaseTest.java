package dev.seawall.advisory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.seawall.model.Cvss;
import dev.seawall.model.DataSource;
import dev.seawall.model.Exploitation.Epss;
import dev.seawall.model.Exploitation.KnownExploited;
import dev.seawall.model.Severity;
import dev.seawall.model.Status;
import dev.seawall.model.VulnerabilityDetail;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class AdvisoryDatabaseTest {
  @TempDir Path dir;

  @Test
  void readsAdvisoriesWithTheirSource() {
    DatabaseFixture fixture =
        new DatabaseFixture()
            .put("{'ID':'debian','Name':'Tracker','URL':'u'}", "data-source", "debian 12")
            .put("{'FixedVersion':'1.2','Severity':3}", "debian 12", "openssl", "CVE-2024-2")
            .put(
                "{'Status':7,'VendorIDs':['DSA-1'],'Unknown':{'x':[1]}}",
                "debian 12",
                "openssl",
                "CVE-2024-1");
    try (AdvisoryDatabase database = fixture.open(dir)) {
      List<Advisory> advisories = database.advisories("debian 12", "openssl");
      assertThat(advisories).extracting(Advisory::id).containsExactly("CVE-2024-1", "CVE-2024-2");
      assertThat(advisories.get(0).status()).isEqualTo(Status.END_OF_LIFE);
      assertThat(advisories.get(0).vendorIds()).containsExactly("DSA-1");
      assertThat(advisories.get(1).severity()).isEqualTo(Severity.HIGH);
      assertThat(advisories.get(1).fixedVersion()).isEqualTo("1.2");
      assertThat(advisories.get(1).source())
          .isEqualTo(new DataSource("debian", "Tracker", "u", ""));
      assertThat(database.advisories("debian 12", "bash")).isEmpty();
      assertThat(database.advisories("debian 12", "")).isEmpty();
      assertThat(database.advisories("debian 99", "openssl")).isEmpty();
    }
  }

  @Test
  void hearsTheLastSourceOfAnEcosystem() {
    DatabaseFixture fixture =
        new DatabaseFixture()
            .put("{'ID':'b'}", "data-source", "npm::B")
            .put("{'PatchedVersions':['1']}", "npm::A", "left-pad", "CVE-1")
            .put("{'PatchedVersions':['2']}", "npm::B", "left-pad", "CVE-1")
            .put("{'PatchedVersions':['3']}", "npm::A", "left-pad", "CVE-2")
            .put("{'PatchedVersions':['4']}", "npm", "left-pad", "CVE-3")
            .put("{'PatchedVersions':['5']}", "npn::A", "left-pad", "CVE-3");
    try (AdvisoryDatabase database = fixture.open(dir)) {
      assertThat(database.ecosystemAdvisories("npm::", "left-pad"))
          .satisfiesExactlyInAnyOrder(
              one -> {
                assertThat(one.patchedVersions()).containsExactly("2");
                assertThat(one.source().id()).isEqualTo("b");
              },
              two -> {
                assertThat(two.patchedVersions()).containsExactly("3");
                assertThat(two.source()).isEqualTo(DataSource.NONE);
              });
    }
  }

  @Test
  void readsEntriesOfArchitecturesAndProducts() {
    DatabaseFixture fixture =
        new DatabaseFixture()
            .put(
                "{'Entries':[{'FixedVersion':'0:1','Affected':[0,4],'Arches':['x86_64'],"
                    + "'Cves':[{'ID':'CVE-1','Severity':2}],'Status':5}]}",
                "Red Hat",
                "expat",
                "RHSA-1")
            .put("[2,4]", "Red Hat CPE", "repository", "baseos");
    try (AdvisoryDatabase database = fixture.open(dir)) {
      assertThat(database.advisories("Red Hat", "expat").getFirst().entries())
          .containsExactly(
              new Advisory.Entry(
                  "0:1",
                  List.of(),
                  List.of("x86_64"),
                  List.of(0, 4),
                  List.of(new Advisory.Cve("CVE-1", Severity.MEDIUM)),
                  Status.WILL_NOT_FIX));
      assertThat(database.redHatProducts("repository", "baseos")).containsExactly(2, 4);
      assertThat(database.redHatProducts("nvr", "x")).isEmpty();
    }
  }

  @Test
  void readsDetails() {
    DatabaseFixture fixture =
        new DatabaseFixture()
            .put(
                "{'Title':'T','Description':'D','Severity':'HIGH','CweIDs':['CWE-1'],"
                    + "'VendorSeverity':{'nvd':3,'ghsa':4},"
                    + "'CVSS':{'nvd':{'V2Score':5,'V3Vector':'v','V3Score':7.5}},"
                    + "'References':['r'],'PublishedDate':'2024-01-02T03:04:05Z',"
                    + "'LastModifiedDate':null}",
                "vulnerability",
                "CVE-1");
    try (AdvisoryDatabase database = fixture.open(dir)) {
      assertThat(database.detail("CVE-1"))
          .contains(
              new VulnerabilityDetail(
                  "T",
                  "D",
                  Severity.HIGH,
                  List.of("CWE-1"),
                  Map.of("nvd", Severity.HIGH, "ghsa", Severity.CRITICAL),
                  Map.of("nvd", new Cvss("", "v", "", 5, 7.5, 0)),
                  List.of("r"),
                  "2024-01-02T03:04:05Z",
                  ""));
      assertThat(database.detail("CVE-2")).isEmpty();
    }
  }

  @Test
  void readsWhatOurOwnBucketsHold() {
    KnownExploited kev = new KnownExploited("2024-01-01", "2024-02-01", true);
    Epss epss = new Epss(0.94358, 0.99959, "2026-11-20");
    DatabaseFixture fixture =
        new DatabaseFixture()
            .put(text(ExtraBuckets.encode(kev)), ExtraBuckets.KNOWN_EXPLOITED, "CVE-1")
            .put(text(ExtraBuckets.encode(epss)), ExtraBuckets.EPSS, "CVE-1")
            .put(
                text(ExtraBuckets.encodeFixDates(new TreeMap<>(Map.of("1.2", "2024-05-06")))),
                ExtraBuckets.FIX_DATES,
                "alma 9",
                "curl",
                "CVE-1")
            .put("true", ExtraBuckets.FACTS, ExtraBuckets.FACT_SAMPLE);
    try (AdvisoryDatabase database = fixture.open(dir)) {
      assertThat(database.knownExploited("CVE-1")).contains(kev);
      assertThat(database.epss("CVE-1")).contains(epss);
      assertThat(database.epss("CVE-2")).isEmpty();
      assertThat(database.fixDates("alma 9", "curl", "CVE-1"))
          .containsExactly(Map.entry("1.2", "2024-05-06"));
      assertThat(database.fixDates("alma 8", "curl", "CVE-1")).isEmpty();
      assertThat(database.isSample()).isTrue();
    }
  }

  @Test
  void namesTheValueThatMakesNoSense() {
    DatabaseFixture fixture =
        new DatabaseFixture()
            .put("{'FixedVersion':['a','b']}", "alpine 3.10", "jq", "CVE-1")
            .put("{'PatchedVersions':'a'}", "npm::A", "jq", "CVE-1")
            .put("'text'", "bottlerocket", "kernel", "CVE-1")
            .put("{'Title'", "vulnerability", "CVE-1");
    try (AdvisoryDatabase database = fixture.open(dir)) {
      assertThatThrownBy(() -> database.advisories("alpine 3.10", "jq"))
          .isInstanceOf(AdvisoryException.class)
          .hasMessageContaining("advisory CVE-1 for jq in 'alpine 3.10'")
          .hasMessageContaining("FixedVersion is not a text")
          .hasMessageContaining("anew");
      assertThatThrownBy(() -> database.ecosystemAdvisories("npm::", "jq"))
          .hasMessageContaining("PatchedVersions is not a list");
      assertThatThrownBy(() -> database.advisories("bottlerocket", "kernel"))
          .hasMessageContaining("is not an object");
      assertThatThrownBy(() -> database.detail("CVE-1")).hasMessageContaining("it is no JSON");
    }
  }

  @Test
  void treatsNullAsAbsent() {
    DatabaseFixture fixture =
        new DatabaseFixture()
            .put("null", "echo", "apache2", "CVE-1")
            .put("{'FixedVersion':null,'VendorIDs':null}", "echo", "apache2", "CVE-2");
    try (AdvisoryDatabase database = fixture.open(dir)) {
      assertThat(database.advisories("echo", "apache2"))
          .hasSize(2)
          .allSatisfy(advisory -> assertThat(advisory.fixedVersion()).isEmpty());
    }
  }

  @Test
  void keepsCustomDataAsItIs() {
    DatabaseFixture fixture =
        new DatabaseFixture()
            .put("{'Custom':{'Severity':2.0,'x':[1]},'Severity':1}", "b", "p", "CVE-1")
            .put("{'Custom':'text','Severity':1}", "b", "p", "CVE-2");
    try (AdvisoryDatabase database = fixture.open(dir)) {
      assertThat(database.advisories("b", "p"))
          .extracting(Advisory::custom)
          .containsExactly("{\"Severity\":2.0,\"x\":[1]}", "\"text\"");
      assertThat(database.advisories("b", "p"))
          .allSatisfy(advisory -> assertThat(advisory.severity()).isEqualTo(Severity.LOW));
    }
  }

  @Test
  void listsBucketsAndPackages() {
    DatabaseFixture fixture =
        new DatabaseFixture().put("{}", "b", "p", "CVE-1").put("{}", "a", "q", "CVE-1");
    try (AdvisoryDatabase database = fixture.open(dir)) {
      assertThat(database.bucketNames()).containsExactly("a", "b");
      assertThat(database.packageNames("b")).containsExactly("p");
      assertThat(database.packageNames("c")).isEmpty();
    }
  }

  @Test
  void readsAndWritesMetadata() throws IOException {
    try (AdvisoryDatabase database = new DatabaseFixture().open(dir)) {
      assertThat(database.metadata()).isEmpty();
      Files.writeString(
          dir.resolve("metadata.json"),
          """
          {"Version":2,"NextUpdate":"2026-01-02T03:04:05.123456789Z",
           "UpdatedAt":"2026-01-02T03:04:05+02:00","DownloadedAt":"0001-01-01T00:00:00Z"}
          """);
      DatabaseMetadata metadata = database.metadata().orElseThrow();
      assertThat(metadata.version()).isEqualTo(2);
      assertThat(metadata.nextUpdate()).isEqualTo("2026-01-02T03:04:05.123456789Z");
      assertThat(metadata.updatedAt()).isEqualTo(Instant.parse("2026-01-02T01:04:05Z"));
      metadata.write(dir);
      assertThat(database.metadata()).contains(metadata);
      Files.writeString(dir.resolve("metadata.json"), "{\"NextUpdate\":\"soon\"}");
      assertThatThrownBy(database::metadata)
          .isInstanceOf(AdvisoryException.class)
          .hasMessageContaining("'soon' is not a time");
    }
  }

  @Test
  void saysThatThereIsNoDatabase() {
    assertThatThrownBy(() -> AdvisoryDatabase.open(dir))
        .isInstanceOf(AdvisoryException.class)
        .hasMessageContaining("trivy.db: there is no such file");
  }

  private static String text(byte[] json) {
    return new String(json, java.nio.charset.StandardCharsets.UTF_8);
  }
}
