package dev.seawall.oci.socket;

import java.net.InetSocketAddress;
import java.net.UnixDomainSocketAddress;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/// Where a program listens.
public sealed interface SocketAddress {
  /// A socket in the file system.
  record Unix(Path path) implements SocketAddress {}

  /// A port of a host.
  record Tcp(String host, int port) implements SocketAddress {}

  /// Reads `unix:///path` or `tcp://host:port`; empty for anything else.
  static Optional<SocketAddress> parse(String text) {
    if (text.startsWith("unix://")) {
      return path(text.substring("unix://".length())).map(Unix::new);
    }
    int colon = text.lastIndexOf(':');
    if (!text.startsWith("tcp://") || colon < "tcp://".length()) {
      return Optional.empty();
    }
    String port = text.substring(colon + 1);
    boolean digits =
        !port.isEmpty() && port.length() <= 5 && port.chars().allMatch(c -> c >= '0' && c <= '9');
    return digits && Integer.parseInt(port) <= 65535
        ? Optional.of(new Tcp(text.substring("tcp://".length(), colon), Integer.parseInt(port)))
        : Optional.empty();
  }

  /// The address as users write it.
  default String text() {
    return switch (this) {
      case Unix(Path path) -> "unix://" + path;
      case Tcp(String host, int port) -> "tcp://" + host + ":" + port;
    };
  }

  /// The address as the JDK wants it; names are looked up.
  default java.net.SocketAddress toJdk() {
    return switch (this) {
      case Unix(Path path) -> UnixDomainSocketAddress.of(path);
      case Tcp(String host, int port) -> new InetSocketAddress(host, port);
    };
  }

  private static Optional<Path> path(String text) {
    try {
      return text.isEmpty() ? Optional.empty() : Optional.of(Path.of(text));
    } catch (InvalidPathException _) {
      return Optional.empty();
    }
  }
}
