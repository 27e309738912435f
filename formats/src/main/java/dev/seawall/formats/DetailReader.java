package dev.seawall.formats;

import dev.seawall.model.Cvss;
import dev.seawall.model.Severity;
import dev.seawall.model.VulnerabilityDetail;
import java.io.IOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Reads what a JSON report repeats of the database. For one vulnerability. The database's overall
/// severity is not in a report, only the one that was chosen in the end: it stays unknown.
final class DetailReader {
  private String title = "";
  private String description = "";
  private List<String> cweIds = List.of();
  private Map<String, Severity> vendorSeverity = Map.of();
  private Map<String, Cvss> cvss = Map.of();
  private List<String> references = List.of();
  private String publishedDate = "";
  private String lastModifiedDate = "";

  boolean member(JsonFields fields) throws IOException {
    switch (fields.key()) {
      case "Title" -> title = fields.text();
      case "Description" -> description = fields.text();
      case "CweIDs" -> cweIds = fields.texts();
      case "VendorSeverity" -> vendorSeverity = vendorSeverity(fields);
      case "CVSS" -> cvss = cvss(fields);
      case "References" -> references = fields.texts();
      case "PublishedDate" -> publishedDate = fields.text();
      case "LastModifiedDate" -> lastModifiedDate = fields.text();
      default -> {
        return false;
      }
    }
    return true;
  }

  VulnerabilityDetail detail() {
    return new VulnerabilityDetail(
        title,
        description,
        Severity.UNKNOWN,
        cweIds,
        vendorSeverity,
        cvss,
        references,
        publishedDate,
        lastModifiedDate);
  }

  private static Map<String, Severity> vendorSeverity(JsonFields fields) throws IOException {
    Map<String, Severity> severities = new LinkedHashMap<>();
    if (fields.object()) {
      while (fields.next()) {
        severities.put(fields.key(), Severity.ofNumber(fields.integer()));
      }
    }
    return Collections.unmodifiableMap(severities);
  }

  private static Map<String, Cvss> cvss(JsonFields fields) throws IOException {
    Map<String, Cvss> scores = new LinkedHashMap<>();
    if (fields.object()) {
      while (fields.next()) {
        String source = fields.key();
        scores.put(source, score(fields));
      }
    }
    return Collections.unmodifiableMap(scores);
  }

  private static Cvss score(JsonFields fields) throws IOException {
    String v2 = "";
    String v3 = "";
    String v40 = "";
    double v2Score = 0;
    double v3Score = 0;
    double v40Score = 0;
    if (fields.object()) {
      while (fields.next()) {
        switch (fields.key()) {
          case "V2Vector" -> v2 = fields.text();
          case "V3Vector" -> v3 = fields.text();
          case "V40Vector" -> v40 = fields.text();
          case "V2Score" -> v2Score = fields.decimal();
          case "V3Score" -> v3Score = fields.decimal();
          case "V40Score" -> v40Score = fields.decimal();
          default -> fields.skip();
        }
      }
    }
    return new Cvss(v2, v3, v40, v2Score, v3Score, v40Score);
  }
}
