package dev.seawall.oci.credential;

import java.util.Map;
import java.util.Optional;

/// The part of Docker's `config.json` (and of Podman's `auth.json`) that is about credentials.
///
/// @param auths credential by registry or by registry and path, as written
/// @param helpers name of the helper program by registry, without `docker-credential-`
/// @param store name of the helper program for all other registries, or empty
record DockerConfig(Map<String, Credential> auths, Map<String, String> helpers, String store) {
  static final DockerConfig NONE = new DockerConfig(Map.of(), Map.of(), "");

  DockerConfig {
    auths = Map.copyOf(auths);
    helpers = Map.copyOf(helpers);
  }

  /// The credential written for the name: the name itself, then its parent paths up to the
  /// registry, then a key in the old form of an URL.
  Optional<Credential> written(String name) {
    for (String key = name; ; key = key.substring(0, key.lastIndexOf('/'))) {
      Credential credential = auths.get(key);
      if (credential != null) {
        return Optional.of(credential);
      }
      if (key.indexOf('/') < 0 || key.startsWith("http")) {
        return writtenAsUrl(key);
      }
    }
  }

  /// The helper that is to be asked for that key, or empty.
  String helper(String key) {
    return helpers.getOrDefault(key, store);
  }

  private Optional<Credential> writtenAsUrl(String registry) {
    return auths.entrySet().stream()
        .filter(entry -> entry.getKey().contains("://"))
        .filter(entry -> hostOf(entry.getKey()).equals(hostOf(registry)))
        .sorted(Map.Entry.comparingByKey())
        .map(Map.Entry::getValue)
        .findFirst();
  }

  private static String hostOf(String key) {
    String rest = key.substring(key.indexOf("://") < 0 ? 0 : key.indexOf("://") + 3);
    int slash = rest.indexOf('/');
    return slash < 0 ? rest : rest.substring(0, slash);
  }
}
