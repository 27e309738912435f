package dev.seawall.formats;

import dev.seawall.model.ImageConfig;
import dev.seawall.model.Layer;
import dev.seawall.model.OperatingSystem;
import dev.seawall.model.ReportMetadata;
import dev.seawall.model.RepositoryInfo;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads what a JSON report says of the artefact. For one object.
final class MetadataReader {
  private static final RepositoryInfo NO_REPOSITORY =
      new RepositoryInfo("", "", List.of(), "", "", "", "");

  private long size;
  private OperatingSystem os = OperatingSystem.NONE;
  private String imageId = "";
  private List<String> diffIds = List.of();
  private List<String> repoTags = List.of();
  private List<String> repoDigests = List.of();
  private String reference = "";
  private Optional<ImageConfig> imageConfig = Optional.empty();
  private final List<Layer> layers = new ArrayList<>();
  private String repoUrl = "";
  private String branch = "";
  private List<String> tags = List.of();
  private String commit = "";
  private String commitMessage = "";
  private String author = "";
  private String committer = "";

  private MetadataReader() {}

  static ReportMetadata read(JsonFields fields) throws IOException {
    MetadataReader reader = new MetadataReader();
    if (fields.object()) {
      while (fields.next()) {
        if (!reader.artifact(fields) && !reader.repository(fields)) {
          fields.skip();
        }
      }
    }
    return reader.metadata();
  }

  private boolean artifact(JsonFields fields) throws IOException {
    switch (fields.key()) {
      case "Size" -> size = fields.number();
      case "OS" -> os = operatingSystem(fields);
      case "ImageID" -> imageId = fields.text();
      case "DiffIDs" -> diffIds = fields.texts();
      case "RepoTags" -> repoTags = fields.texts();
      case "RepoDigests" -> repoDigests = fields.texts();
      case "Reference" -> reference = fields.text();
      case "ImageConfig" -> imageConfig = ImageConfigReader.read(fields);
      case "Layers" -> {
        if (fields.array()) {
          while (fields.nextElement()) {
            layers.add(layer(fields));
          }
        }
      }
      default -> {
        return false;
      }
    }
    return true;
  }

  private boolean repository(JsonFields fields) throws IOException {
    switch (fields.key()) {
      case "RepoURL" -> repoUrl = fields.text();
      case "Branch" -> branch = fields.text();
      case "Tags" -> tags = fields.texts();
      case "Commit" -> commit = fields.text();
      case "CommitMsg" -> commitMessage = fields.text();
      case "Author" -> author = fields.text();
      case "Committer" -> committer = fields.text();
      default -> {
        return false;
      }
    }
    return true;
  }

  private ReportMetadata metadata() {
    RepositoryInfo repository =
        new RepositoryInfo(repoUrl, branch, tags, commit, commitMessage, author, committer);
    return new ReportMetadata(
        size,
        os,
        imageId,
        diffIds,
        repoTags,
        repoDigests,
        reference,
        imageConfig,
        layers,
        repository.equals(NO_REPOSITORY) ? Optional.empty() : Optional.of(repository));
  }

  private static OperatingSystem operatingSystem(JsonFields fields) throws IOException {
    String family = "";
    String name = "";
    boolean endOfLife = false;
    boolean extended = false;
    String supplier = "";
    if (fields.object()) {
      while (fields.next()) {
        switch (fields.key()) {
          case "Family" -> family = fields.text();
          case "Name" -> name = fields.text();
          case "EOSL" -> endOfLife = fields.flag();
          case "Supplier" -> supplier = fields.text();
          case "extended" -> extended = fields.flag();
          default -> fields.skip();
        }
      }
    }
    return new OperatingSystem(family, name, endOfLife, extended, supplier);
  }

  static Layer layer(JsonFields fields) throws IOException {
    long size = 0;
    String digest = "";
    String diffId = "";
    String createdBy = "";
    if (fields.object()) {
      while (fields.next()) {
        switch (fields.key()) {
          case "Size" -> size = fields.number();
          case "Digest" -> digest = fields.text();
          case "DiffID" -> diffId = fields.text();
          case "CreatedBy" -> createdBy = fields.text();
          default -> fields.skip();
        }
      }
    }
    return new Layer(size, digest, diffId, createdBy);
  }
}
