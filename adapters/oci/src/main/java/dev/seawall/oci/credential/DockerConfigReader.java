package dev.seawall.oci.credential;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;

/// Reads [DockerConfig] and leaves out all that is not about credentials.
final class DockerConfigReader {
  /// More than any real file: every registry of the world fits.
  static final int MAX_BYTES = 4 << 20;

  private static final JsonFactory JSON =
      JsonFactory.builder()
          .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(64).build())
          .build();

  private final Map<String, Credential> auths = new LinkedHashMap<>();
  private final Map<String, String> helpers = new LinkedHashMap<>();
  private String store = "";

  private DockerConfigReader() {}

  /// @throws IOException if the text is not JSON of that form
  static DockerConfig read(byte[] text) throws IOException {
    DockerConfigReader reader = new DockerConfigReader();
    try (JsonParser json = JSON.createParser(text)) {
      if (json.nextToken() != JsonToken.START_OBJECT) {
        throw new IOException("not a JSON object");
      }
      reader.document(json);
      if (json.nextToken() != null) {
        throw new IOException("more than one JSON value");
      }
    }
    return new DockerConfig(reader.auths, reader.helpers, reader.store);
  }

  private void document(JsonParser json) throws IOException {
    while (json.nextToken() != JsonToken.END_OBJECT) {
      String field = json.currentName();
      JsonToken value = json.nextToken();
      switch (field) {
        case "auths" -> auths(json);
        case "credHelpers" -> helpers(json);
        case "credsStore" -> store = value == JsonToken.VALUE_STRING ? json.getText() : "";
        default -> json.skipChildren();
      }
    }
  }

  private void auths(JsonParser json) throws IOException {
    if (json.currentToken() != JsonToken.START_OBJECT) {
      json.skipChildren();
      return;
    }
    while (json.nextToken() != JsonToken.END_OBJECT) {
      String registry = json.currentName();
      json.nextToken();
      Credential credential = credential(strings(json), registry);
      if (!(credential instanceof Credential.Anonymous)) {
        auths.put(registry, credential);
      }
    }
  }

  private void helpers(JsonParser json) throws IOException {
    helpers.putAll(strings(json));
  }

  /// The text fields of the object at which the parser stands; others are skipped.
  private static Map<String, String> strings(JsonParser json) throws IOException {
    Map<String, String> fields = new LinkedHashMap<>();
    if (json.currentToken() != JsonToken.START_OBJECT) {
      json.skipChildren();
      return fields;
    }
    while (json.nextToken() != JsonToken.END_OBJECT) {
      String field = json.currentName();
      if (json.nextToken() == JsonToken.VALUE_STRING) {
        fields.put(field, json.getText());
      } else {
        json.skipChildren();
      }
    }
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
