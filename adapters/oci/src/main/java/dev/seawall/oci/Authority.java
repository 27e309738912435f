package dev.seawall.oci;

/// The host and port of a registry as text, `host`, `host:port` or `[v6]:port`.
final class Authority {
  private static final String HOST_PUNCTUATION = "-_.~!$&'()*+,;=";

  private Authority() {}

  /// Whether the text can stand as the authority of an URL.
  static boolean isValid(String text) {
    String host = host(text);
    String port = text.substring(host.length());
    if (!port.isEmpty() && !(port.startsWith(":") && isPort(port.substring(1)))) {
      return false;
    }
    if (host.startsWith("[") && host.endsWith("]")) {
      return host.chars().skip(1).limit(host.length() - 2L).allMatch(Authority::isAddressCharacter);
    }
    return !host.isEmpty() && host.chars().allMatch(Authority::isHostCharacter);
  }

  /// Loopback names and addresses, and the private IPv4 networks of RFC 1918.
  static boolean isLocal(String text) {
    String host = host(text);
    return host.equals("localhost")
        || host.endsWith(".localhost")
        || host.equals("127.0.0.1")
        || host.equals("[::1]")
        || isPrivateIpv4(host);
  }

  private static String host(String text) {
    int end = text.startsWith("[") ? text.indexOf(']') + 1 : text.indexOf(':');
    return end <= 0 ? text : text.substring(0, end);
  }

  private static boolean isPrivateIpv4(String host) {
    String[] parts = host.split("\\.", -1);
    if (parts.length != 4) {
      return false;
    }
    int[] bytes = new int[4];
    for (int i = 0; i < 4; i++) {
      if (parts[i].isEmpty() || parts[i].length() > 3 || !isPort(parts[i])) {
        return false;
      }
      bytes[i] = Integer.parseInt(parts[i]);
    }
    return bytes[0] == 10
        || (bytes[0] == 172 && bytes[1] >= 16 && bytes[1] < 32)
        || (bytes[0] == 192 && bytes[1] == 168);
  }

  private static boolean isHostCharacter(int c) {
    return c >= 0x80
        || isDigit(c)
        || (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || HOST_PUNCTUATION.indexOf(c) >= 0;
  }

  private static boolean isAddressCharacter(int c) {
    return isDigit(c) || c == ':' || c == '.' || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
  }

  private static boolean isPort(String text) {
    return text.length() <= 5 && text.chars().allMatch(Authority::isDigit);
  }

  private static boolean isDigit(int c) {
    return c >= '0' && c <= '9';
  }
}
