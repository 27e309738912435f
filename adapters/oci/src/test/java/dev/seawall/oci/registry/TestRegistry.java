package dev.seawall.oci.registry;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.seawall.oci.TestImage;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/// A registry on the loopback that keeps what it is given, logs what it is asked, and fails as
/// told.
public final class TestRegistry implements AutoCloseable {
  /// Answers a request, or leaves it to the registry.
  public interface Fault {
    /// @return whether the request has been answered
    boolean answer(HttpExchange exchange) throws IOException;
  }

  private final HttpServer server =
      HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
  private final PlainFront front = new PlainFront(server.getAddress().getPort());
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final Map<String, byte[]> content = new ConcurrentHashMap<>();
  private final List<String> log = new CopyOnWriteArrayList<>();
  private final List<Fault> faults = new CopyOnWriteArrayList<>();
  private final AtomicInteger tokens = new AtomicInteger();
  private volatile boolean bearer;
  private volatile String basic = "";

  public TestRegistry() throws IOException {
    server.setExecutor(threads);
    server.createContext("/", this::handle);
    server.start();
  }

  /// `127.0.0.1:port`
  public String host() {
    return "127.0.0.1:" + port();
  }

  public int port() {
    return front.port();
  }

  /// Keeps an image with its blobs.
  public TestRegistry image(String repository, String tag, TestImage image) {
    image.blobs().forEach(blob -> blob(repository, blob));
    return manifest(repository, tag, image.manifest());
  }

  /// Keeps a document by its tag and digest.
  public TestRegistry manifest(String repository, String tag, byte[] document) {
    content.put("/v2/%s/manifests/%s".formatted(repository, tag), document);
    content.put("/v2/%s/manifests/%s".formatted(repository, TestImage.digest(document)), document);
    return this;
  }

  public TestRegistry blob(String repository, byte[] bytes) {
    return at("/v2/%s/blobs/%s".formatted(repository, TestImage.digest(bytes)), bytes);
  }

  public TestRegistry at(String path, byte[] bytes) {
    content.put(path, bytes);
    return this;
  }

  /// From now on tokens are wanted; they hold for one user with that password, or for anyone where
  /// the name is empty.
  public TestRegistry wantBearer(String username, String password) {
    bearer = true;
    basic = username.isEmpty() ? "" : Authorizer.basic(username, password);
    return this;
  }

  /// From now on that user and password are wanted.
  public TestRegistry wantBasic(String username, String password) {
    basic = Authorizer.basic(username, password);
    return this;
  }

  /// No token given so far is accepted any longer.
  public void revokeTokens() {
    tokens.incrementAndGet();
  }

  public TestRegistry fault(Fault fault) {
    faults.add(fault);
    return this;
  }

  /// Each request: method, path with query, and the authorization after a space if there is one.
  public List<String> log() {
    return log;
  }

  @Override
  public void close() {
    front.close();
    server.stop(0);
    threads.shutdownNow();
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      String authorization = header(exchange, "Authorization");
      log.add(
          (exchange.getRequestMethod() + " " + exchange.getRequestURI() + " " + authorization)
              .strip());
      for (Fault fault : faults) {
        if (fault.answer(exchange)) {
          return;
        }
      }
      if (exchange.getRequestURI().getPath().equals("/token")) {
        token(exchange, authorization);
      } else if (isAuthorized(exchange, authorization)) {
        serve(exchange);
      }
    }
  }

  private void token(HttpExchange exchange, String authorization) throws IOException {
    String form = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
    if (!form.isEmpty()) {
      log.add("FORM " + form);
    } else if (!basic.isEmpty() && !authorization.equals(basic)) {
      answer(exchange, 401, "{\"details\":\"incorrect username or password\"}".getBytes(UTF_8));
      return;
    }
    answer(
        exchange,
        200,
        "{\"token\":\"T%d\",\"expires_in\":300,\"refresh_token\":\"R\"}"
            .formatted(tokens.get())
            .getBytes(UTF_8));
  }

  private boolean isAuthorized(HttpExchange exchange, String authorization) throws IOException {
    if (bearer && !authorization.equals("Bearer T" + tokens.get())) {
      challenge(
          exchange,
          "Bearer realm=\"http://%s/token\",service=\"svc\",scope=\"repository:other:pull\""
              .formatted(host()));
      return false;
    }
    if (!bearer && !basic.isEmpty() && !authorization.equals(basic)) {
      challenge(exchange, "Basic realm=\"test\"");
      return false;
    }
    return true;
  }

  private static void challenge(HttpExchange exchange, String value) throws IOException {
    exchange.getResponseHeaders().add("WWW-Authenticate", value);
    answer(
        exchange,
        401,
        "{\"errors\":[{\"code\":\"UNAUTHORIZED\",\"message\":\"authentication required\"}]}"
            .getBytes(UTF_8));
  }

  private void serve(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    if (path.equals("/v2/")) {
      answer(exchange, 200, new byte[0]);
      return;
    }
    byte[] bytes = content.get(path);
    if (bytes == null) {
      answer(
          exchange,
          404,
          "{\"errors\":[{\"code\":\"MANIFEST_UNKNOWN\",\"message\":\"manifest unknown\"}]}"
              .getBytes(UTF_8));
      return;
    }
    Headers headers = exchange.getResponseHeaders();
    headers.add(
        "Content-Type", path.contains("/blobs/") ? "application/octet-stream" : type(bytes));
    String range = header(exchange, "Range");
    if (range.isEmpty()) {
      answer(exchange, 200, bytes);
    } else {
      int from = Integer.parseInt(range.substring("bytes=".length(), range.length() - 1));
      headers.add(
          "Content-Range", "bytes %d-%d/%d".formatted(from, bytes.length - 1, bytes.length));
      answer(exchange, 206, Arrays.copyOfRange(bytes, from, bytes.length));
    }
  }

  private static String type(byte[] document) {
    return new String(document, UTF_8).contains("image.index")
        ? "application/vnd.oci.image.index.v1+json"
        : "application/vnd.oci.image.manifest.v1+json";
  }

  static String header(HttpExchange exchange, String name) {
    String value = exchange.getRequestHeaders().getFirst(name);
    return value == null ? "" : value;
  }

  static void answer(HttpExchange exchange, int status, byte[] body) throws IOException {
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
  }
}
