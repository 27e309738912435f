package dev.seawall.formats;

import dev.seawall.model.ImageConfig;
import dev.seawall.model.ImageConfig.HealthCheck;
import dev.seawall.model.ImageConfig.History;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads the image's configuration out of a JSON report. For one object.
final class ImageConfigReader {
  private String architecture = "";
  private String author = "";
  private String container = "";
  private String created = "";
  private String dockerVersion = "";
  private final List<History> history = new ArrayList<>();
  private String os = "";
  private String rootfsType = "";
  private List<String> diffIds = List.of();
  private ImageConfig.Execution config = new ExecutionReader().execution();
  private String osVersion = "";
  private String variant = "";
  private List<String> osFeatures = List.of();

  private ImageConfigReader() {}

  static Optional<ImageConfig> read(JsonFields fields) throws IOException {
    if (!fields.object()) {
      return Optional.empty();
    }
    ImageConfigReader reader = new ImageConfigReader();
    while (fields.next()) {
      reader.member(fields);
    }
    return Optional.of(reader.config());
  }

  private void member(JsonFields fields) throws IOException {
    switch (fields.key()) {
      case "architecture" -> architecture = fields.text();
      case "author" -> author = fields.text();
      case "container" -> container = fields.text();
      case "created" -> created = time(fields);
      case "docker_version" -> dockerVersion = fields.text();
      case "history" -> {
        if (fields.array()) {
          while (fields.nextElement()) {
            history.add(step(fields));
          }
        }
      }
      case "os" -> os = fields.text();
      case "rootfs" -> rootfs(fields);
      case "config" -> config = ExecutionReader.read(fields);
      case "os.version" -> osVersion = fields.text();
      case "variant" -> variant = fields.text();
      case "os.features" -> osFeatures = fields.texts();
      default -> fields.skip();
    }
  }

  private ImageConfig config() {
    return new ImageConfig(
        architecture,
        author,
        container,
        created,
        dockerVersion,
        history,
        os,
        rootfsType,
        diffIds,
        config,
        osVersion,
        variant,
        osFeatures);
  }

  private static String time(JsonFields fields) throws IOException {
    String time = fields.text();
    return time.equals(GoTimes.ZERO) ? "" : time;
  }

  private void rootfs(JsonFields fields) throws IOException {
    if (!fields.object()) {
      return;
    }
    while (fields.next()) {
      switch (fields.key()) {
        case "type" -> rootfsType = fields.text();
        case "diff_ids" -> diffIds = fields.texts();
        default -> fields.skip();
      }
    }
  }

  private static History step(JsonFields fields) throws IOException {
    String author = "";
    String created = "";
    String createdBy = "";
    String comment = "";
    boolean emptyLayer = false;
    if (fields.object()) {
      while (fields.next()) {
        switch (fields.key()) {
          case "author" -> author = fields.text();
          case "created" -> created = time(fields);
          case "created_by" -> createdBy = fields.text();
          case "comment" -> comment = fields.text();
          case "empty_layer" -> emptyLayer = fields.flag();
          default -> fields.skip();
        }
      }
    }
    return new History(author, created, createdBy, comment, emptyLayer);
  }

  static HealthCheck healthCheck(JsonFields fields) throws IOException {
    List<String> test = List.of();
    long interval = 0;
    long timeout = 0;
    long startPeriod = 0;
    long retries = 0;
    if (fields.object()) {
      while (fields.next()) {
        switch (fields.key()) {
          case "Test" -> test = fields.texts();
          case "Interval" -> interval = fields.number();
          case "Timeout" -> timeout = fields.number();
          case "StartPeriod" -> startPeriod = fields.number();
          case "Retries" -> retries = fields.number();
          default -> fields.skip();
        }
      }
    }
    return new HealthCheck(test, interval, timeout, startPeriod, retries);
  }
}
