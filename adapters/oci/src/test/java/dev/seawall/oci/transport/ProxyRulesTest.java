package dev.seawall.oci.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.seawall.oci.OciException;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProxyRulesTest {
  @Test
  void choosesTheProxyByScheme() {
    ProxyRules rules =
        ProxyRules.of(Map.of("HTTP_PROXY", "http://plain:3128", "https_proxy", "tls:3129"));

    assertThat(rules.select(URI.create("http://reg.example/v2/")))
        .contains(new ProxyRules.HttpProxy("plain", 3128, ""));
    assertThat(rules.select(URI.create("https://reg.example/v2/")))
        .contains(new ProxyRules.HttpProxy("tls", 3129, ""));
  }

  @Test
  void goesDirectWithoutVariables() {
    assertThat(ProxyRules.of(Map.of()).select(URI.create("https://reg.example/"))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "reg.example, https://reg.example/, true",
    "reg.example, https://eu.reg.example/, true",
    "reg.example, https://other-reg.example/, false",
    ".reg.example, https://reg.example/, false",
    ".reg.example, https://eu.reg.example/, true",
    "*.reg.example, https://eu.reg.example/, true",
    "*, https://reg.example/, true",
    "reg.example:443, https://reg.example/, true",
    "reg.example:444, https://reg.example/, false",
    "reg.example:444, https://reg.example:444/, true",
    "10.0.0.0/8, http://10.1.2.3:5000/, true",
    "10.0.0.0/8, http://11.1.2.3:5000/, false",
    "10.1.2.3, http://10.1.2.3:5000/, true",
    "10.1.2.3:80, http://10.1.2.3:5000/, false",
    "'a.example, b.example', https://b.example/, true",
    "fd00::/8, http://[fd00::1]:5000/, true",
    "fd00::1, http://[fd00::1]:5000/, true",
    "[fd00::1]:5000, http://[fd00::1]:5000/, true",
    "[fd00::1]:5001, http://[fd00::1]:5000/, false",
    "REG.example, https://reg.EXAMPLE/, true",
    "'10.0.0.0/99,:80,x:port,', https://reg.example/, false",
    "'', http://localhost:5000/, true",
    "'', http://127.0.0.2:5000/, true",
    "'', http://[::1]:5000/, true",
  })
  void readsExemptionsAsTheIncumbentDoes(String noProxy, URI uri, boolean direct) {
    ProxyRules rules =
        ProxyRules.of(
            Map.of("HTTP_PROXY", "http://p:1", "HTTPS_PROXY", "http://p:1", "NO_PROXY", noProxy));

    assertThat(rules.select(uri).isEmpty()).isEqualTo(direct);
  }

  @Test
  void turnsUserAndPasswordIntoAHeader() {
    ProxyRules rules = ProxyRules.of(Map.of("HTTPS_PROXY", "http://u:p@proxy:8080"));

    assertThat(rules.select(URI.create("https://reg.example/")).orElseThrow().authorization())
        .isEqualTo("Basic dTpw");
  }

  @Test
  void refusesWhatItCannotSpeakWithoutShowingThePassword() {
    assertThatThrownBy(() -> ProxyRules.of(Map.of("HTTPS_PROXY", "socks5://u:hunter2@proxy:1")))
        .isInstanceOf(OciException.class)
        .hasMessageContaining("HTTPS_PROXY: only proxies of the form http://")
        .hasMessageNotContaining("hunter2");
    assertThatThrownBy(() -> ProxyRules.of(Map.of("HTTP_PROXY", "http://u:hunter2@pro xy:1")))
        .hasMessageContaining("HTTP_PROXY is not an address")
        .hasMessageNotContaining("hunter2");
  }
}
