package dev.seawall.oci.transport;

import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// One entry of `NO_PROXY`.
sealed interface ProxyExemption {
  /// `*`.
  record Everything() implements ProxyExemption {}

  /// `domain` with its subdomains, or `.domain` and `*.domain` for the subdomains alone.
  ///
  /// @param suffix the domain with a leading dot
  /// @param port 0 for any
  record Domain(String suffix, boolean itself, int port) implements ProxyExemption {}

  /// An IP address, or a network in CIDR form.
  ///
  /// @param port 0 for any
  record Network(InetAddress address, int bits, int port) implements ProxyExemption {}

  /// The entries of the variable; what makes no sense is left out, as the incumbent does.
  static List<ProxyExemption> parse(String text) {
    List<ProxyExemption> exemptions = new ArrayList<>();
    for (String entry : text.toLowerCase(Locale.ROOT).split(",", -1)) {
      parseEntry(entry.strip()).ifPresent(exemptions::add);
    }
    return List.copyOf(exemptions);
  }

  /// Whether requests to that host and port go without a proxy.
  ///
  /// @param host in lower case, without brackets
  default boolean covers(String host, int hostPort) {
    return switch (this) {
      case Everything _ -> true;
      case Domain(String suffix, boolean itself, int port) ->
          (port == 0 || port == hostPort)
              && (host.endsWith(suffix) || (itself && suffix.equals("." + host)));
      case Network(InetAddress address, int bits, int port) ->
          (port == 0 || port == hostPort)
              && literal(host).filter(other -> sharesPrefix(address, other, bits)).isPresent();
    };
  }

  /// The address written in digits; empty for a name, which is never looked up here.
  static Optional<InetAddress> literal(String host) {
    try {
      return Optional.of(InetAddress.ofLiteral(host));
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  private static boolean sharesPrefix(InetAddress network, InetAddress other, int bits) {
    byte[] wanted = network.getAddress();
    byte[] given = other.getAddress();
    if (wanted.length != given.length) {
      return false;
    }
    for (int i = 0; i < bits; i++) {
      if (((wanted[i / 8] ^ given[i / 8]) & (0x80 >> (i % 8))) != 0) {
        return false;
      }
    }
    return true;
  }

  private static Optional<ProxyExemption> parseEntry(String entry) {
    if (entry.equals("*")) {
      return Optional.of(new Everything());
    }
    int slash = entry.indexOf('/');
    if (slash >= 0) {
      return network(entry.substring(0, slash), entry.substring(slash + 1));
    }
    if (literal(entry).isPresent()) {
      return host(entry, 0);
    }
    int colon = entry.endsWith("]") ? -1 : entry.lastIndexOf(':');
    return colon < 0
        ? host(entry, 0)
        : number(entry.substring(colon + 1), 65535)
            .flatMap(port -> host(entry.substring(0, colon), port));
  }

  private static Optional<ProxyExemption> host(String text, int port) {
    boolean bracketed = text.startsWith("[") && text.endsWith("]");
    String host = bracketed ? text.substring(1, text.length() - 1) : text;
    if (host.isEmpty()) {
      return Optional.empty();
    }
    return literal(host)
        .<ProxyExemption>map(a -> new Network(a, a.getAddress().length * 8, port))
        .or(() -> Optional.of(domain(host, port)));
  }

  private static Domain domain(String host, int port) {
    String name = host.startsWith("*.") ? host.substring(1) : host;
    boolean below = name.startsWith(".");
    return new Domain(below ? name : "." + name, !below, port);
  }

  private static Optional<ProxyExemption> network(String address, String prefix) {
    return literal(address)
        .flatMap(
            a -> number(prefix, a.getAddress().length * 8).map(bits -> new Network(a, bits, 0)));
  }

  private static Optional<Integer> number(String text, int most) {
    if (text.isEmpty() || text.length() > 5 || !text.chars().allMatch(c -> c >= '0' && c <= '9')) {
      return Optional.empty();
    }
    return Optional.of(Integer.parseInt(text)).filter(value -> value <= most);
  }
}
