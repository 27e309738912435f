package dev.seawall.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class FindingKeyTest {
  private static final Result LOCK_FILE =
      new Result(
          "web/package-lock.json", ResultClass.LANGUAGE_PACKAGES, "npm", List.of(), List.of());

  @Test
  void staysTheSameWhenThePackageIsUpgradedButStillAffected() {
    VulnerabilityBuilder found = new VulnerabilityBuilder().id("CVE-2020-1").pkgName("lodash");

    FindingKey before = FindingKey.of(LOCK_FILE, found.installedVersion("4.17.4").build());
    FindingKey after =
        FindingKey.of(LOCK_FILE, found.installedVersion("4.17.5").severity(Severity.HIGH).build());

    assertThat(after).isEqualTo(before);
  }

  @Test
  void tellsTwoLockFilesApart() {
    Vulnerability found = new VulnerabilityBuilder().id("CVE-2020-1").pkgName("lodash").build();
    Result other =
        new Result(
            "api/package-lock.json", ResultClass.LANGUAGE_PACKAGES, "npm", List.of(), List.of());

    assertThat(FindingKey.of(other, found)).isNotEqualTo(FindingKey.of(LOCK_FILE, found));
  }
}
