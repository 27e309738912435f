package dev.seawall.advisory.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.seawall.advisory.AdvisoryDatabase;
import dev.seawall.advisory.AdvisoryException;
import dev.seawall.advisory.DatabaseFixture;
import dev.seawall.model.OperatingSystem;
import dev.seawall.model.Severity;
import dev.seawall.model.SoftwarePackage;
import dev.seawall.model.SoftwarePackageBuilder;
import dev.seawall.model.Status;
import dev.seawall.model.Vulnerability;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class OsMatcherTest {
  private static final Instant NOW = Instant.parse("2026-06-01T00:00:00Z");

  @TempDir Path dir;

  @Test
  void comparesTheSourcePackageOfDebian() {
    DatabaseFixture fixture =
        new DatabaseFixture()
            .put(
                "{'FixedVersion':'3.0.2-1','VendorIDs':['DSA-1']}", "debian 12", "openssl", "CVE-1")
            .put("{'FixedVersion':'3.0.1-1'}", "debian 12", "openssl", "CVE-2")
            .put("{'Severity':1,'Status':7}", "debian 12", "openssl", "CVE-3");
    List<Vulnerability> found =
        match(
            fixture,
            new OsRelease("debian", "12.5"),
            SoftwarePackage.named("libssl3", "9")
                .id("libssl3@9")
                .srcName("openssl")
                .srcVersion("3.0.1")
                .srcRelease("1"));
    assertThat(found).extracting(Vulnerability::id).containsExactly("CVE-1", "CVE-3");
    assertThat(found.get(0).fixedVersion()).isEqualTo("3.0.2-1");
    assertThat(found.get(0).installedVersion()).isEqualTo("9");
    assertThat(found.get(0).vendorIds()).containsExactly("DSA-1");
    assertThat(found.get(1).status()).isEqualTo(Status.END_OF_LIFE);
    assertThat(found.get(1).severity()).isEqualTo(Severity.LOW);
    assertThat(found.get(1).severitySource()).isEqualTo("debian");
  }

  @Test
  void prefersTheReleaseOfAlpinesRepositories() {
    DatabaseFixture fixture =
        new DatabaseFixture()
            .put("{'FixedVersion':'1.6-r1'}", "alpine 3.10", "jq", "CVE-1")
            .put("{'FixedVersion':'1.6-r1'}", "alpine edge", "jq", "CVE-2");
    SoftwarePackageBuilder jq = SoftwarePackage.named("jq", "1.6-r0").srcVersion("1.6-r0");
    assertThat(match(fixture, new OsRelease("alpine", "3.10.2"), jq))
        .extracting(Vulnerability::id)
        .containsExactly("CVE-1");
    assertThat(match(fixture, new OsRelease("alpine", "3.10.2", "edge"), jq))
        .extracting(Vulnerability::id)
        .containsExactly("CVE-2");
  }

  @Test
  void usesTheBaseReleaseOfUbuntuWhileItHasSupport() {
    DatabaseFixture fixture =
        new DatabaseFixture()
            .put("{}", "ubuntu 24.04", "wpa", "CVE-1")
            .put("{}", "ubuntu 18.04-ESM", "wpa", "CVE-2");
    SoftwarePackageBuilder wpa = SoftwarePackage.named("wpa", "2").srcName("wpa").srcVersion("2");
    assertThat(match(fixture, new OsRelease("ubuntu", "24.04-ESM"), wpa)).hasSize(1);
    assertThat(match(fixture, new OsRelease("ubuntu", "18.04-ESM"), wpa))
        .extracting(Vulnerability::id)
        .containsExactly("CVE-2");
  }

  @Test
  void choosesTheEntryOfTheArchitecture() {
    DatabaseFixture fixture =
        new DatabaseFixture()
            .put(
                "{'Entries':[{'FixedVersion':'0:2-1','Arches':['x86_64']},"
                    + "{'FixedVersion':'3-1','Arches':['aarch64']}]}",
                "rocky 9",
                "curl",
                "CVE-1");
    OsRelease rocky = new OsRelease("rocky", "9.3");
    assertThat(match(fixture, rocky, SoftwarePackage.named("curl", "1").arch("x86_64")))
        .extracting(Vulnerability::fixedVersion)
        .containsExactly("2-1");
    assertThat(match(fixture, rocky, SoftwarePackage.named("curl", "2.5").arch("aarch64")))
        .extracting(Vulnerability::fixedVersion)
        .containsExactly("3-1");
    assertThat(match(fixture, rocky, SoftwarePackage.named("curl", "1").arch("s390x"))).isEmpty();
  }

  @Test
  void comparesOraclesFlavoursAmongThemselves() {
    DatabaseFixture fixture =
        new DatabaseFixture()
            .put(
                "{'Entries':[{'FixedVersion':'10:3.6-4.el8_fips','Arches':['x86_64']},"
                    + "{'FixedVersion':'3.6-4.el8','Arches':['x86_64']}]}",
                "Oracle Linux 8",
                "gnutls",
                "CVE-1");
    OsRelease oracle = new OsRelease("oracle", "8.6");
    assertThat(
            match(
                fixture,
                oracle,
                SoftwarePackage.named("gnutls", "3.6").release("5.el8").arch("x86_64")))
        .isEmpty();
    assertThat(
            match(
                fixture,
                oracle,
                SoftwarePackage.named("gnutls", "3.6")
                    .release("3.el8_fips")
                    .epoch(10)
                    .arch("x86_64")))
        .extracting(Vulnerability::fixedVersion)
        .containsExactly("10:3.6-4.el8_fips");
  }

  @Test
  void takesTheLatestFixOfRedHat() {
    DatabaseFixture fixture =
        new DatabaseFixture()
            .put("[4]", "Red Hat CPE", "repository", "rhel-10-for-x86_64-baseos-rpms")
            .put(
                "{'Entries':[{'FixedVersion':'0:2-1','Affected':[4],'Cves':[{'ID':'CVE-1','Severity':2}]}]}",
                "Red Hat",
                "expat",
                "RHSA-1")
            .put(
                "{'Entries':[{'FixedVersion':'0:3-1','Affected':[4],'Cves':[{'ID':'CVE-1','Severity':3}]}]}",
                "Red Hat",
                "expat",
                "RHSA-2")
            .put(
                "{'Entries':[{'Status':5,'Affected':[4],'Cves':[{'Severity':1}]}]}",
                "Red Hat",
                "expat",
                "CVE-2")
            .put(
                "{'Entries':[{'Status':5,'Affected':[9],'Cves':[{'Severity':1}]}]}",
                "Red Hat",
                "expat",
                "CVE-3");
    List<Vulnerability> found =
        match(fixture, new OsRelease("redhat", "10.1"), SoftwarePackage.named("expat", "2.5"));
    assertThat(found).extracting(Vulnerability::id).containsExactly("CVE-1", "CVE-2");
    assertThat(found.get(0).vendorIds()).containsExactly("RHSA-2");
    assertThat(found.get(0).fixedVersion()).isEqualTo("3-1");
    assertThat(found.get(0).severity()).isEqualTo(Severity.HIGH);
    assertThat(found.get(1).status()).isEqualTo(Status.WILL_NOT_FIX);
  }

  @Test
  void letsRootIoOverruleTheDistribution() {
    DatabaseFixture fixture =
        new DatabaseFixture()
            .put("{'FixedVersion':'2'}", "debian 12", "nginx", "CVE-1")
            .put("{'FixedVersion':'3'}", "debian 12", "nginx", "CVE-2")
            .put(
                "{'VulnerableVersions':['<1.root.io.2'],'PatchedVersions':['1.root.io.2']}",
                "root.io debian 12",
                "nginx",
                "CVE-1");
    try (AdvisoryDatabase database = fixture.open(dir)) {
      MatchContext context = new MatchContext(database, NOW);
      List<SoftwarePackage> packages =
          List.of(
              SoftwarePackage.named("nginx", "1.root.io.2")
                  .srcName("nginx")
                  .srcVersion("1.root.io.2")
                  .build());
      OsMatcher matcher =
          OsMatchers.of(OperatingSystem.of("debian", "12.1"), packages, context).orElseThrow();
      assertThat(matcher).isInstanceOf(RootIoMatcher.class);
      assertThat(matcher.match(new OsRelease("debian", "12.1"), packages))
          .extracting(Vulnerability::id)
          .containsExactly("CVE-2");
    }
  }

  @Test
  void namesTheFixOfTheRangeThatASealPackageIsIn() {
    DatabaseFixture fixture =
        new DatabaseFixture()
            .put(
                "{'VulnerableVersions':['<1.0-2','>1.0-2 <2.0-3'],'PatchedVersions':['1.0-2','2.0-3']}",
                "seal Red Hat 9",
                "seal-wget",
                "CVE-1")
            .put("{'FixedVersion':'2-1'}", "alma 9", "curl", "CVE-2");
    try (AdvisoryDatabase database = fixture.open(dir)) {
      MatchContext context = new MatchContext(database, NOW);
      OsMatcher matcher = OsMatchers.of(Supplier.SEAL, "redhat", context);
      SoftwarePackage wget =
          SoftwarePackage.named("seal-wget", "1.1")
              .release("1.el9_2")
              .srcName("seal-wget")
              .srcVersion("1.1")
              .srcRelease("1.el9_2")
              .repositoryClass("third-party")
              .build();
      SoftwarePackage other =
          SoftwarePackage.named("curl", "1").repositoryClass("third-party").build();
      assertThat(OsMatchers.judged(matcher, List.of(wget, other))).containsExactly(wget);
      assertThat(matcher.match(new OsRelease("redhat", "9.3"), List.of(wget)))
          .extracting(Vulnerability::fixedVersion)
          .containsExactly("2.0-3");
    }
  }

  @Test
  void namesTheFamilyWhoseAdvisoriesMakeNoSense() {
    DatabaseFixture fixture =
        new DatabaseFixture().put("{'FixedVersion':[1]}", "wolfi", "jq", "CVE-1");
    assertThatThrownBy(
            () -> match(fixture, new OsRelease("wolfi", ""), SoftwarePackage.named("jq", "1")))
        .isInstanceOf(AdvisoryException.class)
        .hasMessageStartingWith("failed to get Wolfi advisories: ")
        .hasMessageContaining("CVE-1");
  }

  @Test
  void saysWhatIsNotJudged() {
    try (AdvisoryDatabase database = new DatabaseFixture().open(dir)) {
      MatchContext context = new MatchContext(database, NOW);
      OsMatchers.ofFamily("coreos", context)
          .orElseThrow()
          .match(new OsRelease("coreos", "39"), List.of());
      OsMatchers.ofFamily("alma", context)
          .orElseThrow()
          .match(
              new OsRelease("alma", "9"),
              List.of(SoftwarePackage.named("nginx", "1").release("1.module_el8").build()));
      assertThat(context.warnings())
          .satisfiesExactly(
              coreos -> assertThat(coreos).contains("coreos 39").contains("not judged"),
              modules -> assertThat(modules).contains("nginx").contains("not judged"));
      assertThat(OsMatchers.ofFamily("fedora", context)).isEmpty();
    }
  }

  @Test
  void knowsWhenSupportEnds() {
    try (AdvisoryDatabase database = new DatabaseFixture().open(dir)) {
      for (String[] release :
          new String[][] {
            {"alpine", "3.20.1", "false"},
            {"alpine", "3.22.0", "true"},
            {"alpine", "edge", "true"},
            {"alpine", "2", "true"},
            {"amazon", "2023.6.1 (Amazon Linux)", "true"},
            {"amazon", "2018.03", "false"},
            {"debian", "11.9", "true"},
            {"debian", "10.13", "false"},
            {"sles", "15.5", "false"},
            {"sles", "15", "false"},
            {"slem", "5.5", "true"},
            {"opensuse-leap", "16.0", "true"},
            {"opensuse-tumbleweed", "20240101", "true"},
            {"ubuntu", "18.04", "false"},
            {"ubuntu", "18.04-ESM", "true"},
            {"ubuntu", "24.04-ESM", "true"},
            {"centos", "7.9", "false"},
            {"redhat", "7.9", "true"},
            {"photon", "9.0", "true"}
          }) {
        MatchContext context = new MatchContext(database, NOW);
        boolean supported =
            OsMatchers.ofFamily(release[0], context)
                .orElseThrow()
                .isSupported(new OsRelease(release[0], release[1]), context);
        assertThat(supported)
            .as("%s %s", release[0], release[1])
            .isEqualTo(Boolean.parseBoolean(release[2]));
      }
    }
  }

  private List<Vulnerability> match(
      DatabaseFixture fixture, OsRelease release, SoftwarePackageBuilder installed) {
    try (AdvisoryDatabase database = fixture.open(dir)) {
      return OsMatchers.ofFamily(release.family(), new MatchContext(database, NOW))
          .orElseThrow()
          .match(release, List.of(installed.build()));
    }
  }
}
