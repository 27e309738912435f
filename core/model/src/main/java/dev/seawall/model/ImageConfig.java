package dev.seawall.model;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The configuration of an image as the OCI image specification and Docker write it.
///
/// @param created RFC 3339 text, empty if absent
public record ImageConfig(
    String architecture,
    String author,
    String container,
    String created,
    String dockerVersion,
    List<History> history,
    String os,
    String rootfsType,
    List<String> diffIds,
    Execution config,
    String osVersion,
    String variant,
    List<String> osFeatures) {

  /// One step of the image's making.
  public record History(
      String author, String created, String createdBy, String comment, boolean emptyLayer) {}

  /// Docker's health check; times in nanoseconds.
  public record HealthCheck(
      List<String> test, long interval, long timeout, long startPeriod, long retries) {}

  /// How containers of the image are started.
  public record Execution(
      boolean attachStderr,
      boolean attachStdin,
      boolean attachStdout,
      @Nullable List<String> cmd,
      @Nullable HealthCheck healthcheck,
      String domainname,
      @Nullable List<String> entrypoint,
      @Nullable List<String> env,
      String hostname,
      String image,
      @Nullable Map<String, String> labels,
      @Nullable List<String> onBuild,
      boolean openStdin,
      boolean stdinOnce,
      boolean tty,
      String user,
      @Nullable List<String> volumes,
      String workingDir,
      @Nullable List<String> exposedPorts,
      boolean argsEscaped,
      boolean networkDisabled,
      String macAddress,
      String stopSignal,
      @Nullable List<String> shell) {}
}
