package dev.seawall.oci.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import dev.seawall.oci.Deadline;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TlsIT {
  @TempDir static Path folder;
  private static TestAuthority authority;
  private static HttpsServer server;

  @BeforeAll
  static void start() throws Exception {
    authority = TestAuthority.in(folder);
    server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setHttpsConfigurator(new HttpsConfigurator(authority.serverContext()));
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext(
        "/",
        exchange -> {
          exchange.sendResponseHeaders(200, -1);
          exchange.close();
        });
    server.start();
  }

  @AfterAll
  static void stop() {
    server.stop(0);
  }

  @Test
  void refusesAnUnknownAuthorityAndNamesTheRemedies() {
    assertThatThrownBy(() -> status(options(), "localhost"))
        .hasMessageContaining(
            "tls: failed to verify certificate: x509: certificate signed by unknown authority")
        .hasMessageContaining("--cacert")
        .hasMessageContaining("--insecure");
  }

  @Test
  void believesTheAuthorityGivenByCacert() {
    assertThat(status(options().withAuthority(authority.certificate()), "localhost"))
        .isEqualTo(200);
  }

  @Test
  void believesTheAuthoritiesOfTheMachine() {
    Map<String, String> environment = Map.of("SSL_CERT_FILE", authority.certificate().toString());

    assertThat(status(options(environment), "localhost")).isEqualTo(200);
  }

  @Test
  void refusesACertificateForAnotherName() {
    assertThatThrownBy(() -> status(options().withAuthority(authority.certificate()), "127.0.0.1"))
        .hasMessageContaining("certificate is not valid for this name");
  }

  @Test
  void believesAnyoneWhenInsecure() {
    assertThat(status(options().withInsecure(true), "localhost")).isEqualTo(200);
    assertThat(status(options().withInsecure(true), "127.0.0.1")).isEqualTo(200);
  }

  @Test
  void namesAnAuthorityFileThatIsMissingOrEmpty() throws Exception {
    assertThatThrownBy(() -> status(options().withAuthority(Path.of("/no/such.pem")), "localhost"))
        .hasMessage("--cacert /no/such.pem: no such file");
    Path empty = Files.createFile(folder.resolve("empty.pem"));
    assertThatThrownBy(() -> status(options().withAuthority(empty), "localhost"))
        .hasMessage("--cacert %s: no certificate in it", empty);
  }

  @Test
  void tunnelsThroughAProxyWithAPasswordThatTheServerNeverSees() throws Exception {
    try (ConnectProxy proxy = new ConnectProxy(server.getAddress().getPort())) {
      Map<String, String> environment =
          Map.of("HTTPS_PROXY", "http://u:p@127.0.0.1:" + proxy.port());
      TransportOptions options = options(environment).withInsecure(true);

      try (HttpTransport http = new HttpTransport(options);
          Response response = http.send(Request.get(URI.create("https://reg.example/v2/")))) {
        assertThat(response.status()).isEqualTo(200);
      }
      assertThat(proxy.requests())
          .singleElement()
          .asString()
          .startsWith("CONNECT reg.example:443 ")
          .contains("Proxy-Authorization: Basic dTpw");
    }
  }

  private static int status(TransportOptions options, String host) {
    URI uri = URI.create("https://" + host + ":" + server.getAddress().getPort() + "/v2/");
    try (HttpTransport http = new HttpTransport(options);
        Response response = http.send(Request.get(uri))) {
      return response.status();
    }
  }

  private static TransportOptions options() {
    return options(Map.of("SSL_CERT_FILE", "/no/such/file"));
  }

  private static TransportOptions options(Map<String, String> environment) {
    return TransportOptions.defaults(environment, Deadline.after(Duration.ofSeconds(30)));
  }
}
