package dev.seawall.artifact.image;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.seawall.model.ImageConfig;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The part of an image's configuration that says how its containers are started, while it is read.
final class ExecutionDraft implements Json.Field {
  private boolean attachStderr;
  private boolean attachStdin;
  private boolean attachStdout;
  private @Nullable List<String> cmd;
  private ImageConfig.@Nullable HealthCheck healthcheck;
  private String domainname = "";
  private @Nullable List<String> entrypoint;
  private @Nullable List<String> env;
  private String hostname = "";
  private String image = "";
  private @Nullable Map<String, String> labels;
  private @Nullable List<String> onBuild;
  private boolean openStdin;
  private boolean stdinOnce;
  private boolean tty;
  private String user = "";
  private @Nullable List<String> volumes;
  private String workingDir = "";
  private @Nullable List<String> exposedPorts;
  private boolean argsEscaped;
  private boolean networkDisabled;
  private String macAddress = "";
  private String stopSignal = "";
  private @Nullable List<String> shell;

  @Override
  public void read(String name, JsonParser json) throws IOException {
    switch (name.toLowerCase(Locale.ROOT)) {
      case "attachstderr" -> attachStderr = Json.flag(json);
      case "attachstdin" -> attachStdin = Json.flag(json);
      case "attachstdout" -> attachStdout = Json.flag(json);
      case "cmd" -> cmd = texts(json);
      case "healthcheck" -> healthcheck = ImageConfigs.healthCheck(json);
      case "domainname" -> domainname = Json.text(json);
      case "entrypoint" -> entrypoint = texts(json);
      case "env" -> env = texts(json);
      case "hostname" -> hostname = Json.text(json);
      case "image" -> image = Json.text(json);
      case "labels" -> labels = json.isExpectedStartObjectToken() ? Json.map(json) : null;
      case "onbuild" -> onBuild = texts(json);
      case "openstdin" -> openStdin = Json.flag(json);
      case "stdinonce" -> stdinOnce = Json.flag(json);
      case "tty" -> tty = Json.flag(json);
      case "user" -> user = Json.text(json);
      case "volumes" -> volumes = names(json);
      case "workingdir" -> workingDir = Json.text(json);
      case "exposedports" -> exposedPorts = names(json);
      case "argsescaped" -> argsEscaped = Json.flag(json);
      case "networkdisabled" -> networkDisabled = Json.flag(json);
      case "macaddress" -> macAddress = Json.text(json);
      case "stopsignal" -> stopSignal = Json.text(json);
      case "shell" -> shell = texts(json);
      default -> json.skipChildren();
    }
  }

  ImageConfig.Execution build() {
    return new ImageConfig.Execution(
        attachStderr,
        attachStdin,
        attachStdout,
        cmd,
        healthcheck,
        domainname,
        entrypoint,
        env,
        hostname,
        image,
        labels,
        onBuild,
        openStdin,
        stdinOnce,
        tty,
        user,
        volumes,
        workingDir,
        exposedPorts,
        argsEscaped,
        networkDisabled,
        macAddress,
        stopSignal,
        shell);
  }

  // Null and absent are the same to Go, an empty list is not.
  private static @Nullable List<String> texts(JsonParser json) throws IOException {
    return json.currentToken() == JsonToken.START_ARRAY
        ? List.copyOf(Json.texts(json))
        : skip(json);
  }

  // Sets are written as objects with empty values.
  private static @Nullable List<String> names(JsonParser json) throws IOException {
    if (!json.isExpectedStartObjectToken()) {
      return skip(json);
    }
    List<String> names = new ArrayList<>();
    Json.object(
        json,
        (name, value) -> {
          names.add(name);
          value.skipChildren();
        });
    return names.stream().sorted().toList();
  }

  private static @Nullable List<String> skip(JsonParser json) throws IOException {
    json.skipChildren();
    return null;
  }
}
