package dev.seawall.advisory;

import dev.seawall.model.Cvss;
import dev.seawall.model.DataSource;
import dev.seawall.model.Severity;
import dev.seawall.model.VulnerabilityDetail;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Reads the JSON of a vulnerability's details and of a data source.
final class DetailReader {
  private String title = "";
  private String description = "";
  private Severity severity = Severity.UNKNOWN;
  private List<String> cweIds = List.of();
  private Map<String, Severity> vendorSeverity = Map.of();
  private Map<String, Cvss> cvss = Map.of();
  private List<String> references = List.of();
  private String publishedDate = "";
  private String lastModifiedDate = "";

  private DetailReader() {}

  static VulnerabilityDetail read(byte[] value) {
    DetailReader reader = new DetailReader();
    try (StoredJson json = new StoredJson(value)) {
      reader.read(json);
    }
    return new VulnerabilityDetail(
        reader.title,
        reader.description,
        reader.severity,
        reader.cweIds,
        reader.vendorSeverity,
        reader.cvss,
        reader.references,
        reader.publishedDate,
        reader.lastModifiedDate);
  }

  static DataSource readSource(byte[] value) {
    String id = "";
    String name = "";
    String url = "";
    String baseId = "";
    try (StoredJson json = new StoredJson(value)) {
      json.beginObject();
      for (String key = json.nextKey(); key != null; key = json.nextKey()) {
        switch (key) {
          case "ID" -> id = json.text();
          case "Name" -> name = json.text();
          case "URL" -> url = json.text();
          case "BaseID" -> baseId = json.text();
          default -> json.skip();
        }
      }
    }
    return new DataSource(id, name, url, baseId);
  }

  private void read(StoredJson json) {
    json.beginObject();
    for (String key = json.nextKey(); key != null; key = json.nextKey()) {
      switch (key) {
        case "Title" -> title = json.text();
        case "Description" -> description = json.text();
        case "Severity" -> severity = Severity.ofName(json.text()).orElse(Severity.UNKNOWN);
        case "CweIDs" -> cweIds = List.copyOf(json.texts());
        case "VendorSeverity" -> vendorSeverity = severities(json);
        case "CVSS" -> cvss = scores(json);
        case "References" -> references = List.copyOf(json.texts());
        case "PublishedDate" -> publishedDate = json.text();
        case "LastModifiedDate" -> lastModifiedDate = json.text();
        default -> json.skip();
      }
    }
  }

  private static Map<String, Severity> severities(StoredJson json) {
    Map<String, Severity> severities = new TreeMap<>();
    json.beginObject();
    for (String key = json.nextKey(); key != null; key = json.nextKey()) {
      severities.put(key, Severity.ofNumber(json.integer()));
    }
    return Collections.unmodifiableMap(severities);
  }

  private static Map<String, Cvss> scores(StoredJson json) {
    Map<String, Cvss> scores = new TreeMap<>();
    json.beginObject();
    for (String key = json.nextKey(); key != null; key = json.nextKey()) {
      scores.put(key, score(json));
    }
    return Collections.unmodifiableMap(scores);
  }

  private static Cvss score(StoredJson json) {
    String v2Vector = "";
    String v3Vector = "";
    String v40Vector = "";
    double v2Score = 0;
    double v3Score = 0;
    double v40Score = 0;
    json.beginObject();
    for (String key = json.nextKey(); key != null; key = json.nextKey()) {
      switch (key) {
        case "V2Vector" -> v2Vector = json.text();
        case "V3Vector" -> v3Vector = json.text();
        case "V40Vector" -> v40Vector = json.text();
        case "V2Score" -> v2Score = json.number();
        case "V3Score" -> v3Score = json.number();
        case "V40Score" -> v40Score = json.number();
        default -> json.skip();
      }
    }
    return new Cvss(v2Vector, v3Vector, v40Vector, v2Score, v3Score, v40Score);
  }
}
