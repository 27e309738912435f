package dev.seawall.advisory.feed;

import dev.seawall.artifact.document.JsonObject;
import dev.seawall.model.Severity;
import dev.seawall.version.Version;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// A distribution's notice in the OSV format: packages and the versions that mend them, for all the
/// vulnerabilities it names.
final class DistributionNotice {
  private final String id;
  private final JsonObject record;
  private final OsvIds ids;
  private final String summary;
  private final String day;

  DistributionNotice(String id, JsonObject record) {
    this.id = id;
    this.record = record;
    this.ids = OsvIds.ofNotice(id, record);
    this.summary = Scalars.text(record, "summary").orElse("");
    this.day = Times.day(Scalars.text(record, "published").orElse(""));
  }

  List<Claim> claims(
      AdvisoryBucket bucket, String packageName, AffectedVersions versions, FeedSink sink) {
    if (!ids.haveCve() && !isSecurityNotice()) {
      sink.leftOut("notice without a vulnerability");
      return List.of();
    }
    String fixed = versions.fixedVersion();
    List<String> names = List.of(packageName);
    if (ModuleNames.isModular(fixed)) {
      names = ModuleNames.of(summary).stream().map(name -> name + "::" + packageName).toList();
      if (names.isEmpty()) {
        sink.leftOut("modular package of a module that the notice does not name");
      }
    }
    List<Claim> claims = new ArrayList<>();
    Advice advice = advice(versions, fixed);
    for (String name : names) {
      for (String cve : ids.vulnerabilities()) {
        claims.add(new Claim(bucket, name, cve, advice, id));
      }
    }
    return claims;
  }

  /// The notice's words are about a whole set of fixes. What it says of the one at hand stands in a
  /// line of its own, if at all.
  Detail detail(String vulnerabilityId, Publisher publisher) {
    return new Detail(
        vulnerabilityId,
        publisher,
        NoticeLines.title(Scalars.text(record, "details").orElse(""), vulnerabilityId),
        "",
        severity(),
        Detail.NO_CVSS,
        List.of(),
        OsvDetails.references(record),
        "",
        "",
        id);
  }

  private Advice advice(AffectedVersions versions, String fixed) {
    List<String> vendorIds = ids.vulnerabilities().contains(id) ? List.of() : List.of(id);
    Map<String, String> dates = fixed.isEmpty() || day.isEmpty() ? Map.of() : Map.of(fixed, day);
    Advice.Fix fix = Advice.Fix.of(fixed, vendorIds, dates);
    return new Advice.Fix(
        fixed, firstAffected(versions), Severity.UNKNOWN, fix.status(), vendorIds, dates);
  }

  private static String firstAffected(AffectedVersions versions) {
    String first = "";
    for (Interval interval : versions.intervals()) {
      Version from = interval.from();
      if (from == null) {
        return "";
      }
      if (first.isEmpty()) {
        first = from.text();
      }
    }
    return first;
  }

  private boolean isSecurityNotice() {
    return !(id.startsWith("ALBA-") || id.startsWith("ALEA-"));
  }

  /// AlmaLinux starts its summaries with the word: `Important: kernel security update`.
  private Severity severity() {
    int colon = summary.indexOf(':');
    return colon < 0 ? Severity.UNKNOWN : SeverityWords.severity(summary.substring(0, colon));
  }
}
