package dev.seawall.oci.credential;

import com.fasterxml.jackson.core.JsonParser;
import dev.seawall.oci.json.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;

/// Reads [DockerConfig] and leaves out all that is not about credentials.
final class DockerConfigReader {
  /// More than any real file: every registry of the world fits.
  static final int MAX_BYTES = 4 << 20;

  private final Map<String, Credential> auths = new LinkedHashMap<>();
  private final Map<String, String> helpers = new LinkedHashMap<>();
  private String store = "";

  private DockerConfigReader() {}

  /// @throws IOException if the text is not JSON of that form
  static DockerConfig read(byte[] text) throws IOException {
    DockerConfigReader reader = new DockerConfigReader();
    Json.document(text, reader::field);
    return new DockerConfig(reader.auths, reader.helpers, reader.store);
  }

  private void field(String name, JsonParser json) throws IOException {
    switch (name) {
      case "auths" -> Json.object(json, this::auth);
      case "credHelpers" -> helpers.putAll(strings(json));
      case "credsStore" -> store = Json.text(json);
      default -> {}
    }
  }

  private void auth(String registry, JsonParser json) throws IOException {
    Credential credential = credential(strings(json), registry);
    if (!(credential instanceof Credential.Anonymous)) {
      auths.put(registry, credential);
    }
  }

  /// The text fields of the object at which the parser stands.
  private static Map<String, String> strings(JsonParser json) throws IOException {
    Map<String, String> fields = new LinkedHashMap<>();
    Json.object(json, (name, value) -> fields.put(name, Json.text(value)));
    fields.values().removeIf(String::isEmpty);
    return fields;
  }

  private static Credential credential(Map<String, String> fields, String registry)
      throws IOException {
    String registryToken = fields.getOrDefault("registrytoken", "");
    if (!registryToken.isEmpty()) {
      return new Credential.RegistryToken(registryToken);
    }
    String identityToken = fields.getOrDefault("identitytoken", "");
    if (!identityToken.isEmpty()) {
      return new Credential.IdentityToken(identityToken);
    }
    String auth = fields.getOrDefault("auth", "");
    if (!auth.isEmpty()) {
      return decoded(auth, registry);
    }
    String username = fields.getOrDefault("username", "");
    return username.isEmpty()
        ? new Credential.Anonymous()
        : new Credential.Basic(username, fields.getOrDefault("password", ""));
  }

  private static Credential decoded(String auth, String registry) throws IOException {
    String pair;
    try {
      pair = new String(Base64.getDecoder().decode(auth.strip()), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw new IOException("illegal base64 data in the \"auth\" of " + registry, e);
    }
    int colon = pair.indexOf(':');
    if (colon < 0) {
      throw new IOException("no colon in the decoded \"auth\" of " + registry);
    }
    return new Credential.Basic(pair.substring(0, colon), withoutPadding(pair, colon + 1));
  }

  /// Old versions of Docker pad the password with NUL.
  private static String withoutPadding(String pair, int start) {
    int end = pair.length();
    while (end > start && pair.charAt(end - 1) == 0) {
      end--;
    }
    return pair.substring(start, end);
  }
}
