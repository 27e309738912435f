package dev.seawall.formats;

import dev.seawall.model.Layer;
import dev.seawall.model.OperatingSystem;
import dev.seawall.model.Problem;
import dev.seawall.model.Report;
import dev.seawall.model.ReportMetadata;
import dev.seawall.model.RepositoryInfo;
import dev.seawall.model.Result;
import dev.seawall.model.SoftwarePackage;
import dev.seawall.model.SuppressedFinding;
import dev.seawall.model.Vulnerability;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Instant;

/// The JSON report, Trivy's schema version 2: the same keys in the same order with the same
/// omissions, so that its readers take ours for theirs. Facts that Trivy has no key for stand under
/// one key `Seawall`, on the report or on a finding, and only when there is something to say.
public final class JsonReport implements ReportWriter {
  static final int SCHEMA_VERSION = 2;

  /// Reads a report back, ours or Trivy's. Unknown keys and kinds of findings are passed over.
  ///
  /// @param name what to call the input in an error
  /// @throws ReportException if it is no such report or breaks a limit
  public static Report read(InputStream in, String name) {
    return new JsonReportReader(name).read(in);
  }

  @Override
  public void write(Report report, ReportOptions options, OutputStream out) throws IOException {
    JsonWriter json = new JsonWriter(out);
    json.beginObject();
    json.integer("SchemaVersion", SCHEMA_VERSION);
    // The key is Trivy's, since readers look for it; the version in it is ours.
    json.name("Trivy");
    json.beginObject();
    json.text("Version", options.version());
    json.endObject();
    json.text("ReportID", report.reportId());
    if (!report.createdAt().equals(Instant.EPOCH)) {
      json.text("CreatedAt", GoTimes.text(report.createdAt()));
    }
    json.text("ArtifactID", report.artifactId());
    json.text("ArtifactName", report.artifactName());
    json.text("ArtifactType", report.artifactType().text());
    metadata(json, report.metadata());
    results(json, report, options);
    ourFacts(json, report);
    json.endObject();
    json.finish();
  }

  private static void metadata(JsonWriter json, ReportMetadata metadata) throws IOException {
    if (metadata.equals(ReportMetadata.NONE)) {
      return;
    }
    json.name("Metadata");
    json.beginObject();
    json.integer("Size", metadata.size());
    operatingSystem(json, metadata.os());
    json.text("ImageID", metadata.imageId());
    json.texts("DiffIDs", metadata.diffIds());
    json.texts("RepoTags", metadata.repoTags());
    json.texts("RepoDigests", metadata.repoDigests());
    json.text("Reference", metadata.reference());
    if (metadata.imageConfig().isPresent()) {
      json.name("ImageConfig");
      ImageConfigJson.write(json, metadata.imageConfig().get());
    }
    if (!metadata.layers().isEmpty()) {
      json.name("Layers");
      json.beginArray();
      for (Layer layer : metadata.layers()) {
        json.element();
        layer(json, layer);
      }
      json.endArray();
    }
    if (metadata.repository().isPresent()) {
      repository(json, metadata.repository().get());
    }
    json.endObject();
  }

  private static void operatingSystem(JsonWriter json, OperatingSystem os) throws IOException {
    if (!os.isKnown()) {
      return;
    }
    json.name("OS");
    json.beginObject();
    json.name("Family");
    json.string(os.family());
    json.name("Name");
    json.string(os.name());
    json.flag("EOSL", os.endOfLife());
    json.text("Supplier", os.supplier());
    json.flag("extended", os.extendedSupport());
    json.endObject();
  }

  private static void repository(JsonWriter json, RepositoryInfo repository) throws IOException {
    json.text("RepoURL", repository.url());
    json.text("Branch", repository.branch());
    json.texts("Tags", repository.tags());
    json.text("Commit", repository.commit());
    json.text("CommitMsg", repository.commitMessage());
    json.text("Author", repository.author());
    json.text("Committer", repository.committer());
  }

  /// Writes a layer's members in an object of its own.
  static void layer(JsonWriter json, Layer layer) throws IOException {
    json.beginObject();
    json.integer("Size", layer.size());
    json.text("Digest", layer.digest());
    json.text("DiffID", layer.diffId());
    json.text("CreatedBy", layer.createdBy());
    json.endObject();
  }

  private static void results(JsonWriter json, Report report, ReportOptions options)
      throws IOException {
    boolean any = false;
    for (Result result : report.results()) {
      if (saysNothing(result, options)) {
        continue;
      }
      if (!any) {
        any = true;
        json.name("Results");
        json.beginArray();
      }
      json.element();
      result(json, result, options);
    }
    if (any) {
      json.endArray();
    }
  }

  /// Trivy drops a result that has neither a target nor anything in it.
  private static boolean saysNothing(Result result, ReportOptions options) {
    return result.target().isEmpty()
        && result.packages().isEmpty()
        && result.vulnerabilities().isEmpty()
        && (result.suppressed().isEmpty() || !options.showSuppressed());
  }

  private static void result(JsonWriter json, Result result, ReportOptions options)
      throws IOException {
    json.beginObject();
    json.name("Target");
    json.string(result.target());
    json.text("Class", result.resultClass().text());
    json.text("Type", result.type());
    if (options.listAllPackages() && !result.packages().isEmpty()) {
      json.name("Packages");
      json.beginArray();
      for (SoftwarePackage item : result.packages()) {
        json.element();
        PackageJson.write(json, item);
      }
      json.endArray();
    }
    if (!result.vulnerabilities().isEmpty()) {
      json.name("Vulnerabilities");
      json.beginArray();
      for (Vulnerability vulnerability : result.vulnerabilities()) {
        json.element();
        VulnerabilityJson.write(json, vulnerability);
      }
      json.endArray();
    }
    if (options.showSuppressed() && !result.suppressed().isEmpty()) {
      suppressed(json, result);
    }
    json.endObject();
  }

  private static void suppressed(JsonWriter json, Result result) throws IOException {
    json.name("ExperimentalModifiedFindings");
    json.beginArray();
    for (SuppressedFinding item : result.suppressed()) {
      json.element();
      json.beginObject();
      json.name("Type");
      json.string(
          switch (item.finding()) {
            case Vulnerability _ -> "vulnerability";
          });
      json.name("Status");
      json.string(item.status());
      json.name("Statement");
      json.string(item.statement());
      json.name("Source");
      json.string(item.source());
      json.name("Finding");
      switch (item.finding()) {
        case Vulnerability vulnerability -> VulnerabilityJson.write(json, vulnerability);
      }
      json.endObject();
    }
    json.endArray();
  }

  private static void ourFacts(JsonWriter json, Report report) throws IOException {
    if (!report.sampleDatabase() && report.problems().isEmpty()) {
      return;
    }
    json.name("Seawall");
    json.beginObject();
    json.flag("SampleDatabase", report.sampleDatabase());
    if (!report.problems().isEmpty()) {
      json.name("Problems");
      json.beginArray();
      for (Problem problem : report.problems()) {
        json.element();
        json.beginObject();
        json.text("File", problem.path());
        json.integer("Line", problem.line());
        json.text("Reason", problem.reason());
        json.endObject();
      }
      json.endArray();
    }
    json.endObject();
  }
}
