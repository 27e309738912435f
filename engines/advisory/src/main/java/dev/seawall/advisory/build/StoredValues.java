package dev.seawall.advisory.build;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.seawall.advisory.feed.Advice;
import dev.seawall.model.Cvss;
import dev.seawall.model.DataSource;
import dev.seawall.model.Severity;
import dev.seawall.model.VulnerabilityDetail;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

/// The JSON that trivy-db keeps under its keys. Like Go's, it leaves out what is empty.
final class StoredValues {
  private static final JsonFactory JSON = new JsonFactory();

  private StoredValues() {}

  /// Writes the members of an object.
  interface Members {
    void write(JsonGenerator json) throws IOException;
  }

  static byte[] object(Members members) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(256);
    try (JsonGenerator json = JSON.createGenerator(out)) {
      json.writeStartObject();
      members.write(json);
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  static byte[] of(Advice advice) {
    return object(json -> {
      switch (advice) {
        case Advice.Fix fix -> write(json, fix);
        case Advice.Ranges ranges -> write(json, ranges);
      }
    });
  }

  private static void write(JsonGenerator json, Advice.Fix fix) throws IOException {
    texts(json, "VendorIDs", fix.vendorIds());
    number(json, "Severity", fix.severity().number());
    text(json, "FixedVersion", fix.fixedVersion());
    text(json, "AffectedVersion", fix.affectedVersion());
    number(json, "Status", fix.status().number());
  }

  private static void write(JsonGenerator json, Advice.Ranges ranges) throws IOException {
    texts(json, "VendorIDs", ranges.vendorIds());
    texts(json, "OSes", ranges.systems());
    texts(json, "Arches", ranges.arches());
    texts(json, "VulnerableVersions", ranges.vulnerable());
    texts(json, "PatchedVersions", ranges.patched());
    texts(json, "UnaffectedVersions", ranges.unaffected());
  }

  static byte[] of(VulnerabilityDetail detail) {
    return object(json -> {
      text(json, "Title", detail.title());
      text(json, "Description", detail.description());
      json.writeStringField("Severity", detail.severity().name());
      texts(json, "CweIDs", detail.cweIds());
      severities(json, detail.vendorSeverity());
      scores(json, detail.cvss());
      texts(json, "References", detail.references());
      text(json, "PublishedDate", detail.publishedDate());
      text(json, "LastModifiedDate", detail.lastModifiedDate());
    });
  }

  static byte[] of(DataSource source) {
    return object(json -> {
      text(json, "ID", source.id());
      text(json, "Name", source.name());
      text(json, "URL", source.url());
      text(json, "BaseID", source.baseId());
    });
  }

  static byte[] ofPublisher(DataSource source, String licence) {
    return object(json -> {
      text(json, "ID", source.id());
      text(json, "URL", source.url());
      text(json, "Licence", licence);
    });
  }

  private static void severities(JsonGenerator json, Map<String, Severity> severities)
      throws IOException {
    if (severities.isEmpty()) {
      return;
    }
    json.writeObjectFieldStart("VendorSeverity");
    for (Map.Entry<String, Severity> severity : severities.entrySet()) {
      json.writeNumberField(severity.getKey(), severity.getValue().number());
    }
    json.writeEndObject();
  }

  private static void scores(JsonGenerator json, Map<String, Cvss> scores) throws IOException {
    if (scores.isEmpty()) {
      return;
    }
    json.writeObjectFieldStart("CVSS");
    for (Map.Entry<String, Cvss> entry : scores.entrySet()) {
      Cvss cvss = entry.getValue();
      json.writeObjectFieldStart(entry.getKey());
      text(json, "V2Vector", cvss.v2Vector());
      text(json, "V3Vector", cvss.v3Vector());
      text(json, "V40Vector", cvss.v40Vector());
      real(json, "V2Score", cvss.v2Score());
      real(json, "V3Score", cvss.v3Score());
      real(json, "V40Score", cvss.v40Score());
      json.writeEndObject();
    }
    json.writeEndObject();
  }

  static void text(JsonGenerator json, String name, String value) throws IOException {
    if (!value.isEmpty()) {
      json.writeStringField(name, value);
    }
  }

  private static void texts(JsonGenerator json, String name, List<String> values)
      throws IOException {
    if (!values.isEmpty()) {
      json.writeArrayFieldStart(name);
      for (String value : values) {
        json.writeString(value);
      }
      json.writeEndArray();
    }
  }

  private static void number(JsonGenerator json, String name, int value) throws IOException {
    if (value != 0) {
      json.writeNumberField(name, value);
    }
  }

  private static void real(JsonGenerator json, String name, double value) throws IOException {
    if (value != 0) {
      json.writeNumberField(name, value);
    }
  }
}
