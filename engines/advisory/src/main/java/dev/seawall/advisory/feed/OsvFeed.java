package dev.seawall.advisory.feed;

import dev.seawall.advisory.match.Ecosystem;
import dev.seawall.artifact.document.JsonObject;
import dev.seawall.artifact.document.JsonValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Records in the OSV format, as JSON or YAML: Go, PyPA, GitHub, Bitnami, Kubernetes, AlmaLinux,
/// osv.dev. https://ossf.github.io/osv-schema/
final class OsvFeed implements RecordFeed {
  private static final String NO_VERSIONS = "no package versions";

  /// A package of a bucket.
  private record Place(AdvisoryBucket bucket, String packageName) {}

  static boolean recognises(JsonObject record) {
    return record.get("id") != null
        && (record.get("affected") != null || record.get("schema_version") != null);
  }

  @Override
  public void read(JsonObject record, String origin, FeedSink sink) {
    String id = Scalars.text(record, "id").orElseThrow(() -> new RecordException("it has no id"));
    if (record.get("withdrawn") != null || isRejected(record)) {
      sink.withdrawn();
      return;
    }
    List<Claim> claims = new ArrayList<>();
    List<Detail> details = new ArrayList<>();
    OsvDetails reader = new OsvDetails(id, record);
    Map<Place, AffectedVersions> packages = new LinkedHashMap<>();
    for (JsonValue item : record.items("affected")) {
      JsonObject affected = item.asObject();
      reader.addSeverities(affected);
      place(id, affected, sink)
          .ifPresent(place ->
              packages
                  .computeIfAbsent(place, key -> new AffectedVersions(key.bucket.scheme()))
                  .add(affected));
    }
    DistributionNotice notice = new DistributionNotice(id, record);
    packages.forEach((place, versions) -> {
      if (versions.isEmpty()) {
        sink.leftOut(NO_VERSIONS);
      } else if (place.bucket.isDistribution()) {
        claims.addAll(notice.claims(place.bucket, place.packageName, versions, sink));
      } else {
        claims.addAll(claims(record, place, versions, id));
      }
    });
    claims.stream()
        .map(claim -> new Filed(claim.vulnerabilityId(), claim.bucket()))
        .distinct()
        .forEach(filed -> details.add(detail(filed, notice, reader)));
    claims.forEach(sink::add);
    details.forEach(sink::add);
    if (record.items("affected").isEmpty()) {
      sink.leftOut(NO_VERSIONS);
    }
    sink.taken();
  }

  /// An id under which a bucket has something of the record.
  private record Filed(String id, AdvisoryBucket bucket) {}

  private static Detail detail(Filed filed, DistributionNotice notice, OsvDetails reader) {
    Publisher publisher = filed.bucket.publisher();
    return filed.bucket.isDistribution()
        ? notice.detail(filed.id, publisher)
        : reader.detail(filed.id, publisher);
  }

  private static List<Claim> claims(
      JsonObject record, Place place, AffectedVersions versions, String id) {
    OsvIds ids = OsvIds.ofRecord(id, record);
    Advice advice = Advice.Ranges.of(versions.vulnerable(), versions.patched(), ids.vendorIds());
    return ids.vulnerabilities().stream()
        .map(cve -> new Claim(place.bucket, place.packageName, cve, advice, id))
        .toList();
  }

  private static Optional<Place> place(String id, JsonObject affected, FeedSink sink) {
    JsonObject packaged = affected.object("package");
    String name = Scalars.text(packaged, "name").orElse("");
    String osvName = Scalars.text(packaged, "ecosystem").orElse("");
    if (name.isEmpty() || osvName.isEmpty()) {
      sink.leftOut(NO_VERSIONS);
      return Optional.empty();
    }
    Optional<AdvisoryBucket> distribution = Distribution.ofOsv(osvName);
    if (distribution.isPresent()) {
      return Optional.of(new Place(distribution.get(), name));
    }
    Optional<Ecosystem> ecosystem = EcosystemNames.ofOsv(osvName);
    if (ecosystem.isEmpty()) {
      sink.leftOut("ecosystem " + osvName);
      return Optional.empty();
    }
    return place(id, ecosystem.get(), name, sink);
  }

  private static Optional<Place> place(String id, Ecosystem ecosystem, String name, FeedSink sink) {
    Publisher publisher = Publisher.ofOsvRecord(id);
    if (publisher == Publisher.OSV && ecosystem == Ecosystem.KUBERNETES) {
      publisher = Publisher.KUBERNETES;
    }
    if (publisher == Publisher.GITHUB && ecosystem == Ecosystem.GO && isStandardLibrary(name)) {
      // Packages of the standard library are not versioned as such: Go's own database has them
      // right, as versions of `stdlib`.
      sink.leftOut("package of Go's standard library");
      return Optional.empty();
    }
    return Optional.of(
        new Place(EcosystemNames.bucket(ecosystem, publisher), ecosystem.normalise(name)));
  }

  private static boolean isStandardLibrary(String path) {
    int slash = path.indexOf('/');
    return (slash < 0 ? path : path.substring(0, slash)).indexOf('.') < 0;
  }

  /// Whether the CVE was rejected while the record that was made from it stayed.
  private static boolean isRejected(JsonObject record) {
    String details = Scalars.text(record, "details").orElse("");
    return details.startsWith("Rejected reason:") || details.contains("** REJECT **");
  }
}
