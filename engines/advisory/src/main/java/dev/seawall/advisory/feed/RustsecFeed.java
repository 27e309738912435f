package dev.seawall.advisory.feed;

import dev.seawall.advisory.match.Ecosystem;
import dev.seawall.artifact.document.JsonObject;
import dev.seawall.model.Severity;
import dev.seawall.version.Version;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// RustSec's advisories: a Markdown text under a head in TOML. `patched` and `unaffected` are
/// requirements in Cargo's language; what neither of them allows is vulnerable.
///
/// Advisories that a crate is not maintained any more say nothing of a fault and are left out.
final class RustsecFeed implements RecordFeed {
  /// @param head the TOML, with the text below it as its member [MarkdownHead#TEXT]
  @Override
  public void read(JsonObject head, String origin, FeedSink sink) {
    JsonObject advisory = head.object("advisory");
    String id = required(advisory, "id");
    String crate = required(advisory, "package");
    String kind = Scalars.text(advisory, "informational").orElse("");
    if (advisory.get("withdrawn") != null) {
      sink.withdrawn();
      return;
    }
    if (kind.equals("unmaintained") || kind.equals("notice")) {
      sink.leftOut("informational: " + kind);
      sink.taken();
      return;
    }
    if (origin.startsWith("rust/") || origin.contains("/rust/")) {
      sink.leftOut("tool of the Rust distribution");
      sink.taken();
      return;
    }
    OsvIds ids = OsvIds.ofRecord(id, advisory);
    AdvisoryBucket bucket = EcosystemNames.bucket(Ecosystem.CARGO, Publisher.RUSTSEC);
    Advice advice = advice(head, ids);
    Detail detail = detail(head, advisory, id);
    for (String cve : ids.vulnerabilities()) {
      sink.add(new Claim(bucket, Ecosystem.CARGO.normalise(crate), cve, advice, id));
      sink.add(detail.about(cve));
    }
    sink.taken();
  }

  private static Advice advice(JsonObject head, OsvIds ids) {
    JsonObject versions = head.object("versions");
    JsonObject affected = head.object("affected");
    List<Interval> safe = new ArrayList<>();
    List<Interval> patched = new ArrayList<>();
    for (String requirement : Scalars.texts(versions, "patched")) {
      patched.add(CargoRequirements.parse(requirement));
    }
    safe.addAll(patched);
    for (String requirement : Scalars.texts(versions, "unaffected")) {
      safe.add(CargoRequirements.parse(requirement));
    }
    Set<String> vulnerable = new LinkedHashSet<>();
    for (Interval gap : CargoRequirements.complement(safe)) {
      vulnerable.add(gap.toRange());
    }
    if (vulnerable.isEmpty()) {
      throw new RecordException("its patched and unaffected versions are all there are");
    }
    return new Advice.Ranges(
        List.copyOf(vulnerable),
        starts(patched),
        List.of(),
        Scalars.texts(affected, "os"),
        Scalars.texts(affected, "arch"),
        ids.vendorIds(),
        Map.of());
  }

  /// The first version of each patched stretch.
  private static List<String> starts(List<Interval> patched) {
    List<Version> starts = new ArrayList<>();
    for (Interval interval : patched) {
      Version from = interval.from();
      if (from != null && interval.fromIncluded()) {
        starts.add(from);
      }
    }
    return starts.stream().sorted().map(Version::text).distinct().toList();
  }

  private static Detail detail(JsonObject head, JsonObject advisory, String id) {
    CvssVectors vectors = new CvssVectors();
    Scalars.text(advisory, "cvss").ifPresent(vectors::add);
    String text = Scalars.text(head, MarkdownHead.TEXT).orElse("");
    int firstEnd = text.indexOf('\n');
    String first = firstEnd < 0 ? text : text.substring(0, firstEnd);
    boolean titled = first.startsWith("# ");
    Set<String> references = new LinkedHashSet<>();
    Scalars.text(advisory, "url").ifPresent(references::add);
    references.addAll(Scalars.texts(advisory, "references"));
    references.add("https://rustsec.org/advisories/" + id + ".html");
    return new Detail(
        id,
        Publisher.RUSTSEC,
        titled ? first.substring(2).strip() : "",
        titled ? text.substring(first.length()).strip() : text,
        Severity.UNKNOWN,
        vectors.toCvss(),
        List.of(),
        List.copyOf(references),
        Times.rfc3339(Scalars.text(advisory, "date").orElse("")),
        "",
        id);
  }

  private static String required(JsonObject object, String name) {
    return Scalars.text(object, name).orElseThrow(() -> new RecordException("it has no " + name));
  }
}
