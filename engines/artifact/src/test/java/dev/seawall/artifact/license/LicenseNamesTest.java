package dev.seawall.artifact.license;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LicenseNamesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "GPL2 | GPL-2.0-only",
        "GPL v2 or later | GPL-2.0-or-later",
        "gpl | GPL-2.0-or-later",
        "LGPLv2.1+ | LGPL-2.1-or-later",
        "Apache License, Version 2.0 | Apache-2.0",
        "the apache  2 | Apache-2.0",
        "MIT Licence | MIT",
        "New BSD License | BSD-3-Clause",
        "BSD+ | BSD-3-Clause+",
        "psf-2.0-only | PSF-2.0",
        "The Unlicense | Unlicense",
        "UNLICENSED | UNLICENSED",
        "mit-0 | MIT-0",
        "GPL-2+ with autoconf exception | GPL-2.0-with-autoconf-exception+",
        "GFDL-NIV-1.3+ | GFDL-1.3-no-invariants-or-later",
        "http://www.apache.org/licenses/LICENSE-2.0 | Apache-2.0",
        "LPL-1.02 | LPL-1.02",
      })
  void bringsANameToItsSpdxIdentifier(String name, String identifier) {
    assertThat(LicenseNames.normalize(name)).isEqualTo(identifier);
  }

  @Test
  void keepsANameThatIsNotKnown() {
    assertThat(LicenseNames.normalize(" (MIT OR Custom v2) ")).isEqualTo("(MIT OR Custom v2)");
    assertThat(LicenseNames.normalize("")).isEmpty();
  }

  @Test
  void cutsATextAtItsConjunctions() {
    assertThat(LicenseNames.split("GPL-1+ or Artistic, and BSD-4-clause-X"))
        .containsExactly("GPL-1+", "Artistic", "BSD-4-clause-X");
    assertThat(LicenseNames.split("LGPLv3+_or_GPLv2+")).containsExactly("LGPLv3+", "GPLv2+");
    assertThat(LicenseNames.split("GPL-1+,GPL-2")).containsExactly("GPL-1+", "GPL-2");
    assertThat(LicenseNames.split("Standard Oracle")).containsExactly("Standard Oracle");
    assertThat(LicenseNames.split("")).isEmpty();
  }

  @Test
  void keepsNamesTogetherThatHoldAConjunction() {
    assertThat(LicenseNames.split("BSD 3-Clause License or Apache License, Version 2.0"))
        .containsExactly("BSD 3-Clause License", "Apache License, Version 2.0");
    assertThat(LicenseNames.split("GPL v2 or later, MIT"))
        .containsExactly("GPL v2 or later", "MIT");
    assertThat(LicenseNames.split("Historical Permission Notice and Disclaimer (HPND)"))
        .containsExactly("Historical Permission Notice and Disclaimer (HPND)");
  }

  @Test
  void takesTheWordingOfALicenceAsOne() {
    String wording = "Permission to use, copy, modify or sell is hereby granted";

    assertThat(LicenseNames.split(wording)).containsExactly("text://" + wording);
  }

  @Test
  void takesNamesThatSpacesPart() {
    assertThat(LicenseNames.words("MPL 2.0 GPL2+")).containsExactly("MPL-2.0", "GPL-2.0-or-later");
    assertThat(LicenseNames.words("(MIT OR BSD) AND GPL version 3"))
        .containsExactly("MIT", "BSD-3-Clause", "GPL-3.0-only");
    assertThat(LicenseNames.words("GPL2 WITH foo AND MIT"))
        .containsExactly("GPL-2.0-only WITH foo", "MIT");
    assertThat(LicenseNames.words(" ( ) ")).isEmpty();
  }
}
