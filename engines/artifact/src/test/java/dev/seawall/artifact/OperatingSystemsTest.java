package dev.seawall.artifact;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seawall.model.OperatingSystem;
import org.junit.jupiter.api.Test;

class OperatingSystemsTest {
  private static final OperatingSystem DEBIAN = OperatingSystem.of("debian", "bookworm/sid");
  private static final OperatingSystem UBUNTU = OperatingSystem.of("ubuntu", "24.04");

  @Test
  void takesADerivativeOfDebianInWhicheverOrderTheFilesCome() {
    assertThat(OperatingSystems.merge(DEBIAN, UBUNTU)).isEqualTo(UBUNTU);
    assertThat(OperatingSystems.merge(UBUNTU, DEBIAN)).isEqualTo(UBUNTU);
  }

  @Test
  void takesADerivativeOfRedHat() {
    OperatingSystem redHat = OperatingSystem.of("redhat", "8.4");
    OperatingSystem oracle = OperatingSystem.of("oracle", "8.4");

    assertThat(OperatingSystems.merge(redHat, oracle)).isEqualTo(oracle);
    assertThat(OperatingSystems.merge(oracle, redHat)).isEqualTo(oracle);
  }

  @Test
  void takesTheNewerReleaseOfAHigherLayerOfTheBases() {
    OperatingSystem newer = OperatingSystem.of("debian", "12.5");

    assertThat(OperatingSystems.merge(DEBIAN, newer)).isEqualTo(newer);
  }

  @Test
  void keepsTheFirstOfOtherFamilies() {
    OperatingSystem alpine = OperatingSystem.of("alpine", "3.19.1");

    assertThat(OperatingSystems.merge(alpine, OperatingSystem.of("alpine", "3.20.0")))
        .isEqualTo(alpine);
  }

  @Test
  void addsExtendedSupportToTheRelease() {
    OperatingSystem esm = new OperatingSystem("ubuntu", "", false, true, "");

    assertThat(OperatingSystems.merge(UBUNTU, esm))
        .isEqualTo(new OperatingSystem("ubuntu", "24.04", false, true, ""));
    assertThat(OperatingSystems.merge(esm, UBUNTU))
        .isEqualTo(new OperatingSystem("ubuntu", "24.04", false, true, ""));
  }

  @Test
  void keepsTheSupplierWhenTheFamilyIsCorrected() {
    OperatingSystem supplied = new OperatingSystem("", "", false, false, "rapidfort");

    OperatingSystem merged =
        OperatingSystems.merge(OperatingSystems.merge(DEBIAN, supplied), UBUNTU);

    assertThat(merged).isEqualTo(new OperatingSystem("ubuntu", "24.04", false, false, "rapidfort"));
  }
}
