package dev.seawall.advisory.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.seawall.advisory.AdvisoryDatabase;
import dev.seawall.advisory.DatabaseFixture;
import dev.seawall.artifact.Application;
import dev.seawall.artifact.Inventory;
import dev.seawall.model.OperatingSystem;
import dev.seawall.model.Relationship;
import dev.seawall.model.Result;
import dev.seawall.model.Severity;
import dev.seawall.model.SoftwarePackage;
import dev.seawall.model.Status;
import dev.seawall.model.Vulnerability;
import java.nio.file.Path;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DetectorTest {
  private static final MatchOptions OPTIONS =
      MatchOptions.defaults(Instant.parse("2026-06-01T00:00:00Z"));

  @TempDir Path dir;

  @Test
  void putsTheOperatingSystemFirstAndApplicationsByTarget() {
    SoftwarePackage any = SoftwarePackage.named("a", "1").build();
    Inventory inventory =
        inventory(
            OperatingSystem.of("debian", "10.1"),
            new Application("npm", "z/package-lock.json", List.of(any)),
            new Application("conda-pkg", "", List.of(any)),
            new Application("jar", "", List.of(any)),
            new Application("gomod", "empty/go.mod", List.of()));
    Detection detection = detect(new DatabaseFixture(), OPTIONS, inventory);
    assertThat(detection.results())
        .extracting(Result::target)
        .containsExactly("app (debian 10.1)", "Conda", "Java", "z/package-lock.json");
    assertThat(detection.os().endOfLife()).isTrue();
    assertThat(detection.warnings())
        .singleElement()
        .asString()
        .contains("conda-pkg are not judged");
  }

  @Test
  void choosesSeverityByOriginUnlessToldOtherwise() {
    DatabaseFixture fixture =
        new DatabaseFixture()
            .put("{'ID':'glad'}", "data-source", "npm::GitLab")
            .put("{'VulnerableVersions':['<2']}", "npm::GitLab", "a", "CVE-1")
            .put("{'VulnerableVersions':['<2']}", "npm::GitLab", "a", "GHSA-1")
            .put("{'VulnerableVersions':['<2']}", "npm::GitLab", "a", "CVE-3")
            .put("{'VulnerableVersions':['<2']}", "npm::GitLab", "a", "CVE-4")
            .put("{'VendorSeverity':{'glad':1,'nvd':4}}", "vulnerability", "CVE-1")
            .put("{'VendorSeverity':{'ghsa':2,'nvd':4}}", "vulnerability", "GHSA-1")
            .put("{'Severity':'HIGH','VendorSeverity':{'ubuntu':1}}", "vulnerability", "CVE-3");
    assertThat(severities(fixture, OPTIONS))
        .containsExactly("CVE-1 LOW glad", "CVE-3 HIGH ", "CVE-4 UNKNOWN ", "GHSA-1 MEDIUM ghsa");
    MatchOptions ubuntuFirst =
        new MatchOptions(
            OPTIONS.now(),
            List.of("ubuntu", "nvd"),
            OPTIONS.packageTypes(),
            OPTIONS.relationships(),
            false);
    assertThat(severities(fixture, ubuntuFirst))
        .containsExactly(
            "CVE-1 CRITICAL nvd", "CVE-3 LOW ubuntu", "CVE-4 UNKNOWN ", "GHSA-1 CRITICAL nvd");
  }

  @Test
  void hearsTheDistributionThatARebuilderStartsFrom() {
    DatabaseFixture fixture =
        new DatabaseFixture()
            .put("{'ID':'rootio','BaseID':'debian'}", "data-source", "npm::A")
            .put("{'VulnerableVersions':['<2']}", "npm::A", "a", "CVE-1")
            .put("{'VulnerableVersions':['<2']}", "npm::A", "a", "CVE-2")
            .put("{'VulnerableVersions':['<2']}", "npm::A", "a", "GHSA-3")
            .put("{'VendorSeverity':{'nvd':3,'rootio':2,'debian':0}}", "vulnerability", "CVE-1")
            .put("{'VendorSeverity':{'nvd':3,'rootio':2}}", "vulnerability", "CVE-2")
            .put(
                "{'Severity':'LOW','VendorSeverity':{'nvd':3,'ghsa':0}}",
                "vulnerability",
                "GHSA-3");
    assertThat(severities(fixture, OPTIONS))
        .containsExactly("CVE-1 UNKNOWN debian", "CVE-2 HIGH nvd", "GHSA-3 LOW ");
  }

  @Test
  void completesFindings() {
    DatabaseFixture fixture =
        new DatabaseFixture()
            .put("{'ID':'debian'}", "data-source", "debian 12")
            .put("{'FixedVersion':'2','Severity':3}", "debian 12", "openssl", "DSA-1")
            .put(
                "{'Title':'T','VendorSeverity':{'nvd':1},"
                    + "'References':['https://x','https://www.debian.org/1']}",
                "vulnerability",
                "DSA-1");
    SoftwarePackage openssl =
        SoftwarePackage.named("libssl3", "1")
            .id("libssl3@1")
            .srcName("openssl")
            .srcVersion("1")
            .build();
    Inventory inventory =
        new Inventory(
            OperatingSystem.of("debian", "12.5"), "", null, List.of(openssl), List.of(), List.of());
    Vulnerability finding =
        detect(fixture, OPTIONS, inventory).results().getFirst().vulnerabilities().getFirst();
    assertThat(finding.status()).isEqualTo(Status.FIXED);
    assertThat(finding.severity()).isEqualTo(Severity.HIGH);
    assertThat(finding.severitySource()).isEqualTo("debian");
    assertThat(finding.detail().vendorSeverity())
        .containsEntry("debian", Severity.HIGH)
        .containsEntry("nvd", Severity.LOW);
    assertThat(finding.primaryUrl()).isEqualTo("https://www.debian.org/1");
    assertThat(finding.detail().title()).isEqualTo("T");
    // printf %s ':app (debian 12.5):libssl3@1:DSA-1' | sha256sum
    assertThat(finding.fingerprint())
        .isEqualTo("sha256:6a55516f9ad0cbdb232e56108680b4d18f452e76a0a717242593fbbf7dd3502f");
  }

  @Test
  void addsWhatIsKnownOfExploitation() {
    DatabaseFixture fixture =
        new DatabaseFixture()
            .put("{'VulnerableVersions':['<2']}", "npm::A", "a", "CVE-1")
            .put("{'VulnerableVersions':['<2']}", "npm::A", "a", "CVE-2")
            .put(
                "{'VendorSeverity':{'nvd':3},'CVSS':{'nvd':{'V3Score':8.1}}}",
                "vulnerability",
                "CVE-1")
            .put("{'Score':0.5,'Percentile':0.9,'Date':'2026-01-01'}", "seawall-epss", "CVE-1")
            .put("{'DateAdded':'2026-01-01','Ransomware':true}", "seawall-kev", "CVE-2");
    List<Vulnerability> found = npm(fixture, OPTIONS);
    assertThat(found.get(0).exploitation().risk()).isCloseTo(39, within(0.001));
    assertThat(found.get(0).exploitation().epss().orElseThrow().percentile()).isEqualTo(0.9);
    assertThat(found.get(1).exploitation().risk()).isCloseTo(55, within(0.001));
    assertThat(found.get(1).exploitation().knownExploited()).isPresent();
  }

  @Test
  void leavesOutWhatIsOnlyForDevelopment() {
    SoftwarePackage root =
        SoftwarePackage.named("root", "1")
            .id("root")
            .relationship(Relationship.ROOT)
            .dependsOn(List.of("dev", "main"))
            .build();
    SoftwarePackage dev = SoftwarePackage.named("dev", "1").id("dev").dev(true).build();
    SoftwarePackage main =
        SoftwarePackage.named("main", "1").id("main").relationship(Relationship.DIRECT).build();
    Inventory inventory =
        inventory(OperatingSystem.NONE, new Application("npm", "lock", List.of(dev, main, root)));
    Result result = detect(new DatabaseFixture(), OPTIONS, inventory).results().getFirst();
    assertThat(result.packages()).extracting(SoftwarePackage::name).containsExactly("root", "main");
    assertThat(result.packages().getFirst().dependsOn()).containsExactly("main");
    MatchOptions direct =
        new MatchOptions(
            OPTIONS.now(),
            List.of("auto"),
            EnumSet.of(PackageType.LIBRARY),
            Set.of(Relationship.DIRECT),
            true);
    assertThat(detect(new DatabaseFixture(), direct, inventory).results().getFirst().packages())
        .extracting(SoftwarePackage::name)
        .containsExactly("main");
  }

  @Test
  void warnsOfFamiliesWithoutAdvisories() {
    Detection detection =
        detect(new DatabaseFixture(), OPTIONS, inventory(OperatingSystem.of("fedora", "41")));
    assertThat(detection.results()).isEmpty();
    assertThat(detection.warnings()).singleElement().asString().contains("fedora 41");
  }

  private List<String> severities(DatabaseFixture fixture, MatchOptions options) {
    return npm(fixture, options).stream()
        .map(f -> f.id() + " " + f.severity() + " " + f.severitySource())
        .toList();
  }

  private List<Vulnerability> npm(DatabaseFixture fixture, MatchOptions options) {
    SoftwarePackage installed = SoftwarePackage.named("a", "1.0.0").build();
    Inventory inventory =
        inventory(OperatingSystem.NONE, new Application("npm", "lock", List.of(installed)));
    return detect(fixture, options, inventory).results().getFirst().vulnerabilities();
  }

  private Detection detect(DatabaseFixture fixture, MatchOptions options, Inventory inventory) {
    try (AdvisoryDatabase database = fixture.open(dir)) {
      return new Detector(database, options).detect(new MatchTarget("app", "", inventory));
    }
  }

  private static Inventory inventory(OperatingSystem os, Application... applications) {
    return new Inventory(os, "", null, List.of(), List.of(applications), List.of());
  }
}
