package dev.seawall.advisory.feed;

import dev.seawall.artifact.document.JsonObject;
import dev.seawall.artifact.document.JsonValue;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// What an OSV record says of its vulnerability itself.
final class OsvDetails {
  private final String id;
  private final JsonObject record;
  private final CvssVectors vectors = new CvssVectors();

  OsvDetails(String id, JsonObject record) {
    this.id = id;
    this.record = record;
    addSeverities(record);
  }

  /// Takes the vectors of the record or of an entry of `affected`. Words of distributions stand in
  /// the same list and are passed over.
  void addSeverities(JsonObject holder) {
    for (JsonValue item : holder.items("severity")) {
      JsonObject severity = item.asObject();
      if (severity.text("type").startsWith("CVSS")) {
        vectors.add(severity.text("score"));
      }
    }
  }

  Detail detail(String vulnerabilityId, Publisher publisher) {
    JsonObject specific = record.object("database_specific");
    return new Detail(
        vulnerabilityId,
        publisher,
        Scalars.text(record, "summary").orElse(""),
        Scalars.text(record, "details").orElse(""),
        SeverityWords.severity(Scalars.text(specific, "severity").orElse("")),
        vectors.toCvss(),
        Scalars.texts(specific, "cwe_ids"),
        references(record),
        Times.rfc3339(Scalars.text(record, "published").orElse("")),
        Times.rfc3339(Scalars.text(record, "modified").orElse("")),
        id);
  }

  static List<String> references(JsonObject record) {
    Set<String> urls = new LinkedHashSet<>();
    for (JsonValue item : record.items("references")) {
      Scalars.text(item.asObject(), "url").ifPresent(urls::add);
    }
    Scalars.text(record.object("database_specific"), "url").ifPresent(urls::add);
    return List.copyOf(urls);
  }
}
