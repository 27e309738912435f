package dev.seawall.artifact.golden;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import dev.seawall.artifact.Application;
import dev.seawall.artifact.Blob;
import dev.seawall.model.ExternalReference;
import dev.seawall.model.Location;
import dev.seawall.model.Problem;
import dev.seawall.model.Relationship;
import dev.seawall.model.SoftwarePackage;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;

/// What was found, as text to compare and to read: fields as in the report, absent ones left out,
/// lists in the order in which the analyser gave them.
final class FoundText {
  private final JsonGenerator json;

  private FoundText(JsonGenerator json) {
    this.json = json;
  }

  static String of(Blob blob) throws IOException {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
      DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
      printer.indentObjectsWith(new DefaultIndenter("  ", "\n"));
      json.setPrettyPrinter(printer);
      new FoundText(json).write(blob);
    }
    return text + "\n";
  }

  private void write(Blob blob) throws IOException {
    json.writeStartObject();
    for (Application application : blob.applications()) {
      json.writeObjectFieldStart(application.type() + " " + application.filePath());
      int index = 0;
      for (SoftwarePackage found : application.packages()) {
        json.writeFieldName(String.valueOf(++index));
        write(found);
      }
      json.writeEndObject();
    }
    for (Problem problem : blob.problems()) {
      json.writeStringField("problem " + problem.path() + ":" + problem.line(), problem.reason());
    }
    json.writeEndObject();
  }

  private void write(SoftwarePackage found) throws IOException {
    json.writeStartObject();
    text("ID", found.id());
    text("Name", found.name());
    text("Version", found.version());
    if (found.dev()) {
      json.writeBooleanField("Dev", true);
    }
    if (found.indirect()) {
      json.writeBooleanField("Indirect", true);
    }
    text(
        "Relationship",
        found.relationship() == Relationship.UNKNOWN ? "" : found.relationship().text());
    texts("Licenses", found.licenses());
    texts("DependsOn", found.dependsOn());
    text("FilePath", found.filePath());
    text("Digest", found.digest());
    texts("Locations", found.locations().stream().map(FoundText::lines).toList());
    texts("ExternalReferences", found.externalReferences().stream().map(FoundText::link).toList());
    text("AnalyzedBy", found.analyzedBy());
    json.writeEndObject();
  }

  private static String lines(Location location) {
    return location.startLine() + "-" + location.endLine();
  }

  private static String link(ExternalReference reference) {
    return reference.type() + " " + reference.url();
  }

  private void text(String name, String value) throws IOException {
    if (!value.isEmpty()) {
      json.writeStringField(name, value);
    }
  }

  private void texts(String name, List<String> values) throws IOException {
    if (!values.isEmpty()) {
      json.writeArrayFieldStart(name);
      for (String value : values) {
        json.writeString(value);
      }
      json.writeEndArray();
    }
  }
}
