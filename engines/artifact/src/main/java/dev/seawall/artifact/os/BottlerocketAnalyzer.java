package dev.seawall.artifact.os;

import dev.seawall.artifact.Analyzer;
import dev.seawall.artifact.ArtifactException;
import dev.seawall.artifact.BlobBuilder;
import dev.seawall.artifact.EvidenceFile;
import dev.seawall.artifact.FileEntry;
import dev.seawall.artifact.document.JsonDialect;
import dev.seawall.artifact.document.JsonObject;
import dev.seawall.artifact.document.JsonReader;
import dev.seawall.artifact.document.JsonValue;
import dev.seawall.model.SoftwarePackage;
import java.util.ArrayList;
import java.util.List;

/// The packages of Bottlerocket, which has no package manager but an inventory.
final class BottlerocketAnalyzer implements Analyzer.PerFile {
  private static final String NAME = "bottlerocket-inventory";

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  public boolean wants(FileEntry file) {
    return switch (file.path()) {
      case "aarch64-bottlerocket-linux-gnu/sys-root/usr/share/bottlerocket/application-inventory.json",
          "x86_64-bottlerocket-linux-gnu/sys-root/usr/share/bottlerocket/application-inventory.json" ->
          true;
      default -> false;
    };
  }

  @Override
  public void analyze(EvidenceFile file, BlobBuilder found) {
    List<SoftwarePackage> packages = new ArrayList<>();
    JsonObject inventory = JsonReader.read(file.content(), JsonDialect.LENIENT).asObject();
    for (JsonValue entry : inventory.items("Content")) {
      try {
        packages.add(installed(entry.asObject()));
      } catch (ArtifactException e) {
        found.problem(file.path(), e);
      }
    }
    found.packages(file.path(), packages);
  }

  private static SoftwarePackage installed(JsonObject entry) {
    SoftwarePackage installed =
        SoftwarePackage.named(entry.text("Name"), entry.text("Version"))
            .epoch(epoch(entry))
            .release(entry.text("Release"))
            .arch(entry.text("Architecture"))
            .analyzedBy(NAME)
            .build();
    return installed.name().isEmpty() || installed.version().isEmpty()
        ? installed
        : installed.toBuilder().id(installed.name() + "@" + installed.fullVersion()).build();
  }

  private static int epoch(JsonObject entry) {
    try {
      return Integer.parseInt(entry.text("Epoch"));
    } catch (NumberFormatException e) {
      throw new ArtifactException(
          "package " + entry.text("Name") + " has no valid epoch", entry.startLine(), e);
    }
  }
}
