package dev.seawall.advisory.build;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.seawall.advisory.Advisory;
import dev.seawall.advisory.AdvisoryDatabase;
import dev.seawall.advisory.AdvisoryException;
import dev.seawall.advisory.DatabaseMetadata;
import dev.seawall.model.Exploitation.Epss;
import dev.seawall.model.Exploitation.KnownExploited;
import dev.seawall.model.Severity;
import dev.seawall.model.Status;
import dev.seawall.model.VulnerabilityDetail;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseBuildTest {
  private static final String PIP = "pip::Python Packaging Advisory Database";

  @TempDir private Path folder;
  private Path source;
  private final Map<String, String> files = new TreeMap<>();

  @BeforeEach
  void writeRecords() throws IOException {
    files.put(
        "vulns/a/PYSEC-1.yaml",
        """
        id: PYSEC-1
        aliases: [CVE-2026-1]
        summary: The title
        published: "2026-01-02T00:00:00Z"
        modified: "2026-01-05T00:00:00Z"
        severity: [{type: CVSS_V3, score: "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H"}]
        affected:
        - package: {ecosystem: PyPI, name: A}
          ranges: [{type: ECOSYSTEM, events: [{introduced: "0"}, {fixed: 1.2}]}]
        """);
    files.put(
        "vulns/a/PYSEC-2.yaml",
        """
        id: PYSEC-2
        aliases: [CVE-2026-1]
        affected:
        - package: {ecosystem: PyPI, name: A}
          ranges: [{type: ECOSYSTEM, events: [{introduced: 1.1}, {fixed: 1.4}]}]
        """);
    files.put("vulns/a/PYSEC-3.yaml", "id: PYSEC-3\nwithdrawn: x\naffected: []\n");
    files.put("vulns/a/PYSEC-4.yaml", "id: PYSEC-4\naffected: [a: b: c]\n");
    files.put("alma/ALSA-1.json", alma("ALSA-1", "1.0-9.el9", "2026-01-03"));
    files.put("alma/ALSA-2.json", alma("ALSA-2", "1.0-10.el9", "2026-01-04"));
    files.put(
        "kev.json",
        """
        {"catalogVersion": "1", "vulnerabilities": [{"cveID": "CVE-2026-1", "dateAdded": "2026-01-06",
          "dueDate": "2026-01-27", "knownRansomwareCampaignUse": "Unknown"}]}
        """);
    files.put(
        "epss.csv",
        """
        #model_version:v1,score_date:2026-01-07T00:00:00Z
        cve,epss,percentile
        CVE-2026-1,0.5,0.99
        CVE-2026-99,0.1,0.2
        """);
    files.put("README.md", "# not a record\n");
    source = folder.resolve("source");
    for (Map.Entry<String, String> file : files.entrySet()) {
      Path path = source.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.writeString(path, file.getValue());
    }
  }

  @Test
  void keepsTheAccountOfEveryRecord() {
    BuildSummary summary = build(source, "out");

    SourceSummary account = summary.sources().getFirst();
    assertThat(account.records()).isEqualTo(9);
    assertThat(account.taken()).isEqualTo(7);
    assertThat(account.withdrawn()).isEqualTo(1);
    assertThat(account.refused())
        .extracting(Refusal::file, Refusal::place)
        .containsExactly(tuple("vulns/a/PYSEC-4.yaml", "line 2"));
    assertThat(account.passedOver()).isEqualTo(1);
    assertThat(summary.advisories()).isEqualTo(2);
    assertThat(summary.vulnerabilities()).isEqualTo(1);
    assertThat(summary.text())
        .contains("refused: vulns/a/PYSEC-4.yaml, line 2: not valid YAML")
        .contains("2 advisories for 1 vulnerability");
  }

  @Test
  void joinsRecordsOfOneVulnerabilityInOnePackage() {
    build(source, "out");

    try (AdvisoryDatabase database = open("out")) {
      Advisory pip = database.advisories(PIP, "a").getFirst();
      assertThat(pip.id()).isEqualTo("CVE-2026-1");
      assertThat(pip.vulnerableVersions()).containsExactly("<1.2", ">=1.1, <1.4");
      assertThat(pip.patchedVersions()).containsExactly("1.4");
      assertThat(pip.vendorIds()).containsExactly("PYSEC-1", "PYSEC-2");
      assertThat(pip.source().name()).isEqualTo("Python Packaging Advisory Database");
      Advisory alma = database.advisories("alma 9", "tool").getFirst();
      assertThat(alma.fixedVersion()).isEqualTo("1.0-10.el9");
      assertThat(alma.vendorIds()).containsExactly("ALSA-1", "ALSA-2");
      assertThat(alma.status()).isEqualTo(Status.UNKNOWN);
      assertThat(database.fixDates("alma 9", "tool", "CVE-2026-1"))
          .isEqualTo(Map.of("1.0-9.el9", "2026-01-03", "1.0-10.el9", "2026-01-04"));
    }
  }

  @Test
  void tellsOfTheVulnerabilityItself() {
    build(source, "out");

    try (AdvisoryDatabase database = open("out")) {
      VulnerabilityDetail detail = database.detail("CVE-2026-1").orElseThrow();
      assertThat(detail.title()).isEqualTo("The title");
      assertThat(detail.severity()).isEqualTo(Severity.CRITICAL);
      assertThat(detail.vendorSeverity())
          .isEqualTo(Map.of("osv", Severity.CRITICAL, "alma", Severity.MEDIUM));
      assertThat(detail.cvss().get("osv").v3Score()).isEqualTo(9.8);
      assertThat(detail.publishedDate()).isEqualTo("2026-01-02T00:00:00Z");
      assertThat(database.knownExploited("CVE-2026-1"))
          .contains(new KnownExploited("2026-01-06", "2026-01-27", false));
      assertThat(database.epss("CVE-2026-1")).contains(new Epss(0.5, 0.99, "2026-01-07"));
      assertThat(database.epss("CVE-2026-99")).isEmpty();
      assertThat(database.isSample()).isFalse();
    }
  }

  @Test
  void takesItsTimeFromTheRecordsOrTheRequest() {
    build(source, "out");
    DatabaseMetadata metadata = DatabaseMetadata.read(folder.resolve("out/db")).orElseThrow();

    assertThat(metadata.version()).isEqualTo(2);
    assertThat(metadata.updatedAt()).isEqualTo(Instant.parse("2026-01-07T00:00:00Z"));
    assertThat(metadata.nextUpdate()).isAfter(Instant.parse("9000-01-01T00:00:00Z"));

    Instant wanted = Instant.parse("2027-01-01T00:00:00Z");
    BuildRequest request =
        new BuildRequest(folder.resolve("timed"), specs(source), Optional.of(wanted), true);
    assertThat(DatabaseBuild.run(request).updatedAt()).isEqualTo(wanted);
    try (AdvisoryDatabase database = open("timed")) {
      assertThat(database.isSample()).isTrue();
    }
  }

  @Test
  void givesTheSameBytesForFoldersAndArchivesInAnyOrder() throws IOException {
    Path tar = folder.resolve("source.tar");
    Path gzip = folder.resolve("source.tar.gz");
    List<String> names = new ArrayList<>(files.keySet());
    Collections.reverse(names);
    byte[] archive = tar(names);
    Files.write(tar, archive);
    ByteArrayOutputStream compressed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(compressed)) {
      out.write(archive);
    }
    Files.write(gzip, compressed.toByteArray());

    build(source, "folder");
    build(tar, "tar");
    build(gzip, "gzip");

    byte[] expected = Files.readAllBytes(folder.resolve("folder/db/trivy.db"));
    assertThat(folder.resolve("tar/db/trivy.db")).hasBinaryContent(expected);
    assertThat(folder.resolve("gzip/db/trivy.db")).hasBinaryContent(expected);
    assertThat(folder.resolve("tar/db/metadata.json"))
        .hasSameBinaryContentAs(folder.resolve("folder/db/metadata.json"));
  }

  @Test
  void leavesNothingBehindButTheDatabase() throws IOException {
    build(source, "out");
    build(source, "out");

    try (Stream<Path> files = Files.list(folder.resolve("out/db"))) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrder("trivy.db", "metadata.json");
    }
  }

  @Test
  void opensTheArchivesWithinAFolder() throws IOException {
    Path collection = Files.createDirectory(folder.resolve("collection"));
    Files.write(collection.resolve("one.tar"), tar(List.of("vulns/a/PYSEC-1.yaml")));
    Files.write(collection.resolve("two.tar"), tar(List.of("alma/ALSA-1.json")));
    Files.writeString(collection.resolve("README.md"), "x");

    assertThat(build(collection, "out").sources())
        .extracting(SourceSummary::publishers)
        .extracting(Object::toString)
        .containsExactly("[Python Packaging Advisory Database]", "[AlmaLinux Product Errata]");
  }

  @Test
  void readsFilesOfANamedKindWhateverTheyAreCalled() throws IOException {
    Path scores = folder.resolve("scores.txt");
    Files.writeString(scores, "CVE-2026-1,0.25,0.5\n");
    BuildRequest request =
        new BuildRequest(
            folder.resolve("out"),
            List.of(SourceSpec.parse(source.toString()), SourceSpec.parse("epss=" + scores)),
            Optional.empty(),
            false);

    assertThat(DatabaseBuild.run(request).sources()).hasSize(2);
  }

  @Test
  void refusesSourcesThatAreNone() throws IOException {
    Path empty = Files.createDirectory(folder.resolve("empty"));
    Path broken = folder.resolve("broken.tar");
    byte[] archive = tar(List.of("alma/ALSA-1.json"));
    Files.write(broken, Arrays.copyOf(archive, 700));

    assertThatThrownBy(() -> build(empty, "out"))
        .isInstanceOf(AdvisoryException.class)
        .hasMessageContaining("holds no advisories");
    assertThatThrownBy(() -> build(broken, "out"))
        .isInstanceOf(AdvisoryException.class)
        .hasMessageContaining("broken.tar");
    assertThatThrownBy(() -> build(folder.resolve("nowhere"), "out"))
        .isInstanceOf(AdvisoryException.class)
        .hasMessageContaining("nowhere");
    assertThatThrownBy(() -> SourceSpec.parse("ovl=x.xml"))
        .isInstanceOf(AdvisoryException.class)
        .hasMessageContaining("known are osv, rustsec");
    assertThat(folder.resolve("out/db/trivy.db")).doesNotExist();
  }

  private BuildSummary build(Path from, String to) {
    return DatabaseBuild.run(
        new BuildRequest(folder.resolve(to), specs(from), Optional.empty(), false));
  }

  private static List<SourceSpec> specs(Path path) {
    return List.of(new SourceSpec(Optional.empty(), path));
  }

  private AdvisoryDatabase open(String name) {
    return AdvisoryDatabase.open(folder.resolve(name).resolve("db"));
  }

  private static String alma(String id, String fixed, String day) {
    return """
    {"id": "%s", "summary": "Moderate: tool security update", "related": ["CVE-2026-1"],
     "published": "%sT00:00:00Z", "modified": "2026-02-01T00:00:00Z",
     "affected": [{"package": {"ecosystem": "AlmaLinux:9", "name": "tool"},
       "ranges": [{"type": "ECOSYSTEM", "events": [{"introduced": "0"}, {"fixed": "%s"}]}]}]}
    """
        .formatted(id, day, fixed);
  }

  /// A minimal ustar archive.
  private byte[] tar(List<String> names) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (String name : names) {
      byte[] content = files.get(name).getBytes(UTF_8);
      byte[] header = new byte[512];
      put(header, 0, name);
      put(header, 100, "0000644");
      put(header, 124, "%011o".formatted(content.length));
      put(header, 136, "00000000000");
      put(header, 148, "        ");
      header[156] = '0';
      put(header, 257, "ustar\0" + "00");
      int sum = 0;
      for (byte b : header) {
        sum += b & 0xff;
      }
      put(header, 148, "%06o\0 ".formatted(sum));
      out.write(header);
      out.write(content);
      out.write(new byte[-content.length & 511]);
    }
    out.write(new byte[1024]);
    return out.toByteArray();
  }

  private static void put(byte[] header, int at, String text) {
    byte[] bytes = text.getBytes(UTF_8);
    System.arraycopy(bytes, 0, header, at, bytes.length);
  }
}
