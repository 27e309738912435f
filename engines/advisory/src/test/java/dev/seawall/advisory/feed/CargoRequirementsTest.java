package dev.seawall.advisory.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CargoRequirementsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          >= 1.2.3           | >=1.2.3
          >=1.2              | >=1.2.0
          > 1.2.3            | >1.2.3
          > 1.2              | >=1.3.0
          < 2                | <2.0.0
          <= 1.2.3           | <=1.2.3
          <= 1.2             | <1.3.0
          =1.2.3             | =1.2.3
          = 1.2              | >=1.2.0, <1.3.0
          1.2.3              | >=1.2.3, <2.0.0
          ^1.2               | >=1.2.0, <2.0.0
          ^ 0.2.3            | >=0.2.3, <0.3.0
          ^0.0.3             | >=0.0.3, <0.0.4
          ^0.0               | >=0.0.0, <0.1.0
          ^0                 | >=0.0.0, <1.0.0
          ~1.2.3             | >=1.2.3, <1.3.0
          ~1                 | >=1.0.0, <2.0.0
          1.*                | >=1.0.0, <2.0.0
          *                  | ''
          >= 1.2.0, < 1.5    | >=1.2.0, <1.5.0
          < 1.0.0, >= 0.3.0  | >=0.3.0, <1.0.0
          >=1.0.0-alpha.3    | >=1.0.0-alpha.3
          """)
  void readsRequirements(String requirement, String range) {
    assertThat(CargoRequirements.parse(requirement).toRange()).isEqualTo(range);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          >= 1.2.3                        | <1.2.3
          > 1.2.3                         | <=1.2.3
          >= 2.0.0; < 1.0.0               | >=1.0.0, <2.0.0
          >= 2.0.0; <= 1.0.0              | >1.0.0, <2.0.0
          ^0.7.11; >= 0.8.2; < 0.2.0      | >=0.2.0, <0.7.11; >=0.8.0, <0.8.2
          =1.0.0                          | <1.0.0; >1.0.0
          >= 1.0.0; >= 2.0.0              | <1.0.0
          """)
  void findsWhatNoRequirementAllows(String requirements, String ranges) {
    List<Interval> allowed =
        Arrays.stream(requirements.split(";"))
            .map(text -> CargoRequirements.parse(text.strip()))
            .toList();

    assertThat(CargoRequirements.complement(allowed))
        .extracting(Interval::toRange)
        .containsExactly(ranges.split("; "));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "=> 1.0",
        "1.2.3.4",
        ">= x.y.z.w.v",
        "1..2",
        "-1",
        "1.2-rc",
        "99999999999999999999"
      })
  void refusesWhatIsNone(String requirement) {
    assertThatThrownBy(() -> CargoRequirements.parse(requirement))
        .isInstanceOf(RecordException.class);
  }
}
