package dev.seawall.oci.registry;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.seawall.oci.Deadline;
import dev.seawall.oci.credential.Credential;
import dev.seawall.oci.transport.HttpTransport;
import dev.seawall.oci.transport.TransportOptions;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TokenServiceTest {
  private static final URI REGISTRY = URI.create("https://reg.example/v2/");

  @Test
  void readsBothNamesOfTheToken() throws IOException {
    assertThat(parse("{\"token\":\"a\",\"expires_in\":90}"))
        .isEqualTo(new TokenService.Token("a", "", Duration.ofSeconds(90)));
    assertThat(parse("{\"access_token\":\"b\",\"refresh_token\":\"r\",\"x\":[{}]}"))
        .isEqualTo(new TokenService.Token("b", "r", Duration.ofMinutes(1)));
  }

  @Test
  void refusesAnAnswerWithoutTokenOrWithOneThatIsNoHeader() {
    assertThatThrownBy(() -> parse("{}")).hasMessage("no token in it");
    assertThatThrownBy(() -> parse("{\"token\":\"a\\r\\nEvil: b\"}")).hasMessage("no token in it");
    assertThatThrownBy(() -> parse("[]")).isInstanceOf(IOException.class);
  }

  @Test
  void neverSendsAPasswordInTheClearForATlsRegistry() {
    assertThatThrownBy(
            () -> fetch("http://auth.example/token", new Credential.Basic("u", "hunter2")))
        .hasMessageContaining(
            "wants the credentials sent in the clear to http://auth.example/token")
        .hasMessageNotContaining("hunter2");
  }

  @Test
  void refusesARealmThatIsNoAddress() {
    Credential anonymous = new Credential.Anonymous();
    assertThatThrownBy(() -> fetch("", anonymous)).hasMessageContaining("malformed realm");
    assertThatThrownBy(() -> fetch("file:///etc/passwd", anonymous))
        .hasMessageContaining("malformed realm");
    assertThatThrownBy(() -> fetch("http://a b", anonymous))
        .hasMessageContaining("malformed realm");
  }

  private static TokenService.Token parse(String json) throws IOException {
    return TokenService.parse(json.getBytes(UTF_8));
  }

  private static void fetch(String realm, Credential credential) {
    Challenge challenge = new Challenge("bearer", Map.of("realm", realm));
    try (HttpTransport http =
        new HttpTransport(
            TransportOptions.defaults(Map.of(), Deadline.after(Duration.ofSeconds(5))))) {
      new TokenService(http).fetch(challenge, REGISTRY, Set.of("repository:a:pull"), credential);
    }
  }
}
