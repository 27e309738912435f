package dev.seawall.oci.transport;

import dev.seawall.oci.Deadline;
import java.io.EOFException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.util.Locale;
import java.util.Optional;
import javax.net.ssl.SSLException;

/// Why a request got no response, in the incumbent's words, which scripts look for, with what the
/// user can do.
///
/// @param passing whether another attempt may succeed
record Failure(String phrase, String remedy, boolean passing) {
  private static final String CHECK_PROXY = "check the name, DNS and HTTPS_PROXY";

  /// `Get "https://…": phrase; remedy`.
  String message(String method, URI uri) {
    String verb = method.charAt(0) + method.substring(1).toLowerCase(Locale.ROOT);
    return "%s \"%s\": %s%s".formatted(verb, uri, phrase, remedy.isEmpty() ? "" : "; " + remedy);
  }

  /// @param proxy the proxy that stood between, if there was one
  static Failure of(IOException e, URI uri, Optional<String> proxy, Deadline deadline) {
    if (deadline.isOver() || Deadline.EXCEEDED.equals(e.getMessage())) {
      return new Failure(Deadline.EXCEEDED, "give it longer with --timeout", false);
    }
    String host = proxy.orElseGet(() -> String.valueOf(uri.getHost()));
    String address = proxy.orElseGet(() -> address(uri));
    String dial = proxy.isPresent() ? "proxyconnect tcp: dial tcp" : "dial tcp";
    if (has(e, UnresolvedAddressException.class) || has(e, UnknownHostException.class)) {
      return new Failure("%s: lookup %s: no such host".formatted(dial, host), CHECK_PROXY, false);
    }
    if (has(e, HttpConnectTimeoutException.class)) {
      return new Failure("%s %s: i/o timeout".formatted(dial, address), CHECK_PROXY, false);
    }
    if (e instanceof HttpTimeoutException || e instanceof SocketTimeoutException) {
      return new Failure("timeout awaiting response", "the server is silent", true);
    }
    if (has(e, SSLException.class)) {
      return tls(e);
    }
    if (has(e, ConnectException.class)) {
      return new Failure(
          "%s %s: connect: %s".formatted(dial, address, connectReason(e)),
          "is it running, and is the port right?",
          false);
    }
    return new Failure(wasCut(e) ? "unexpected EOF" : String.valueOf(e.getMessage()), "", true);
  }

  private static boolean wasCut(IOException e) {
    String message = String.valueOf(e.getMessage());
    return e instanceof EOFException
        || message.contains("EOF")
        || message.contains("received no bytes")
        || message.startsWith("fixed content-length");
  }

  private static Failure tls(IOException e) {
    String text = texts(e);
    if (has(e, CertificateExpiredException.class)
        || has(e, CertificateNotYetValidException.class)) {
      return untrusted("certificate has expired or is not yet valid", "check the clocks");
    }
    if (text.contains("No subject alternative") || text.contains("No name matching")) {
      return untrusted(
          "certificate is not valid for this name", "use the name in it, or --insecure");
    }
    if (text.contains("unable to find valid certification path")
        || text.contains("PKIX path")
        || text.contains("trustAnchors")) {
      return untrusted(
          "certificate signed by unknown authority",
          "give the authority's certificate with --cacert, or --insecure");
    }
    if (text.toLowerCase(Locale.ROOT).contains("unrecognized ssl message")) {
      return new Failure(
          "tls: first record does not look like a TLS handshake",
          "it speaks plain HTTP: --insecure allows that",
          false);
    }
    return new Failure("tls: " + e.getMessage(), "", false);
  }

  private static Failure untrusted(String what, String remedy) {
    return new Failure("tls: failed to verify certificate: x509: " + what, remedy, false);
  }

  private static String connectReason(IOException e) {
    String text = texts(e);
    if (text.contains("unreachable")) {
      return "network is unreachable";
    }
    return text.contains("No route") ? "no route to host" : "connection refused";
  }

  private static String address(URI uri) {
    int port = uri.getPort() >= 0 ? uri.getPort() : "https".equals(uri.getScheme()) ? 443 : 80;
    return uri.getHost() + ":" + port;
  }

  private static boolean has(Throwable e, Class<? extends Throwable> type) {
    for (Throwable at = e; at != null; at = at.getCause()) {
      if (type.isInstance(at)) {
        return true;
      }
    }
    return false;
  }

  private static String texts(Throwable e) {
    StringBuilder all = new StringBuilder();
    for (Throwable at = e; at != null; at = at.getCause()) {
      all.append(at.getMessage()).append('\n');
    }
    return all.toString();
  }
}
