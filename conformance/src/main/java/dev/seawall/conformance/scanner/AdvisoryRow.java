package dev.seawall.conformance.scanner;

import com.fasterxml.jackson.databind.JsonNode;
import dev.seawall.conformance.Verdicts;
import dev.seawall.version.AdvisoryRanges;
import dev.seawall.version.VersionScheme;
import java.util.ArrayList;
import java.util.List;

/// A version, an advisory, and whether the one is what the other warns of.
final class AdvisoryRow {
  private AdvisoryRow() {}

  static void judge(String table, VersionScheme scheme, JsonNode row, Verdicts verdicts) {
    JsonNode advisory = row.path("advisory");
    AdvisoryRanges ranges =
        new AdvisoryRanges(
            texts(advisory.path("VulnerableVersions")),
            texts(advisory.path("PatchedVersions")),
            texts(advisory.path("UnaffectedVersions")));
    verdicts.equal(
        table + ":" + row.path("name").asText(),
        row.path("vulnerable").asBoolean(),
        ranges.judge(scheme, scheme.parse(row.path("version").asText())).vulnerable());
  }

  private static List<String> texts(JsonNode array) {
    List<String> texts = new ArrayList<>();
    array.forEach(text -> texts.add(text.asText()));
    return texts;
  }
}
