package dev.seawall.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SettingsTest {
  private static final ConfigFile SEAWALL = ConfigFile.parse("seawall.yaml", "severity: [LOW]");
  private static final ConfigFile TRIVY =
      ConfigFile.parse(
          "trivy.yaml", "severity: MEDIUM,HIGH\nscan:\n  security-checks:\n    - vuln\n");

  private static Settings settings(
      Map<String, String> environment, List<ConfigFile> files, String... words) {
    return new Settings(CommandLine.parse(List.of(words), CommandTable.all()), environment, files);
  }

  @Test
  void prefersFlagThenOurVariableThenTheirsThenOurFileThenTheirsThenDefault() {
    Map<String, String> both = Map.of("SEAWALL_SEVERITY", "CRITICAL", "TRIVY_SEVERITY", "UNKNOWN");
    Map<String, String> theirs = Map.of("TRIVY_SEVERITY", "UNKNOWN");
    List<ConfigFile> files = List.of(SEAWALL, TRIVY);

    assertThat(settings(both, files, "fs", "-s", "HIGH").list(Flags.SEVERITY))
        .containsExactly("HIGH");
    assertThat(settings(both, files, "fs").list(Flags.SEVERITY)).containsExactly("CRITICAL");
    assertThat(settings(theirs, files, "fs").list(Flags.SEVERITY)).containsExactly("UNKNOWN");
    assertThat(settings(Map.of(), files, "fs").list(Flags.SEVERITY)).containsExactly("LOW");
    assertThat(settings(Map.of(), List.of(TRIVY), "fs").list(Flags.SEVERITY))
        .containsExactly("MEDIUM", "HIGH");
    assertThat(settings(Map.of(), List.of(), "fs").list(Flags.SEVERITY)).hasSize(5);
  }

  @Test
  void readsOldNamesInVariablesAndFiles() {
    assertThat(
            settings(Map.of("TRIVY_SECURITY_CHECKS", "vuln"), List.of(), "fs")
                .isSet(Flags.SCANNERS))
        .isTrue();
    assertThat(settings(Map.of(), List.of(TRIVY), "fs").isSet(Flags.SCANNERS)).isTrue();
  }

  @Test
  void takesOldNamesOfScanners() {
    assertThat(
            settings(Map.of(), List.of(), "fs", "--scanners", "vulnerability").list(Flags.SCANNERS))
        .containsExactly("vuln");
  }

  @Test
  void addsUpRepeatedAndCommaSeparatedValues() {
    assertThat(
            settings(Map.of(), List.of(), "fs", "-s", "HIGH,LOW", "-s", "CRITICAL")
                .list(Flags.SEVERITY))
        .containsExactly("HIGH", "LOW", "CRITICAL");
  }

  @Test
  void refusesAValueInTheIncumbentsWords() {
    Settings settings = settings(Map.of(), List.of(), "fs", "--severity", "FOO", ".");

    assertThatThrownBy(settings::check)
        .hasMessage(
            "invalid argument \"[FOO]\" for \"--severity\" flag: must be one of"
                + " [\"UNKNOWN\" \"LOW\" \"MEDIUM\" \"HIGH\" \"CRITICAL\"]");
  }

  @Test
  void refusesWhatIsNotBuiltYetUnlessItIsTheDefault() {
    assertThatThrownBy(
            () -> settings(Map.of(), List.of(), "fs", "--ignore-policy", "x.rego", ".").check())
        .hasMessage("--ignore-policy is known but not built yet; leave it out");
    settings(Map.of(), List.of(), "fs", "--license-full=false", ".").check();
  }

  @Test
  void readsDurationsAndNumbers() {
    Settings settings =
        settings(Map.of(), List.of(), "fs", "--timeout", "1h30m", "--exit-code", "3", ".");

    assertThat(settings.duration(Flags.TIMEOUT)).isEqualTo(Duration.ofMinutes(90));
    assertThat(settings.number(Flags.EXIT_CODE)).isEqualTo(3);
    assertThatThrownBy(() -> settings(Map.of(), List.of(), "fs", "--exit-code", "abc", ".").check())
        .hasMessageStartingWith("invalid argument \"abc\" for \"--exit-code\" flag");
  }
}
