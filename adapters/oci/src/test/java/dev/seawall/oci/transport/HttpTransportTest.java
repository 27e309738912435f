package dev.seawall.oci.transport;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.seawall.oci.Deadline;
import dev.seawall.oci.OciException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HttpTransportTest {
  private static final RetryPolicy QUICK =
      new RetryPolicy(3, Duration.ofMillis(1), Duration.ofMillis(2));

  private final List<String> seen = new CopyOnWriteArrayList<>();
  private HttpServer server;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void repeatsWhatMayPass() throws IOException {
    AtomicInteger count = new AtomicInteger();
    server.createContext(
        "/", exchange -> answer(exchange, count.incrementAndGet() < 3 ? 503 : 200, "done"));

    try (HttpTransport http = transport(options());
        Response response = http.send(Request.get(uri("/")))) {
      assertThat(response.status()).isEqualTo(200);
      assertThat(text(response)).isEqualTo("done");
      assertThat(count).hasValue(3);
    }
  }

  @Test
  void givesUpAfterItsAttemptsWithTheLastAnswer() {
    AtomicInteger count = new AtomicInteger();
    server.createContext(
        "/",
        exchange -> {
          count.incrementAndGet();
          answer(exchange, 429, "slow down");
        });

    try (HttpTransport http = transport(options());
        Response response = http.send(Request.get(uri("/")))) {
      assertThat(response.status()).isEqualTo(429);
      assertThat(count).hasValue(3);
    }
  }

  @Test
  void doesNotWaitLongerThanTheCommandMay() {
    server.createContext(
        "/",
        exchange -> {
          seen.add("request");
          exchange.getResponseHeaders().add("Retry-After", "3600");
          answer(exchange, 429, "");
        });

    try (HttpTransport http = transport(options());
        Response response = http.send(Request.get(uri("/")))) {
      assertThat(response.status()).isEqualTo(429);
      assertThat(response.header("Retry-After")).isEqualTo("3600");
      assertThat(seen).hasSize(1);
    }
  }

  @Test
  void doesNotRepeatWhatIsFinal() {
    server.createContext(
        "/",
        exchange -> {
          seen.add("request");
          answer(exchange, 404, "");
        });

    try (HttpTransport http = transport(options());
        Response response = http.send(Request.get(uri("/")))) {
      assertThat(response.status()).isEqualTo(404);
      assertThat(seen).hasSize(1);
    }
  }

  @Test
  void keepsCredentialsOnTheSameServerAndDropsThemOnAnother() {
    server.createContext("/here", exchange -> redirect(exchange, "/there"));
    server.createContext(
        "/away",
        exchange ->
            redirect(exchange, "http://localhost:" + server.getAddress().getPort() + "/there"));
    server.createContext(
        "/there",
        exchange -> {
          seen.add(String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
          answer(exchange, 200, "");
        });

    try (HttpTransport http = transport(options())) {
      http.send(Request.get(uri("/here")).with("Authorization", "Basic dTpw")).close();
      http.send(Request.get(uri("/away")).with("Authorization", "Basic dTpw")).close();
    }
    assertThat(seen).containsExactly("Basic dTpw", "null");
  }

  @Test
  void leavesALoopOfRedirects() {
    server.createContext("/", exchange -> redirect(exchange, "/again"));

    try (HttpTransport http = transport(options())) {
      assertThatThrownBy(() -> http.send(Request.get(uri("/")).once()))
          .isInstanceOf(OciException.class)
          .hasMessageContaining("stopped after 10 redirects");
    }
  }

  @Test
  void refusesARedirectToAnotherProtocol() {
    server.createContext("/", exchange -> redirect(exchange, "file:///etc/passwd"));

    try (HttpTransport http = transport(options())) {
      assertThatThrownBy(() -> http.send(Request.get(uri("/")).once()))
          .hasMessageContaining("redirected to what is no HTTP address");
    }
  }

  @Test
  void doesNotWaitForASilentServer() throws IOException {
    try (ServerSocket silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        HttpTransport http = transport(options().withSilence(Duration.ofMillis(20)))) {
      URI uri = URI.create("http://127.0.0.1:" + silent.getLocalPort() + "/v2/");

      assertThatThrownBy(() -> http.send(Request.get(uri).once()))
          .hasMessage("Get \"%s\": timeout awaiting response; the server is silent", uri);
    }
  }

  @Test
  void doesNotWaitForABodyThatStalls() {
    CountDownLatch over = new CountDownLatch(1);
    server.createContext(
        "/",
        exchange -> {
          exchange.sendResponseHeaders(200, 100);
          exchange.getResponseBody().write(new byte[10]);
          exchange.getResponseBody().flush();
          await(over);
          exchange.close();
        });

    try (HttpTransport http = transport(options().withSilence(Duration.ofMillis(50)));
        Response response = http.send(Request.get(uri("/")))) {
      assertThatThrownBy(() -> response.body().readAllBytes()).hasMessageContaining("no data for");
    } finally {
      over.countDown();
    }
  }

  @Test
  void namesAnEndedDeadlineAndTheFlag() {
    TransportOptions late =
        TransportOptions.defaults(Map.of(), Deadline.after(Duration.ZERO)).withRetry(QUICK);

    try (HttpTransport http = new HttpTransport(late)) {
      assertThatThrownBy(() -> http.send(Request.get(uri("/"))))
          .hasMessageContaining("context deadline exceeded; give it longer with --timeout");
    }
  }

  @Test
  void saysWhoRefusedTheConnection() throws IOException {
    int closed;
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      closed = socket.getLocalPort();
    }
    URI uri = URI.create("http://127.0.0.1:" + closed + "/v2/");

    try (HttpTransport http = transport(options())) {
      assertThatThrownBy(() -> http.send(Request.get(uri)))
          .hasMessageStartingWith(
              "Get \"%s\": dial tcp 127.0.0.1:%d: connect: connection refused", uri, closed);
    }
  }

  @Test
  void saysWhichNameIsUnknown() {
    try (HttpTransport http = transport(options())) {
      assertThatThrownBy(() -> http.send(Request.get(URI.create("https://registry.invalid/v2/"))))
          .hasMessageStartingWith(
              "Get \"https://registry.invalid/v2/\": dial tcp: lookup registry.invalid: no such host");
    }
  }

  @Test
  void noticesPlainHttpBehindHttps() throws IOException {
    try (ServerSocket plain = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        HttpTransport http = transport(options())) {
      Thread.ofVirtual().start(() -> answerAsGoDoes(plain));
      URI uri = URI.create("https://127.0.0.1:" + plain.getLocalPort() + "/v2/");

      assertThatThrownBy(() -> http.send(Request.get(uri)))
          .hasMessageContaining("tls: first record does not look like a TLS handshake");
    }
  }

  @Test
  void sendsPlainHttpThroughTheProxyWithItsPassword() throws IOException {
    server.createContext(
        "/",
        exchange -> {
          seen.add(exchange.getRequestURI() + " " + header(exchange, "Proxy-Authorization"));
          answer(exchange, 200, "proxied");
        });
    Map<String, String> environment =
        Map.of("HTTP_PROXY", "http://u:p@127.0.0.1:" + server.getAddress().getPort());
    TransportOptions options =
        TransportOptions.defaults(environment, Deadline.after(Duration.ofSeconds(10)));

    try (HttpTransport http = new HttpTransport(options);
        Response response = http.send(Request.get(URI.create("http://reg.example/v2/")))) {
      assertThat(text(response)).isEqualTo("proxied");
    }
    assertThat(seen).containsExactly("http://reg.example/v2/ Basic dTpw");
  }

  @Test
  void namesTheProxyThatRefuses() throws IOException {
    int closed;
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      closed = socket.getLocalPort();
    }
    TransportOptions options =
        TransportOptions.defaults(
            Map.of("HTTPS_PROXY", "127.0.0.1:" + closed), Deadline.after(Duration.ofSeconds(10)));

    try (HttpTransport http = new HttpTransport(options)) {
      assertThatThrownBy(() -> http.send(Request.get(URI.create("https://reg.example/v2/"))))
          .hasMessageContaining("proxyconnect tcp: dial tcp 127.0.0.1:%d", closed);
    }
  }

  @Test
  void postsForms() throws IOException {
    server.createContext(
        "/token",
        exchange -> {
          String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
          answer(exchange, 200, header(exchange, "Content-Type") + " " + body);
        });

    try (HttpTransport http = transport(options());
        Response response = http.send(Request.post(uri("/token"), "a=b"))) {
      assertThat(text(response)).isEqualTo("application/x-www-form-urlencoded a=b");
    }
  }

  @Test
  void readsAMissingLengthAsUnknown() {
    server.createContext(
        "/",
        exchange -> {
          exchange.sendResponseHeaders(200, 0);
          exchange.close();
        });

    try (HttpTransport http = transport(options());
        Response response = http.send(Request.get(uri("/")))) {
      assertThat(response.length()).isEmpty();
      assertThat(Optional.of(response.header("X-Absent"))).contains("");
    }
  }

  private static TransportOptions options() {
    return TransportOptions.defaults(Map.of(), Deadline.after(Duration.ofSeconds(30)))
        .withRetry(QUICK);
  }

  private static HttpTransport transport(TransportOptions options) {
    return new HttpTransport(options);
  }

  private URI uri(String path) {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
  }

  private static String text(Response response) throws IOException {
    try (InputStream body = response.body()) {
      return new String(body.readAllBytes(), UTF_8);
    }
  }

  private static String header(HttpExchange exchange, String name) {
    return exchange.getRequestHeaders().getFirst(name);
  }

  private static void answerAsGoDoes(ServerSocket server) {
    try (Socket socket = server.accept()) {
      socket.getInputStream().read();
      socket.getOutputStream().write("HTTP/1.1 400 Bad Request\r\n\r\n".getBytes(UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void redirect(HttpExchange exchange, String location) throws IOException {
    exchange.getResponseHeaders().add("Location", location);
    answer(exchange, 307, "");
  }

  private static void answer(HttpExchange exchange, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(UTF_8);
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    try (exchange) {
      exchange.getResponseBody().write(bytes);
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
