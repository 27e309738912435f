package dev.seawall.oci.registry;

import dev.seawall.oci.OciException;
import dev.seawall.oci.credential.Credential;
import dev.seawall.oci.json.Json;
import dev.seawall.oci.transport.HttpTransport;
import dev.seawall.oci.transport.Request;
import dev.seawall.oci.transport.Response;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// Gets bearer tokens from the service that a challenge names.
final class TokenService {
  private static final int MAX_ANSWER = 1 << 20;
  private static final Duration DEFAULT_LIFE = Duration.ofSeconds(60);

  private final HttpTransport http;

  TokenService(HttpTransport http) {
    this.http = http;
  }

  /// @param access what is sent to the registry
  /// @param refresh token for the next request to the service, or empty
  record Token(String access, String refresh, Duration life) {
    @Override
    public String toString() {
      return "Token[life=" + life + "]";
    }
  }

  /// Asks for a token.
  ///
  /// @param registry where the challenge came from
  /// @param scopes what the token is for, for example `repository:library/alpine:pull`
  Token fetch(Challenge challenge, URI registry, Set<String> scopes, Credential credential) {
    URI realm = realm(challenge, registry, credential);
    String service = field("service", challenge.parameter("service"));
    if (credential instanceof Credential.IdentityToken(String token)) {
      String form =
          join(
              List.of(
                  field("scope", String.join(" ", scopes)),
                  service,
                  "grant_type=refresh_token&client_id=seawall",
                  field("refresh_token", token)));
      return read(Request.post(realm, form));
    }
    List<String> query = new ArrayList<>();
    scopes.forEach(scope -> query.add(field("scope", scope)));
    query.add(service);
    String separator = realm.getRawQuery() == null ? "?" : "&";
    Request request = Request.get(URI.create(realm + separator + join(query)));
    return credential instanceof Credential.Basic(String username, String password)
        ? read(request.with("Authorization", Authorizer.basic(username, password)))
        : read(request);
  }

  private Token read(Request request) {
    try (Response response = http.send(request)) {
      if (response.status() != 200) {
        throw RegistryError.of(
            response,
            response.status() == 401 || response.status() == 403
                ? "the credentials are not accepted: log in again or check --username"
                : "");
      }
      return parse(response.body().readNBytes(MAX_ANSWER));
    } catch (IOException e) {
      throw new OciException(
          "%s: the token service's answer cannot be read: %s"
              .formatted(request.uri().getHost(), e.getMessage()),
          e);
    }
  }

  static Token parse(byte[] body) throws IOException {
    Map<String, String> texts = new HashMap<>();
    long[] seconds = new long[1];
    Json.document(
        body,
        (name, value) -> {
          texts.put(name, Json.text(value));
          if (name.equals("expires_in")) {
            seconds[0] = Json.number(value);
          }
        });
    String token = texts.getOrDefault("token", "");
    String access = texts.getOrDefault("access_token", "");
    String refresh = texts.getOrDefault("refresh_token", "");
    String either = token.isEmpty() ? access : token;
    if (either.isEmpty() || !either.chars().allMatch(c -> c > ' ' && c < 0x7f)) {
      throw new IOException("no token in it");
    }
    Duration life = Duration.ofSeconds(Math.clamp(seconds[0], 0, 1 << 20));
    return new Token(either, refresh, life.isZero() ? DEFAULT_LIFE : life);
  }

  private URI realm(Challenge challenge, URI registry, Credential credential) {
    String text = challenge.parameter("realm");
    URI realm;
    try {
      realm = registry.resolve(text);
    } catch (IllegalArgumentException e) {
      throw new OciException("%s: malformed realm \"%s\"".formatted(registry.getHost(), text), e);
    }
    boolean plain = "http".equals(realm.getScheme());
    if (text.isEmpty()
        || realm.getHost() == null
        || !(plain || "https".equals(realm.getScheme()))) {
      throw new OciException("%s: malformed realm \"%s\"".formatted(registry.getHost(), text));
    }
    boolean secret = !(credential instanceof Credential.Anonymous);
    if (plain && secret && "https".equals(registry.getScheme()) && !http.options().insecure()) {
      throw new OciException(
          "%s wants the credentials sent in the clear to %s: its address must be https (or --insecure)"
              .formatted(registry.getHost(), realm));
    }
    return realm;
  }

  private static String join(List<String> fields) {
    return fields.stream().filter(field -> !field.isEmpty()).collect(Collectors.joining("&"));
  }

  private static String field(String name, String value) {
    return value.isEmpty() ? "" : name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
