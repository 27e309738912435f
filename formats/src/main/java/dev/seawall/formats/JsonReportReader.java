package dev.seawall.formats;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import dev.seawall.formats.JsonFields.UnexpectedValueException;
import dev.seawall.model.ArtifactType;
import dev.seawall.model.Problem;
import dev.seawall.model.Report;
import dev.seawall.model.ReportMetadata;
import dev.seawall.model.Result;
import java.io.IOException;
import java.io.InputStream;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;

/// Reads a JSON report of schema version 2. For one document.
final class JsonReportReader {
  private final String name;

  private int schemaVersion;
  private String reportId = "";
  private Instant createdAt = Instant.EPOCH;
  private String artifactId = "";
  private String artifactName = "";
  private ArtifactType artifactType = ArtifactType.FILESYSTEM;
  private ReportMetadata metadata = ReportMetadata.NONE;
  private List<Result> results = List.of();
  private final List<Problem> problems = new ArrayList<>();
  private boolean sampleDatabase;

  JsonReportReader(String name) {
    this.name = name;
  }

  Report read(InputStream in) {
    try (JsonParser parser = JsonFields.FACTORY.createParser(in)) {
      JsonFields fields = new JsonFields(parser);
      if (!fields.start()) {
        throw noReport("it does not start with an object");
      }
      while (fields.next()) {
        member(fields);
      }
    } catch (StreamConstraintsException e) {
      throw new ReportException(name + ": too large for a report: " + e.getOriginalMessage(), e);
    } catch (JsonProcessingException e) {
      throw new ReportException(
          name + ":" + e.getLocation().getLineNr() + ": not JSON: " + e.getOriginalMessage(), e);
    } catch (UnexpectedValueException e) {
      throw new ReportException(name + ":" + e.line() + ": " + e.getMessage(), e);
    } catch (IOException e) {
      throw new ReportException(name + ": cannot be read: " + e.getMessage(), e);
    }
    if (schemaVersion != JsonReport.SCHEMA_VERSION) {
      throw noReport(
          schemaVersion == 0
              ? "it has no \"SchemaVersion\""
              : "its \"SchemaVersion\" is " + schemaVersion + ", not 2");
    }
    return new Report(
        reportId,
        createdAt,
        artifactId,
        artifactName,
        artifactType,
        metadata,
        results,
        problems,
        sampleDatabase);
  }

  private ReportException noReport(String why) {
    return new ReportException(
        name + " is not a report: " + why + "; give a file that --format json has written");
  }

  private void member(JsonFields fields) throws IOException {
    switch (fields.key()) {
      case "SchemaVersion" -> schemaVersion = fields.integer();
      case "ReportID" -> reportId = fields.text();
      case "CreatedAt" -> createdAt = instant(fields.text());
      case "ArtifactID" -> artifactId = fields.text();
      case "ArtifactName" -> artifactName = fields.text();
      case "ArtifactType" -> artifactType = artifactType(fields.text());
      case "Metadata" -> metadata = MetadataReader.read(fields);
      case "Results" -> results = ResultReader.list(fields);
      case "Seawall" -> ourFacts(fields);
      default -> fields.skip();
    }
  }

  private static Instant instant(String text) {
    try {
      return text.isEmpty() ? Instant.EPOCH : OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeException _) {
      // A report without a usable time is still a report.
      return Instant.EPOCH;
    }
  }

  /// Older reports name types of artefacts that are gone; none of ours depends on them.
  private static ArtifactType artifactType(String text) {
    for (ArtifactType type : ArtifactType.values()) {
      if (type.text().equals(text)) {
        return type;
      }
    }
    return ArtifactType.FILESYSTEM;
  }

  private void ourFacts(JsonFields fields) throws IOException {
    if (!fields.object()) {
      return;
    }
    while (fields.next()) {
      switch (fields.key()) {
        case "SampleDatabase" -> sampleDatabase = fields.flag();
        case "Problems" -> {
          if (fields.array()) {
            while (fields.nextElement()) {
              problem(fields);
            }
          }
        }
        default -> fields.skip();
      }
    }
  }

  private void problem(JsonFields fields) throws IOException {
    String path = "";
    int line = 0;
    String reason = "";
    if (fields.object()) {
      while (fields.next()) {
        switch (fields.key()) {
          case "File" -> path = fields.text();
          case "Line" -> line = fields.integer();
          case "Reason" -> reason = fields.text();
          default -> fields.skip();
        }
      }
    }
    problems.add(new Problem(path, line, reason));
  }
}
