package dev.seawall.advisory.feed;

import dev.seawall.advisory.match.Ecosystem;
import dev.seawall.artifact.document.JsonObject;
import dev.seawall.model.Severity;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// ruby-advisory-db: one YAML file per gem and vulnerability. `patched_versions` and
/// `unaffected_versions` are lists of requirements of which one is enough; what none allows is
/// vulnerable.
final class RubysecFeed implements RecordFeed {
  static boolean recognises(JsonObject record) {
    return (record.get("gem") != null || record.get("engine") != null)
        && record.get("title") != null;
  }

  @Override
  public void read(JsonObject record, String origin, FeedSink sink) {
    String gem = Scalars.text(record, "gem").orElse("");
    if (gem.isEmpty()) {
      // Scanners find Ruby itself as a distribution's package, which has versions of its own.
      sink.leftOut("Ruby interpreter");
      sink.taken();
      return;
    }
    List<String> ids = ids(record);
    if (ids.isEmpty()) {
      throw new RecordException("it has none of cve, ghsa and osvdb");
    }
    List<String> patched = Scalars.texts(record, "patched_versions");
    List<String> unaffected = Scalars.texts(record, "unaffected_versions");
    List<String> vulnerable =
        patched.isEmpty() && unaffected.isEmpty()
            ? List.of(Advice.Ranges.EVERY_VERSION)
            : List.of();
    Advice advice =
        new Advice.Ranges(
            vulnerable,
            patched,
            unaffected,
            List.of(),
            List.of(),
            ids.subList(1, ids.size()),
            Map.of());
    RangeCheck.check(Ecosystem.RUBYGEMS.scheme(), patched);
    RangeCheck.check(Ecosystem.RUBYGEMS.scheme(), unaffected);
    AdvisoryBucket bucket = EcosystemNames.bucket(Ecosystem.RUBYGEMS, Publisher.RUBYSEC);
    sink.add(new Claim(bucket, Ecosystem.RUBYGEMS.normalise(gem), ids.getFirst(), advice, origin));
    sink.add(detail(record, ids.getFirst(), origin));
    sink.taken();
  }

  private static List<String> ids(JsonObject record) {
    List<String> ids = new ArrayList<>();
    Scalars.text(record, "cve").ifPresent(cve -> ids.add("CVE-" + cve));
    Scalars.text(record, "ghsa").ifPresent(ghsa -> ids.add("GHSA-" + ghsa));
    Scalars.text(record, "osvdb").ifPresent(osvdb -> ids.add("OSVDB-" + osvdb));
    return ids;
  }

  private static Detail detail(JsonObject record, String id, String origin) {
    Set<String> references = new LinkedHashSet<>();
    Scalars.text(record, "url").ifPresent(references::add);
    references.addAll(Scalars.texts(record.object("related"), "url"));
    return new Detail(
        id,
        Publisher.RUBYSEC,
        Scalars.text(record, "title").orElse(""),
        Scalars.text(record, "description").orElse(""),
        severity(record),
        Detail.NO_CVSS,
        List.of(),
        List.copyOf(references),
        Times.rfc3339(Scalars.text(record, "date").orElse("")),
        "",
        origin);
  }

  /// The newest score counts; there are no vectors.
  private static Severity severity(JsonObject record) {
    for (String version : List.of("cvss_v4", "cvss_v3", "cvss_v2")) {
      Severity severity = Severity.ofScore(Scalars.number(record, version).orElse(0.0));
      if (severity != Severity.UNKNOWN) {
        return severity;
      }
    }
    return Severity.UNKNOWN;
  }
}
