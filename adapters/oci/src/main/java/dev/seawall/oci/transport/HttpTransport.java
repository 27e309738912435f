package dev.seawall.oci.transport;

import dev.seawall.oci.Deadline;
import dev.seawall.oci.OciException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// Sends requests: follows redirects without taking credentials to another server, repeats what
/// fails for a while, and never waits without end. Safe for many threads.
public final class HttpTransport implements AutoCloseable {
  private static final int MAX_REDIRECTS = 10;
  private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);
  private static final String TUNNEL_PROPERTY = "jdk.http.auth.tunneling.disabledSchemes";

  static {
    // The JDK keeps passwords from proxies in front of TLS unless told otherwise before its client
    // is loaded.
    if (System.getProperty(TUNNEL_PROPERTY) == null) {
      System.setProperty(TUNNEL_PROPERTY, "");
    }
  }

  private final TransportOptions options;
  private final ProxyRules proxies;
  private final ExecutorService threads;
  private final HttpClient client;

  public HttpTransport(TransportOptions options) {
    this.options = options;
    this.proxies = ProxyRules.of(options.environment());
    this.threads = Executors.newVirtualThreadPerTaskExecutor();
    this.client =
        HttpClient.newBuilder()
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(options.connect())
            .executor(threads)
            .proxy(new Selector(proxies))
            .sslContext(
                Trust.context(options.insecure(), options.authority(), options.environment()))
            .build();
  }

  /// The answer, whatever its status, once it is final or attempts and time are used up.
  ///
  /// @throws OciException if there is none
  public Response send(Request request) {
    for (int attempt = 1; ; attempt++) {
      boolean last = !request.waits() || attempt >= options.retry().attempts();
      Duration pause;
      String why;
      try {
        Response response = follow(request);
        Optional<Duration> asked =
            RetryPolicy.retryAfter(response.header("Retry-After"), Instant.now());
        pause = options.retry().pause(attempt, asked);
        if (last || !RetryPolicy.isPassing(response.status()) || !fits(pause)) {
          return response;
        }
        response.close();
        why = "%s answered %d".formatted(response.uri().getHost(), response.status());
      } catch (IOException e) {
        Failure failure = failure(e, request.uri());
        pause = options.retry().pause(attempt, Optional.empty());
        if (last || !failure.passing() || !fits(pause)) {
          throw new OciException(failure.message(request.method(), request.uri()), e);
        }
        why = failure.message(request.method(), request.uri());
      }
      options.progress().pause(pause, why);
      sleep(pause);
    }
  }

  /// Waits as long as the retry policy has it after so many failures, or until the deadline.
  public void pause(int failures, String why) {
    Duration pause = options.deadline().cut(options.retry().pause(failures, Optional.empty()));
    options.progress().pause(pause, why);
    sleep(pause);
  }

  /// Why reading a body failed, as a message.
  public String explain(IOException e, URI uri) {
    return failure(e, uri).message("GET", uri);
  }

  public TransportOptions options() {
    return options;
  }

  @Override
  public void close() {
    client.shutdownNow();
    threads.shutdownNow();
  }

  private boolean fits(Duration pause) {
    return pause.compareTo(options.deadline().remaining()) < 0;
  }

  private Response follow(Request first) throws IOException {
    Request request = first;
    for (int hops = 0; ; hops++) {
      Response response = exchange(request);
      String location = response.header("Location");
      if (!REDIRECTS.contains(response.status()) || location.isEmpty()) {
        return response;
      }
      response.close();
      if (hops == MAX_REDIRECTS) {
        throw new IOException("stopped after %d redirects".formatted(MAX_REDIRECTS));
      }
      request = request.redirected(target(response.uri(), location));
    }
  }

  private static URI target(URI from, String location) throws IOException {
    URI target;
    try {
      target = from.resolve(location);
    } catch (IllegalArgumentException e) {
      throw new IOException("redirected to what is no address: " + location, e);
    }
    if (target.getHost() == null
        || !("http".equals(target.getScheme()) || "https".equals(target.getScheme()))) {
      throw new IOException("redirected to what is no HTTP address: " + target);
    }
    return target;
  }

  private Response exchange(Request request) throws IOException {
    Duration wait = options.deadline().cut(request.patience().orElse(options.silence()));
    if (wait.isZero()) {
      throw new IOException(Deadline.EXCEEDED);
    }
    try {
      HttpResponse<InputStream> response =
          client.send(
              toJdk(request, wait), _ -> new TimedBody(options.silence(), options.deadline()));
      return new Response(
          request.method(),
          request.uri(),
          response.statusCode(),
          response.headers(),
          response.body());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new OciException("interrupted while waiting for " + request.uri().getHost(), e);
    }
  }

  private HttpRequest toJdk(Request request, Duration wait) {
    HttpRequest.Builder builder =
        HttpRequest.newBuilder(request.uri())
            .timeout(wait)
            .header("User-Agent", options.userAgent());
    if ("http".equals(request.uri().getScheme())) {
      // Asking plain HTTP/1.1 servers for an upgrade to HTTP/2 confuses some of them.
      builder.version(HttpClient.Version.HTTP_1_1);
    }
    request.headers().forEach(builder::header);
    request
        .form()
        .ifPresent(form ->
            builder
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
    proxies
        .select(request.uri())
        .filter(proxy -> !proxy.authorization().isEmpty())
        .ifPresent(proxy -> builder.header("Proxy-Authorization", proxy.authorization()));
    return builder.build();
  }

  private Failure failure(IOException e, URI uri) {
    Optional<String> proxy = proxies.select(uri).map(ProxyRules.HttpProxy::toString);
    return Failure.of(e, uri, proxy, options.deadline());
  }

  private static void sleep(Duration pause) {
    try {
      Thread.sleep(pause);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new OciException("interrupted while waiting for the next attempt", e);
    }
  }

  private static final class Selector extends ProxySelector {
    private final ProxyRules rules;

    Selector(ProxyRules rules) {
      this.rules = rules;
    }

    @Override
    public List<Proxy> select(URI uri) {
      return List.of(
          rules
              .select(uri)
              .map(p -> InetSocketAddress.createUnresolved(p.host(), p.port()))
              .map(address -> new Proxy(Proxy.Type.HTTP, address))
              .orElse(Proxy.NO_PROXY));
    }

    @Override
    public void connectFailed(URI uri, SocketAddress address, IOException failure) {}
  }
}
