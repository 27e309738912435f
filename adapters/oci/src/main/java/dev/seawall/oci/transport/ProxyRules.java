package dev.seawall.oci.transport;

import dev.seawall.oci.OciException;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Which proxy a request goes through: `HTTP_PROXY`, `HTTPS_PROXY` and `NO_PROXY` in either case of
/// letters, read as Go's net/http reads them. Loopback is never proxied.
public final class ProxyRules {
  /// A proxy; `authorization` is the value of its header, or empty.
  record HttpProxy(String host, int port, String authorization) {
    @Override
    public String toString() {
      return host + ":" + port;
    }
  }

  private final Optional<HttpProxy> plain;
  private final Optional<HttpProxy> tls;
  private final List<ProxyExemption> exemptions;

  private ProxyRules(
      Optional<HttpProxy> plain, Optional<HttpProxy> tls, List<ProxyExemption> exemptions) {
    this.plain = plain;
    this.tls = tls;
    this.exemptions = exemptions;
  }

  /// The rules of that environment.
  ///
  /// @throws OciException if a proxy's address makes no sense
  public static ProxyRules of(Map<String, String> environment) {
    return new ProxyRules(
        proxy("HTTP_PROXY", environment),
        proxy("HTTPS_PROXY", environment),
        ProxyExemption.parse(variable("NO_PROXY", environment)));
  }

  /// The proxy for that address, empty for a direct connection.
  Optional<HttpProxy> select(URI uri) {
    boolean secure = "https".equals(uri.getScheme());
    String host = String.valueOf(uri.getHost()).toLowerCase(Locale.ROOT);
    String bare = host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
    int port = uri.getPort() >= 0 ? uri.getPort() : secure ? 443 : 80;
    if (isLoopback(bare)
        || exemptions.stream().anyMatch(exemption -> exemption.covers(bare, port))) {
      return Optional.empty();
    }
    return secure ? tls : plain;
  }

  private static boolean isLoopback(String host) {
    return host.equals("localhost")
        || ProxyExemption.literal(host).filter(InetAddress::isLoopbackAddress).isPresent();
  }

  private static Optional<HttpProxy> proxy(String name, Map<String, String> environment) {
    String text = variable(name, environment).strip();
    if (text.isEmpty()) {
      return Optional.empty();
    }
    URI uri = uri(name, text.contains("://") ? text : "http://" + text);
    if (!"http".equals(uri.getScheme()) || uri.getHost() == null) {
      throw new OciException(
          "%s: only proxies of the form http://[user:password@]host:port are supported"
              .formatted(name));
    }
    int port = uri.getPort() < 0 ? 80 : uri.getPort();
    return Optional.of(new HttpProxy(uri.getHost(), port, authorization(uri.getUserInfo())));
  }

  private static String authorization(@Nullable String userInfo) {
    return userInfo == null
        ? ""
        : "Basic " + Base64.getEncoder().encodeToString(userInfo.getBytes(StandardCharsets.UTF_8));
  }

  private static URI uri(String name, String text) {
    try {
      return new URI(text);
    } catch (URISyntaxException e) {
      // The address itself stays out of the message: it may hold a password.
      throw new OciException("%s is not an address: %s".formatted(name, e.getReason()));
    }
  }

  private static String variable(String name, Map<String, String> environment) {
    String upper = environment.getOrDefault(name, "");
    return upper.isEmpty() ? environment.getOrDefault(name.toLowerCase(Locale.ROOT), "") : upper;
  }
}
