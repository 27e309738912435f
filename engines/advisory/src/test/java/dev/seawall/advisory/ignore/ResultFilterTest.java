package dev.seawall.advisory.ignore;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seawall.model.ArtifactType;
import dev.seawall.model.Exploitation;
import dev.seawall.model.Report;
import dev.seawall.model.ReportMetadata;
import dev.seawall.model.Result;
import dev.seawall.model.ResultClass;
import dev.seawall.model.Severity;
import dev.seawall.model.SoftwarePackage;
import dev.seawall.model.Status;
import dev.seawall.model.SuppressedFinding;
import dev.seawall.model.Vulnerability;
import dev.seawall.model.VulnerabilityBuilder;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ResultFilterTest {
  private static final Set<Severity> ALL = EnumSet.allOf(Severity.class);

  @Test
  void keepsResultsAndPackagesWhenNothingIsLeft() {
    Filtered filtered =
        filter(options(Set.of(Severity.CRITICAL), Set.of()), found("CVE-1", Severity.LOW));

    assertThat(filtered.report().results()).hasSize(1);
    assertThat(filtered.report().results().getFirst().packages()).hasSize(1);
    assertThat(ids(filtered)).isEmpty();
    assertThat(filtered.hasFindings()).isFalse();
  }

  @Test
  void takesOutWhatHasAnIgnoredStatus() {
    VulnerabilityBuilder fixed = found("CVE-1", Severity.LOW).status(Status.FIXED);
    VulnerabilityBuilder deferred = found("CVE-2", Severity.LOW).status(Status.FIX_DEFERRED);

    assertThat(ids(filter(options(ALL, Set.of(Status.FIX_DEFERRED)), fixed, deferred)))
        .containsExactly("CVE-1");
    assertThat(ids(filter(options(ALL, FilterOptions.UNFIXED), fixed, deferred)))
        .containsExactly("CVE-1");
  }

  @Test
  void recordsWhatTheIgnoreFileTakesOutWithItsReason() {
    IgnoreFile file =
        ignoreFile("vulnerabilities: [{id: CVE-1, paths: ['web/**'], statement: never called}]");
    FilterOptions options =
        new FilterOptions(ALL, Set.of(), file, Baseline.NONE, FindingOrder.PACKAGE);

    Filtered filtered =
        filter(options, found("CVE-1", Severity.HIGH), found("CVE-2", Severity.LOW));

    assertThat(ids(filtered)).containsExactly("CVE-2");
    assertThat(filtered.report().results().getFirst().suppressed())
        .singleElement()
        .satisfies(suppressed -> {
          assertThat(suppressed.finding().id()).isEqualTo("CVE-1");
          assertThat(suppressed.status()).isEqualTo(SuppressedFinding.IGNORED);
          assertThat(suppressed.statement()).isEqualTo("never called");
          assertThat(suppressed.source()).isEqualTo("mine.yaml");
        });
    assertThat(filtered.reaches(Severity.HIGH)).isFalse();
  }

  @Test
  void doesNotRecordWhatIsNotShownAnyway() {
    FilterOptions options =
        new FilterOptions(
            Set.of(Severity.HIGH),
            Set.of(),
            ignoreFile("vulnerabilities: [{id: CVE-1}]"),
            Baseline.NONE,
            FindingOrder.PACKAGE);

    Filtered filtered = filter(options, found("CVE-1", Severity.LOW));

    assertThat(filtered.report().results().getFirst().suppressed()).isEmpty();
  }

  @Test
  void keepsOfDuplicatesTheLexicallyLargerFix() {
    VulnerabilityBuilder found = found("CVE-1", Severity.LOW);
    List<Vulnerability> duplicates =
        List.of(
            found.fixedVersion("1.10").build(),
            found.fixedVersion("1.9").build(),
            found.fixedVersion("1.2").build());

    Filtered filtered = ResultFilter.apply(report(duplicates), FilterOptions.EVERYTHING);

    assertThat(filtered.report().results().getFirst().vulnerabilities())
        .singleElement()
        .satisfies(kept -> assertThat(kept.fixedVersion()).isEqualTo("1.9"));
  }

  @Test
  void ordersByPackageThenSeverityFromTheWorstDown() {
    Filtered filtered =
        filter(
            FilterOptions.EVERYTHING,
            found("CVE-4", Severity.LOW).pkgName("b"),
            found("CVE-3", Severity.LOW).pkgName("a"),
            found("CVE-2", Severity.CRITICAL).pkgName("a"),
            found("CVE-1", Severity.LOW).pkgName("a"));

    assertThat(ids(filtered)).containsExactly("CVE-2", "CVE-1", "CVE-3", "CVE-4");
  }

  @Test
  void ordersByRiskWhenAskedTo() {
    FilterOptions options =
        new FilterOptions(ALL, Set.of(), IgnoreFile.NONE, Baseline.NONE, FindingOrder.RISK);

    Filtered filtered =
        filter(
            options,
            found("CVE-1", Severity.CRITICAL),
            found("CVE-2", Severity.LOW).exploitation(risk(3)),
            found("CVE-3", Severity.LOW).exploitation(risk(80)));

    assertThat(ids(filtered)).containsExactly("CVE-3", "CVE-2", "CVE-1");
  }

  @Test
  void takesOutWhatTheBaselineKnowsEvenAfterAnUpgrade() {
    Report before = report(List.of(found("CVE-1", Severity.HIGH).installedVersion("1").build()));
    FilterOptions options =
        new FilterOptions(
            ALL,
            Set.of(),
            IgnoreFile.NONE,
            Baseline.of(before, "before.json"),
            FindingOrder.PACKAGE);

    Filtered filtered =
        filter(
            options,
            found("CVE-1", Severity.CRITICAL).installedVersion("2"),
            found("CVE-2", Severity.LOW));

    assertThat(ids(filtered)).containsExactly("CVE-2");
    assertThat(filtered.report().results().getFirst().suppressed())
        .singleElement()
        .satisfies(suppressed -> assertThat(suppressed.source()).isEqualTo("before.json"));
    assertThat(filtered.reaches(Severity.MEDIUM)).as("what is known does not fail").isFalse();
  }

  @Test
  void countsForTheThresholdWhatTheSeverityFilterHides() {
    Filtered filtered =
        filter(options(Set.of(Severity.LOW), Set.of()), found("CVE-1", Severity.HIGH));

    assertThat(filtered.hasFindings()).isFalse();
    assertThat(filtered.reaches(Severity.HIGH)).isTrue();
    assertThat(filtered.reaches(Severity.CRITICAL)).isFalse();
  }

  private static FilterOptions options(Set<Severity> severities, Set<Status> ignored) {
    return new FilterOptions(
        severities, ignored, IgnoreFile.NONE, Baseline.NONE, FindingOrder.PACKAGE);
  }

  private static IgnoreFile ignoreFile(String yaml) {
    return IgnoreFiles.read("mine.yaml", yaml, Instant.EPOCH, new ArrayList<>());
  }

  private static VulnerabilityBuilder found(String id, Severity severity) {
    return new VulnerabilityBuilder().id(id).pkgName("p").severity(severity);
  }

  private static Exploitation risk(double risk) {
    return new Exploitation(
        Optional.empty(), Optional.of(new Exploitation.Epss(0.5, 0.9, "2025-01-01")), risk);
  }

  private static Filtered filter(FilterOptions options, VulnerabilityBuilder... found) {
    List<Vulnerability> all = new ArrayList<>();
    for (VulnerabilityBuilder one : found) {
      all.add(one.build());
    }
    return ResultFilter.apply(report(all), options);
  }

  private static List<String> ids(Filtered filtered) {
    return filtered.report().results().getFirst().vulnerabilities().stream()
        .map(Vulnerability::id)
        .toList();
  }

  private static Report report(List<Vulnerability> found) {
    Result result =
        new Result(
            "web/package-lock.json",
            ResultClass.LANGUAGE_PACKAGES,
            "npm",
            List.of(SoftwarePackage.named("p", "1").build()),
            found);
    return new Report(
        "",
        Instant.EPOCH,
        "",
        "web",
        ArtifactType.FILESYSTEM,
        ReportMetadata.NONE,
        List.of(result),
        List.of(),
        false);
  }
}
