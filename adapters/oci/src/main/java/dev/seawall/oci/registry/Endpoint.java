package dev.seawall.oci.registry;

import dev.seawall.oci.OciException;
import dev.seawall.oci.Reference;
import dev.seawall.oci.transport.HttpTransport;
import dev.seawall.oci.transport.Request;
import dev.seawall.oci.transport.Response;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Where a registry's interface was found, and what it wants to see.
///
/// @param root `https://host:port/v2/`, or plain HTTP where that is allowed
record Endpoint(URI root, List<Challenge> challenges) {
  /// A TLS server answers sooner; a plain one may wait for ever for the rest of a line.
  private static final Duration HANDSHAKE = Duration.ofSeconds(10);

  /// Asks the registry's root, by TLS first; by plain HTTP next where the registry is local or
  /// `--insecure` allows it.
  ///
  /// @throws OciException `Get "https://…/v2/": reason`, for each address tried
  static Endpoint find(HttpTransport http, Reference reference) {
    boolean plainToo = http.options().insecure() || reference.isLocal();
    URI secure = root("https", reference);
    if (!plainToo) {
      return ping(http, Request.get(secure));
    }
    OciException failure;
    try {
      return ping(http, Request.get(secure).once().within(HANDSHAKE));
    } catch (OciException e) {
      failure = e;
    }
    try {
      return ping(http, Request.get(root("http", reference)));
    } catch (OciException e) {
      throw new OciException(
          Stream.of(failure, e).map(Throwable::getMessage).collect(Collectors.joining("; ")), e);
    }
  }

  private static Endpoint ping(HttpTransport http, Request request) {
    try (Response response = http.send(request)) {
      return switch (response.status()) {
        case 200 -> new Endpoint(request.uri(), List.of());
        case 401 ->
            new Endpoint(request.uri(), Challenge.parse(response.headerValues("WWW-Authenticate")));
        default -> throw RegistryError.of(response, "is this a registry?");
      };
    }
  }

  private static URI root(String scheme, Reference reference) {
    URI root = URI.create(scheme + "://" + reference.registry() + "/v2/");
    if (root.getHost() == null) {
      throw new OciException(
          "\"%s\" cannot be asked: a host's name holds letters, digits, hyphens and dots"
              .formatted(reference.registry()));
    }
    return root;
  }
}
