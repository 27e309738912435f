package dev.seawall.oci.registry;

import dev.seawall.oci.credential.Credential;
import dev.seawall.oci.transport.TransportOptions;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What the user says of registries.
///
/// @param credentials users and passwords to try in this order, before those the machine keeps
/// @param token sent as bearer token instead of all credentials (`--registry-token`)
/// @param mirrors hosts to ask before the one that a reference names, by that host
public record RegistryOptions(
    TransportOptions transport,
    List<Credential.Basic> credentials,
    Optional<Credential.RegistryToken> token,
    Map<String, List<String>> mirrors) {
  public RegistryOptions {
    credentials = List.copyOf(credentials);
    mirrors = Map.copyOf(mirrors);
  }

  /// Nothing but how to talk HTTP.
  public static RegistryOptions of(TransportOptions transport) {
    return new RegistryOptions(transport, List.of(), Optional.empty(), Map.of());
  }

  public RegistryOptions withCredentials(List<Credential.Basic> value) {
    return new RegistryOptions(transport, value, token, mirrors);
  }

  public RegistryOptions withToken(String value) {
    return new RegistryOptions(
        transport, credentials, Optional.of(new Credential.RegistryToken(value)), mirrors);
  }

  public RegistryOptions withMirrors(Map<String, List<String>> value) {
    return new RegistryOptions(transport, credentials, token, value);
  }
}
