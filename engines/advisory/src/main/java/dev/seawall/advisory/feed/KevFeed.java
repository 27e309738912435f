package dev.seawall.advisory.feed;

import dev.seawall.artifact.document.JsonObject;
import dev.seawall.artifact.document.JsonValue;
import dev.seawall.model.Exploitation.KnownExploited;

/// CISA's catalogue of known exploited vulnerabilities.
final class KevFeed implements RecordFeed {
  static boolean recognises(JsonObject record) {
    return record.get("catalogVersion") != null && record.get("vulnerabilities") != null;
  }

  @Override
  public void read(JsonObject record, String origin, FeedSink sink) {
    for (JsonValue item : record.items("vulnerabilities")) {
      JsonObject entry = item.asObject();
      String id = entry.text("cveID").strip();
      String added = Times.day(entry.text("dateAdded"));
      if (id.isEmpty() || added.isEmpty()) {
        sink.refused("line " + item.startLine(), "it has no cveID or no dateAdded");
        continue;
      }
      boolean ransomware = entry.text("knownRansomwareCampaignUse").equals("Known");
      sink.add(id, new KnownExploited(added, Times.day(entry.text("dueDate")), ransomware));
      sink.taken();
    }
  }
}
