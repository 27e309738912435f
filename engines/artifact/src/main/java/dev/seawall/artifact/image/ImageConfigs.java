package dev.seawall.artifact.image;

import com.fasterxml.jackson.core.JsonParser;
import dev.seawall.artifact.ArtifactException;
import dev.seawall.model.ImageConfig;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Reads the configuration of an image, OCI's or Docker's.
public final class ImageConfigs {
  private ImageConfigs() {}

  /// Reads the configuration.
  ///
  /// @param where names the document in messages, for example its digest
  /// @throws ArtifactException if the bytes are not JSON, or a diff id is not a digest
  public static ImageConfig read(byte[] bytes, String where) {
    Draft draft = new Draft();
    Json.document(bytes, where, draft);
    for (String diffId : draft.diffIds) {
      if (!Digests.isValid(diffId)) {
        throw new ArtifactException(where + ": holds an invalid diff id \"" + diffId + "\"");
      }
    }
    return draft.build();
  }

  /// The instruction that made each layer, in their order: those steps of the history that made
  /// one, without the shell around them. Empty texts where the history does not fit the layers.
  public static List<String> createdBy(ImageConfig config) {
    List<String> instructions = new ArrayList<>();
    for (ImageConfig.History step : config.history()) {
      if (!step.emptyLayer()) {
        instructions.add(withoutPrefix(withoutPrefix(step.createdBy(), "/bin/sh -c "), "#(nop) "));
      }
    }
    return instructions.size() == config.diffIds().size()
        ? instructions
        : config.diffIds().stream().map(_ -> "").toList();
  }

  private static String withoutPrefix(String text, String prefix) {
    return text.startsWith(prefix) ? text.substring(prefix.length()) : text;
  }

  private static final class Draft implements Json.Field {
    private String architecture = "";
    private String author = "";
    private String container = "";
    private String created = "";
    private String dockerVersion = "";
    private List<ImageConfig.History> history = List.of();
    private String os = "";
    private String rootfsType = "";
    private List<String> diffIds = List.of();
    private ImageConfig.Execution execution = new ExecutionDraft().build();
    private String osVersion = "";
    private String variant = "";
    private List<String> osFeatures = List.of();

    @Override
    public void read(String name, JsonParser json) throws IOException {
      switch (name.toLowerCase(Locale.ROOT)) {
        case "architecture" -> architecture = Json.text(json);
        case "author" -> author = Json.text(json);
        case "container" -> container = Json.text(json);
        case "created" -> created = Json.text(json);
        case "docker_version" -> dockerVersion = Json.text(json);
        case "history" -> history = Json.list(json, ImageConfigs::history);
        case "os" -> os = Json.text(json);
        case "rootfs" -> Json.object(json, this::readRootfs);
        case "config" -> execution = execution(json);
        case "os.version" -> osVersion = Json.text(json);
        case "variant" -> variant = Json.text(json);
        case "os.features" -> osFeatures = Json.texts(json);
        default -> json.skipChildren();
      }
    }

    private void readRootfs(String name, JsonParser json) throws IOException {
      switch (name.toLowerCase(Locale.ROOT)) {
        case "type" -> rootfsType = Json.text(json);
        case "diff_ids" -> diffIds = Json.texts(json);
        default -> json.skipChildren();
      }
    }

    private ImageConfig build() {
      return new ImageConfig(
          architecture,
          author,
          container,
          created,
          dockerVersion,
          List.copyOf(history),
          os,
          rootfsType,
          List.copyOf(diffIds),
          execution,
          osVersion,
          variant,
          List.copyOf(osFeatures));
    }
  }

  private static ImageConfig.History history(JsonParser json) throws IOException {
    String[] texts = {"", "", "", ""};
    boolean[] empty = new boolean[1];
    Json.object(
        json,
        (name, value) -> {
          switch (name.toLowerCase(Locale.ROOT)) {
            case "author" -> texts[0] = Json.text(value);
            case "created" -> texts[1] = Json.text(value);
            case "created_by" -> texts[2] = Json.text(value);
            case "comment" -> texts[3] = Json.text(value);
            case "empty_layer" -> empty[0] = Json.flag(value);
            default -> value.skipChildren();
          }
        });
    return new ImageConfig.History(texts[0], texts[1], texts[2], texts[3], empty[0]);
  }

  private static ImageConfig.Execution execution(JsonParser json) throws IOException {
    ExecutionDraft draft = new ExecutionDraft();
    Json.object(json, draft);
    return draft.build();
  }

  static ImageConfig.@Nullable HealthCheck healthCheck(JsonParser json) throws IOException {
    if (!json.isExpectedStartObjectToken()) {
      json.skipChildren();
      return null;
    }
    List<String> test = new ArrayList<>();
    long[] numbers = new long[4];
    Json.object(
        json,
        (name, value) -> {
          switch (name.toLowerCase(Locale.ROOT)) {
            case "test" -> test.addAll(Json.texts(value));
            case "interval" -> numbers[0] = Json.number(value);
            case "timeout" -> numbers[1] = Json.number(value);
            case "startperiod" -> numbers[2] = Json.number(value);
            case "retries" -> numbers[3] = Json.number(value);
            default -> value.skipChildren();
          }
        });
    return new ImageConfig.HealthCheck(test, numbers[0], numbers[1], numbers[2], numbers[3]);
  }
}
