package dev.seawall.advisory.feed;

import dev.seawall.artifact.document.JsonObject;
import dev.seawall.artifact.document.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Alpine's secdb, as YAML or JSON: per release and repository the packages with the versions that
/// mended something.
final class SecdbFeed implements RecordFeed {
  /// What secdb writes where a package never had the vulnerability.
  private static final String NEVER_AFFECTED = "0";

  static boolean recognises(JsonObject record) {
    return record.get("packages") != null && record.get("reponame") != null;
  }

  @Override
  public void read(JsonObject record, String origin, FeedSink sink) {
    String release =
        Scalars.text(record, "distroversion")
            .orElseThrow(() -> new RecordException("it names no release of Alpine"));
    AdvisoryBucket bucket =
        Distribution.alpine(release.startsWith("v") ? release.substring(1) : release);
    for (JsonValue item : record.items("packages")) {
      try {
        readPackage(item.asObject().object("pkg"), bucket, sink);
        sink.taken();
      } catch (RecordException e) {
        sink.refused("line " + item.startLine(), String.valueOf(e.getMessage()));
      }
    }
  }

  private static void readPackage(JsonObject packaged, AdvisoryBucket bucket, FeedSink sink) {
    String name =
        Scalars.text(packaged, "name").orElseThrow(() -> new RecordException("it has no name"));
    List<Claim> claims = new ArrayList<>();
    JsonObject fixes = packaged.object("secfixes");
    for (String version : fixes.members().keySet()) {
      for (String ids : Scalars.texts(fixes, version)) {
        if (version.equals(NEVER_AFFECTED)) {
          sink.leftOut("package that was never affected");
        } else {
          claims.addAll(claims(bucket, name, version.strip(), ids));
        }
      }
    }
    for (Claim claim : claims) {
      sink.add(claim);
      sink.add(Detail.bare(claim.vulnerabilityId(), Publisher.ALPINE, claim.origin()));
    }
  }

  /// One entry may hold several names of one vulnerability: `CVE-2019-17349 XSA-295`.
  private static List<Claim> claims(
      AdvisoryBucket bucket, String name, String version, String ids) {
    List<String> all = List.of(ids.split("\\s+"));
    List<String> cves = all.stream().filter(OsvIds::isCve).toList();
    List<String> filed = cves.isEmpty() ? all : cves;
    List<String> vendorIds = cves.isEmpty() ? List.of() : without(all, cves);
    Advice advice = Advice.Fix.of(version, vendorIds, Map.of());
    return filed.stream()
        .map(id -> new Claim(bucket, name, id, advice, name + " " + version))
        .toList();
  }

  private static List<String> without(List<String> all, List<String> some) {
    return all.stream().filter(id -> !some.contains(id)).toList();
  }
}
