package dev.seawall.advisory.match;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seawall.model.Severity;
import dev.seawall.model.Status;
import dev.seawall.model.Vulnerability;
import dev.seawall.model.VulnerabilityBuilder;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class FindingFilterTest {
  @Test
  void keepsOnlyTheSeveritiesAndStatusesThatAreWanted() {
    FindingFilter filter =
        new FindingFilter(Set.of(Severity.HIGH, Severity.UNKNOWN), FindingFilter.unfixed());
    assertThat(
            filter.apply(
                List.of(
                    finding("1", Severity.HIGH).status(Status.FIXED).build(),
                    finding("2", Severity.LOW).status(Status.FIXED).build(),
                    finding("3", Severity.HIGH).status(Status.AFFECTED).build(),
                    finding("4", Severity.UNKNOWN).status(Status.FIXED).build())))
        .extracting(Vulnerability::id)
        .containsExactly("1", "4");
  }

  @Test
  void keepsTheLaterFixOfTwoThatAreTheSame() {
    assertThat(
            FindingFilter.ALL.apply(
                List.of(
                    finding("1", Severity.LOW).fixedVersion("1.9").build(),
                    finding("1", Severity.LOW).fixedVersion("2.0").build(),
                    finding("1", Severity.LOW).fixedVersion("1.10").build(),
                    finding("1", Severity.LOW).pkgPath("b").build())))
        .extracting(Vulnerability::fixedVersion)
        .containsExactly("2.0", "");
  }

  @Test
  void ordersByPackageAndThenTheWorstFirst() {
    assertThat(
            FindingFilter.ALL.apply(
                List.of(
                    finding("3", Severity.LOW).pkgName("b").build(),
                    finding("2", Severity.LOW).pkgName("a").build(),
                    finding("1", Severity.LOW).pkgName("a").build(),
                    finding("9", Severity.CRITICAL).pkgName("a").build())))
        .extracting(Vulnerability::id)
        .containsExactly("9", "1", "2", "3");
  }

  private static VulnerabilityBuilder finding(String id, Severity severity) {
    return new VulnerabilityBuilder().id(id).severity(severity);
  }
}
