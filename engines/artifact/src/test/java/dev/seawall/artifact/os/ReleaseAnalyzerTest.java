package dev.seawall.artifact.os;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seawall.artifact.Blob;
import dev.seawall.model.OperatingSystem;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReleaseAnalyzerTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "etc/alpine-release | 3.19.1 | alpine | 3.19.1",
        "etc/debian_version | 12.5 | debian | 12.5",
        "etc/redhat-release | Red Hat Enterprise Linux release 8.4 (Ootpa) | redhat | 8.4",
        "etc/redhat-release | CentOS Linux release 7.9.2009 (Core) | centos | 7.9.2009",
        "etc/redhat-release | CentOS Stream release 9 | redhat | 9",
        "etc/redhat-release | Scientific Linux release 6.5 | redhat | 6.5",
        "etc/centos-release | CentOS release 6.10 (Final) | centos | 6.10",
        "etc/almalinux-release | AlmaLinux release 9.4 (x) | alma | 9.4",
        "etc/rocky-release | Rocky Linux release 8.4 (x) | rocky | 8.4",
        "etc/fedora-release | Fedora release 40 (Forty) | fedora | 40",
        "usr/lib/fedora-release | Fedora release 40 (Forty) | fedora | 40",
        "etc/oracle-release | Oracle Linux Server release 8.10 | oracle | 8.10",
        "etc/system-release | Amazon Linux release 2 (Karoo) | amazon | 2 (Karoo)",
        "usr/lib/system-release | Amazon Linux release 2023 (Amazon Linux) | amazon | 2023 (Amazon Linux)",
        "etc/system-release | Amazon Linux AMI release 2018.03 | amazon | AMI release 2018.03",
      })
  void readsReleaseFiles(String path, String content, String family, String name) {
    Blob found = Evidence.of(path, content + "\n");

    assertThat(found.os()).isEqualTo(OperatingSystem.of(family, name));
    assertThat(found.problems()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "activestate, activestate",
    "almalinux, alma",
    "alpine, alpine",
    "azurelinux, azurelinux",
    "bottlerocket, bottlerocket",
    "centos, centos",
    "chainguard, chainguard",
    "coreos, coreos",
    "echo, echo",
    "fedora, fedora",
    "mariner, cbl-mariner",
    "minimos, minimos",
    "ol, oracle",
    "opensuse, opensuse-leap",
    "opensuse-leap, opensuse-leap",
    "opensuse-tumbleweed, opensuse-tumbleweed",
    "photon, photon",
    "rhel, redhat",
    "rocky, rocky",
    "sl-micro, slem",
    "sle-micro, slem",
    "sle-micro-rancher, slem",
    "sles, sles",
    "wolfi, wolfi",
  })
  void knowsFamiliesByTheirId(String id, String family) {
    String release = "NAME='Some Linux'\nVERSION_ID=\"1.2\"\nID=" + id + "\n";

    assertThat(Evidence.of("etc/os-release", release).os())
        .isEqualTo(OperatingSystem.of(family, "1.2"));
    assertThat(Evidence.of("usr/lib/os-release", release).os().family()).isEqualTo(family);
  }

  @Test
  void tellsTheStreamOfCentos() {
    assertThat(
            Evidence.of("etc/os-release", "ID=centos\nNAME=\"CentOS Stream\"\nVERSION_ID=9").os())
        .isEqualTo(OperatingSystem.of("centos-stream", "9"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"ID=debian\nVERSION_ID=12", "ID=alpine", "VERSION_ID=3", "", "ID"})
  void leavesOtherFamiliesToOtherFiles(String content) {
    Blob found = Evidence.of("etc/os-release", content);

    assertThat(found.os().isKnown()).isFalse();
    assertThat(found.problems()).isEmpty();
  }

  @Test
  void readsUbuntuWithExtendedSupport() {
    Blob found =
        Evidence.of(
            Map.of(
                "etc/debian_version", "buster/sid\n",
                "etc/lsb-release", "DISTRIB_ID=Ubuntu\nDISTRIB_RELEASE=18.04\n",
                "var/lib/ubuntu-advantage/status.json",
                    """
                    {"services": [{"name": "esm-apps", "status": "disabled"},
                                  {"name": "esm-infra", "status": "enabled"}]}
                    """));

    assertThat(found.os()).isEqualTo(new OperatingSystem("ubuntu", "18.04", false, true, ""));
  }

  @Test
  void knowsNoExtendedSupportThatIsNotEnabled() {
    String state = "{\"services\": [{\"name\": \"esm-infra\", \"status\": \"n/a\"}]}";

    assertThat(Evidence.of("var/lib/ubuntu-advantage/status.json", state).os())
        .isEqualTo(OperatingSystem.NONE);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "etc/centos-release | CentOS Stream release 9",
        "etc/system-release | Rocky Linux release 9",
        "etc/lsb-release | DISTRIB_ID=LinuxMint",
      })
  void takesNoOffenceAtTheFilesOfOtherDistributions(String path, String content) {
    Blob found = Evidence.of(path, content);

    assertThat(found.os().isKnown()).isFalse();
    assertThat(found.problems()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "etc/alpine-release | '' | alpine: unable to analyze OS information",
        "etc/debian_version | '' | debian: unable to analyze OS information",
        "etc/redhat-release | '' | redhatbase: unable to analyze OS information",
        "etc/redhat-release | nonsense | redhat: invalid redhat-release",
        "etc/rocky-release | '' | rocky: unable to analyze OS information",
        "etc/oracle-release | '' | oracle: unable to analyze OS information",
        "etc/lsb-release | nonsense | ubuntu: unable to analyze OS information",
        "etc/system-release | Amazon Linux release 2 | amazon: unable to analyze OS information",
        "etc/system-release | Amazon Linux | amazon: unable to analyze OS information",
        "var/lib/ubuntu-advantage/status.json | x | ubuntu ESM analyze error",
      })
  void saysWhichFileItCannotRead(String path, String content, String reason) {
    Blob found = Evidence.of(path, content);

    assertThat(found.os().isKnown()).isFalse();
    assertThat(found.problems())
        .singleElement()
        .satisfies(problem -> {
          assertThat(problem.path()).isEqualTo(path);
          assertThat(problem.reason()).startsWith(reason);
        });
  }
}
