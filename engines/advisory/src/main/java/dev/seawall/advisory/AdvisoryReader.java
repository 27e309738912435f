package dev.seawall.advisory;

import dev.seawall.model.DataSource;
import dev.seawall.model.Severity;
import dev.seawall.model.Status;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads the JSON of an advisory.
final class AdvisoryReader {
  private List<String> vendorIds = List.of();
  private List<String> arches = List.of();
  private Severity severity = Severity.UNKNOWN;
  private Status status = Status.UNKNOWN;
  private String fixedVersion = "";
  private String affectedVersion = "";
  private List<String> vulnerableVersions = List.of();
  private List<String> patchedVersions = List.of();
  private List<String> unaffectedVersions = List.of();
  private List<Advisory.Entry> entries = List.of();
  private @Nullable String custom;

  private AdvisoryReader() {}

  static Advisory read(String id, byte[] value, DataSource source) {
    AdvisoryReader reader = new AdvisoryReader();
    try (StoredJson json = new StoredJson(value)) {
      reader.read(json);
    }
    return new Advisory(
        id,
        reader.vendorIds,
        reader.arches,
        reader.severity,
        reader.status,
        reader.fixedVersion,
        reader.affectedVersion,
        reader.vulnerableVersions,
        reader.patchedVersions,
        reader.unaffectedVersions,
        reader.entries,
        reader.custom,
        source);
  }

  private void read(StoredJson json) {
    json.beginObject();
    for (String key = json.nextKey(); key != null; key = json.nextKey()) {
      switch (key) {
        case "FixedVersion" -> fixedVersion = json.text();
        case "VulnerableVersions" -> vulnerableVersions = json.texts();
        case "PatchedVersions" -> patchedVersions = json.texts();
        case "UnaffectedVersions" -> unaffectedVersions = json.texts();
        case "VendorIDs" -> vendorIds = json.texts();
        case "Severity" -> severity = Severity.ofNumber(json.integer());
        case "Status" -> status = Status.ofNumber(json.integer());
        case "AffectedVersion" -> affectedVersion = json.text();
        case "Arches" -> arches = json.texts();
        case "Entries" -> entries = entries(json);
        case "Custom" -> custom = json.raw();
        default -> json.skip();
      }
    }
  }

  private static List<Advisory.Entry> entries(StoredJson json) {
    List<Advisory.Entry> entries = new ArrayList<>();
    json.beginArray();
    while (json.nextItem()) {
      entries.add(entry(json));
    }
    return entries;
  }

  private static Advisory.Entry entry(StoredJson json) {
    String fixedVersion = "";
    List<String> vendorIds = List.of();
    List<String> arches = List.of();
    List<Integer> affected = List.of();
    List<Advisory.Cve> cves = List.of();
    Status status = Status.UNKNOWN;
    json.beginObject();
    for (String key = json.nextKey(); key != null; key = json.nextKey()) {
      switch (key) {
        case "FixedVersion" -> fixedVersion = json.text();
        case "VendorIDs" -> vendorIds = json.texts();
        case "Arches" -> arches = json.texts();
        case "Affected" -> affected = integers(json);
        case "Cves" -> cves = cves(json);
        case "Status" -> status = Status.ofNumber(json.integer());
        default -> json.skip();
      }
    }
    return new Advisory.Entry(fixedVersion, vendorIds, arches, affected, cves, status);
  }

  private static List<Advisory.Cve> cves(StoredJson json) {
    List<Advisory.Cve> cves = new ArrayList<>();
    json.beginArray();
    while (json.nextItem()) {
      String id = "";
      Severity severity = Severity.UNKNOWN;
      json.beginObject();
      for (String key = json.nextKey(); key != null; key = json.nextKey()) {
        switch (key) {
          case "ID" -> id = json.text();
          case "Severity" -> severity = Severity.ofNumber(json.integer());
          default -> json.skip();
        }
      }
      cves.add(new Advisory.Cve(id, severity));
    }
    return cves;
  }

  /// A value that is a list of whole numbers.
  static List<Integer> readIntegers(byte[] value) {
    try (StoredJson json = new StoredJson(value)) {
      return integers(json);
    }
  }

  private static List<Integer> integers(StoredJson json) {
    List<Integer> integers = new ArrayList<>();
    json.beginArray();
    while (json.nextItem()) {
      integers.add(json.integer());
    }
    return integers;
  }
}
