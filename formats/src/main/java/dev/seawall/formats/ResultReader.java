package dev.seawall.formats;

import dev.seawall.model.Result;
import dev.seawall.model.ResultClass;
import dev.seawall.model.SoftwarePackage;
import dev.seawall.model.SuppressedFinding;
import dev.seawall.model.Vulnerability;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads the results of a JSON report. For one result.
final class ResultReader {
  private String target = "";
  private ResultClass resultClass = ResultClass.CUSTOM;
  private String type = "";
  private final List<SoftwarePackage> packages = new ArrayList<>();
  private final List<Vulnerability> vulnerabilities = new ArrayList<>();
  private final List<SuppressedFinding> suppressed = new ArrayList<>();

  private ResultReader() {}

  static List<Result> list(JsonFields fields) throws IOException {
    List<Result> results = new ArrayList<>();
    if (fields.array()) {
      while (fields.nextElement()) {
        results.add(new ResultReader().read(fields));
      }
    }
    return results;
  }

  private Result read(JsonFields fields) throws IOException {
    if (fields.object()) {
      while (fields.next()) {
        member(fields);
      }
    }
    return new Result(target, resultClass, type, packages, vulnerabilities, suppressed);
  }

  private void member(JsonFields fields) throws IOException {
    switch (fields.key()) {
      case "Target" -> target = fields.text();
      case "Class" -> resultClass = resultClass(fields.text());
      case "Type" -> type = fields.text();
      case "Packages" -> {
        if (fields.array()) {
          while (fields.nextElement()) {
            packages.add(PackageReader.read(fields));
          }
        }
      }
      case "Vulnerabilities" -> {
        if (fields.array()) {
          while (fields.nextElement()) {
            vulnerabilities.add(VulnerabilityReader.read(fields));
          }
        }
      }
      case "ExperimentalModifiedFindings" -> {
        if (fields.array()) {
          while (fields.nextElement()) {
            suppressed(fields);
          }
        }
      }
      default -> fields.skip();
    }
  }

  private static ResultClass resultClass(String text) {
    for (ResultClass known : ResultClass.values()) {
      if (known.text().equals(text)) {
        return known;
      }
    }
    return ResultClass.CUSTOM;
  }

  /// The kind comes before the finding in every report that Go or we have written.
  private void suppressed(JsonFields fields) throws IOException {
    boolean known = false;
    Vulnerability found = null;
    String status = "";
    String statement = "";
    String source = "";
    if (fields.object()) {
      while (fields.next()) {
        switch (fields.key()) {
          case "Type" -> known = fields.text().equals("vulnerability");
          case "Status" -> status = fields.text();
          case "Statement" -> statement = fields.text();
          case "Source" -> source = fields.text();
          case "Finding" -> found = known ? VulnerabilityReader.read(fields) : skipped(fields);
          default -> fields.skip();
        }
      }
    }
    if (found != null) {
      suppressed.add(new SuppressedFinding(found, status, statement, source));
    }
  }

  private static @Nullable Vulnerability skipped(JsonFields fields) throws IOException {
    fields.skip();
    return null;
  }
}
