package dev.seawall.formats;

import dev.seawall.model.ImageConfig.Execution;
import dev.seawall.model.ImageConfig.HealthCheck;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Reads how containers of the image are started out of a JSON report. For one object.
final class ExecutionReader {
  private boolean attachStderr;
  private boolean attachStdin;
  private boolean attachStdout;
  private @Nullable List<String> cmd;
  private @Nullable HealthCheck healthcheck;
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

  static Execution read(JsonFields fields) throws IOException {
    ExecutionReader reader = new ExecutionReader();
    if (fields.object()) {
      while (fields.next()) {
        if (!reader.flag(fields) && !reader.text(fields) && !reader.list(fields)) {
          fields.skip();
        }
      }
    }
    return reader.execution();
  }

  private boolean flag(JsonFields fields) throws IOException {
    switch (fields.key()) {
      case "AttachStderr" -> attachStderr = fields.flag();
      case "AttachStdin" -> attachStdin = fields.flag();
      case "AttachStdout" -> attachStdout = fields.flag();
      case "OpenStdin" -> openStdin = fields.flag();
      case "StdinOnce" -> stdinOnce = fields.flag();
      case "Tty" -> tty = fields.flag();
      case "ArgsEscaped" -> argsEscaped = fields.flag();
      case "NetworkDisabled" -> networkDisabled = fields.flag();
      default -> {
        return false;
      }
    }
    return true;
  }

  private boolean text(JsonFields fields) throws IOException {
    switch (fields.key()) {
      case "Domainname" -> domainname = fields.text();
      case "Hostname" -> hostname = fields.text();
      case "Image" -> image = fields.text();
      case "User" -> user = fields.text();
      case "WorkingDir" -> workingDir = fields.text();
      case "MacAddress" -> macAddress = fields.text();
      case "StopSignal" -> stopSignal = fields.text();
      default -> {
        return false;
      }
    }
    return true;
  }

  private boolean list(JsonFields fields) throws IOException {
    switch (fields.key()) {
      case "Cmd" -> cmd = fields.texts();
      case "Healthcheck" -> healthcheck = ImageConfigReader.healthCheck(fields);
      case "Entrypoint" -> entrypoint = fields.texts();
      case "Env" -> env = fields.texts();
      case "Labels" -> labels = labels(fields);
      case "OnBuild" -> onBuild = fields.texts();
      case "Volumes" -> volumes = fields.keys();
      case "ExposedPorts" -> exposedPorts = fields.keys();
      case "Shell" -> shell = fields.texts();
      default -> {
        return false;
      }
    }
    return true;
  }

  private static Map<String, String> labels(JsonFields fields) throws IOException {
    Map<String, String> labels = new LinkedHashMap<>();
    if (fields.object()) {
      while (fields.next()) {
        labels.put(fields.key(), fields.text());
      }
    }
    return labels;
  }

  Execution execution() {
    return new Execution(
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
}
