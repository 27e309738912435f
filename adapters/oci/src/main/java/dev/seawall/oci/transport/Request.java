package dev.seawall.oci.transport;

import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// What is asked of a server.
///
/// @param form body of a POST, already URL-encoded; without one it is a GET
/// @param waits whether a failure that may pass is worth the pauses of the retry policy
/// @param patience longest wait for the response's head, where the transport's own is too long
public record Request(
    URI uri,
    Map<String, String> headers,
    Optional<String> form,
    boolean waits,
    Optional<Duration> patience) {
  static final String AUTHORIZATION = "Authorization";

  public Request {
    headers = Map.copyOf(headers);
  }

  public static Request get(URI uri) {
    return new Request(uri, Map.of(), Optional.empty(), true, Optional.empty());
  }

  public static Request post(URI uri, String form) {
    return new Request(uri, Map.of(), Optional.of(form), true, Optional.empty());
  }

  /// The same with one more header; an empty value adds none.
  public Request with(String name, String value) {
    if (value.isEmpty()) {
      return this;
    }
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put(name, value);
    return new Request(uri, more, form, waits, patience);
  }

  /// The same, made once only.
  public Request once() {
    return new Request(uri, headers, form, false, patience);
  }

  /// The same with a shorter wait for the answer.
  public Request within(Duration value) {
    return new Request(uri, headers, form, waits, Optional.of(value));
  }

  /// The request to go on with after a redirect. To another server, or from TLS to plain HTTP, the
  /// credentials do not go along.
  Request redirected(URI target) {
    Map<String, String> kept = new LinkedHashMap<>(headers);
    if (!sameServer(uri, target)) {
      kept.remove(AUTHORIZATION);
    }
    return new Request(target, kept, Optional.empty(), waits, patience);
  }

  String method() {
    return form.isPresent() ? "POST" : "GET";
  }

  private static boolean sameServer(URI a, URI b) {
    boolean upgrade = "http".equals(a.getScheme()) && "https".equals(b.getScheme());
    boolean sameHost = String.valueOf(a.getHost()).equalsIgnoreCase(String.valueOf(b.getHost()));
    boolean defaultPorts = a.getPort() < 0 && b.getPort() < 0;
    return sameHost
        && (upgrade
            ? defaultPorts
            : a.getPort() == b.getPort() && String.valueOf(a.getScheme()).equals(b.getScheme()));
  }
}
