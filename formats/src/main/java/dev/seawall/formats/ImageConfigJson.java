package dev.seawall.formats;

import dev.seawall.model.ImageConfig;
import dev.seawall.model.ImageConfig.Execution;
import dev.seawall.model.ImageConfig.HealthCheck;
import dev.seawall.model.ImageConfig.History;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The configuration of an image as the JSON report repeats it.
final class ImageConfigJson {
  private ImageConfigJson() {}

  static void write(JsonWriter json, ImageConfig config) throws IOException {
    json.beginObject();
    always(json, "architecture", config.architecture());
    json.text("author", config.author());
    json.text("container", config.container());
    json.text("created", GoTimes.normalized(config.created()));
    json.text("docker_version", config.dockerVersion());
    if (!config.history().isEmpty()) {
      json.name("history");
      json.beginArray();
      for (History step : config.history()) {
        json.element();
        history(json, step);
      }
      json.endArray();
    }
    always(json, "os", config.os());
    json.name("rootfs");
    json.beginObject();
    always(json, "type", config.rootfsType());
    if (config.diffIds().isEmpty()) {
      json.name("diff_ids");
      json.nul();
    } else {
      json.texts("diff_ids", config.diffIds());
    }
    json.endObject();
    json.name("config");
    execution(json, config.config());
    json.text("os.version", config.osVersion());
    json.text("variant", config.variant());
    json.texts("os.features", config.osFeatures());
    json.endObject();
  }

  private static void history(JsonWriter json, History step) throws IOException {
    json.beginObject();
    json.text("author", step.author());
    json.text("created", GoTimes.normalized(step.created()));
    json.text("created_by", step.createdBy());
    json.text("comment", step.comment());
    json.flag("empty_layer", step.emptyLayer());
    json.endObject();
  }

  private static void execution(JsonWriter json, Execution config) throws IOException {
    json.beginObject();
    json.flag("AttachStderr", config.attachStderr());
    json.flag("AttachStdin", config.attachStdin());
    json.flag("AttachStdout", config.attachStdout());
    texts(json, "Cmd", config.cmd());
    HealthCheck check = config.healthcheck();
    if (check != null) {
      healthCheck(json, check);
    }
    json.text("Domainname", config.domainname());
    texts(json, "Entrypoint", config.entrypoint());
    texts(json, "Env", config.env());
    json.text("Hostname", config.hostname());
    json.text("Image", config.image());
    labels(json, config.labels());
    texts(json, "OnBuild", config.onBuild());
    json.flag("OpenStdin", config.openStdin());
    json.flag("StdinOnce", config.stdinOnce());
    json.flag("Tty", config.tty());
    json.text("User", config.user());
    set(json, "Volumes", config.volumes());
    json.text("WorkingDir", config.workingDir());
    set(json, "ExposedPorts", config.exposedPorts());
    json.flag("ArgsEscaped", config.argsEscaped());
    json.flag("NetworkDisabled", config.networkDisabled());
    json.text("MacAddress", config.macAddress());
    json.text("StopSignal", config.stopSignal());
    texts(json, "Shell", config.shell());
    json.endObject();
  }

  private static void healthCheck(JsonWriter json, HealthCheck check) throws IOException {
    json.name("Healthcheck");
    json.beginObject();
    json.texts("Test", check.test());
    json.integer("Interval", check.interval());
    json.integer("Timeout", check.timeout());
    json.integer("StartPeriod", check.startPeriod());
    json.integer("Retries", check.retries());
    json.endObject();
  }

  private static void labels(JsonWriter json, @Nullable Map<String, String> labels)
      throws IOException {
    if (labels == null || labels.isEmpty()) {
      return;
    }
    json.name("Labels");
    json.beginObject();
    for (Map.Entry<String, String> label : KeyOrder.sorted(labels).entrySet()) {
      always(json, label.getKey(), label.getValue());
    }
    json.endObject();
  }

  /// Docker writes a set as an object with empty objects in it.
  private static void set(JsonWriter json, String name, @Nullable List<String> values)
      throws IOException {
    if (values == null || values.isEmpty()) {
      return;
    }
    json.name(name);
    json.beginObject();
    Map<String, String> sorted = KeyOrder.map();
    for (String value : values) {
      sorted.put(value, value);
    }
    for (String value : sorted.keySet()) {
      json.name(value);
      json.beginObject();
      json.endObject();
    }
    json.endObject();
  }

  private static void texts(JsonWriter json, String name, @Nullable List<String> values)
      throws IOException {
    if (values != null) {
      json.texts(name, values);
    }
  }

  private static void always(JsonWriter json, String name, String value) throws IOException {
    json.name(name);
    json.string(value);
  }
}
