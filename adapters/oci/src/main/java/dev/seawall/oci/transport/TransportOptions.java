package dev.seawall.oci.transport;

import dev.seawall.oci.Deadline;
import dev.seawall.oci.Progress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/// How to talk HTTP.
///
/// @param insecure believe every certificate
/// @param authority PEM file of certificates to believe as well (`--cacert`)
/// @param environment the process's environment, for proxies and certificates
/// @param connect longest wait for a connection
/// @param silence longest wait for a response's head, and between two pieces of its body
/// @param deadline end of all waiting
public record TransportOptions(
    boolean insecure,
    Optional<Path> authority,
    Map<String, String> environment,
    String userAgent,
    RetryPolicy retry,
    Duration connect,
    Duration silence,
    Deadline deadline,
    Progress progress) {
  private static final Duration CONNECT = Duration.ofSeconds(15);
  private static final Duration SILENCE = Duration.ofSeconds(60);

  public TransportOptions {
    environment = Map.copyOf(environment);
  }

  /// What a user who sets nothing gets.
  public static TransportOptions defaults(Map<String, String> environment, Deadline deadline) {
    return new TransportOptions(
        false,
        Optional.empty(),
        environment,
        "seawall",
        RetryPolicy.DEFAULT,
        CONNECT,
        SILENCE,
        deadline,
        Progress.NONE);
  }

  public TransportOptions withInsecure(boolean value) {
    return new TransportOptions(
        value, authority, environment, userAgent, retry, connect, silence, deadline, progress);
  }

  public TransportOptions withAuthority(Path value) {
    return new TransportOptions(
        insecure,
        Optional.of(value),
        environment,
        userAgent,
        retry,
        connect,
        silence,
        deadline,
        progress);
  }

  public TransportOptions withUserAgent(String value) {
    return new TransportOptions(
        insecure, authority, environment, value, retry, connect, silence, deadline, progress);
  }

  public TransportOptions withRetry(RetryPolicy value) {
    return new TransportOptions(
        insecure, authority, environment, userAgent, value, connect, silence, deadline, progress);
  }

  public TransportOptions withSilence(Duration value) {
    return new TransportOptions(
        insecure, authority, environment, userAgent, retry, connect, value, deadline, progress);
  }

  public TransportOptions withProgress(Progress value) {
    return new TransportOptions(
        insecure, authority, environment, userAgent, retry, connect, silence, deadline, value);
  }
}
