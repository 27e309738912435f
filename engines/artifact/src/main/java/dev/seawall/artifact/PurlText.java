package dev.seawall.artifact;

import dev.seawall.model.SoftwarePackage;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// Writes package URLs with the escapes of Trivy's reports, which leave more characters as they are
/// than the purl specification does.
final class PurlText {
  private static final String PATH_SYMBOLS = "-._~!$&'()*,;=:";
  private static final String QUALIFIER_SYMBOLS = "-._~:";
  private static final String HEX = "0123456789ABCDEF";

  private final String type;
  private String namespace = "";
  private String name = "";
  private String version = "";
  private String subpath = "";
  private final SortedMap<String, String> qualifiers = new TreeMap<>();

  /// A package URL for a package, with its version, its architecture and its epoch.
  PurlText(String type, SoftwarePackage software) {
    this.type = type;
    this.name = software.name();
    this.version =
        software.release().isEmpty()
            ? software.version()
            : software.version() + "-" + software.release();
    qualifier("arch", software.arch());
    qualifier("epoch", software.epoch() == 0 ? "" : Integer.toString(software.epoch()));
  }

  PurlText named(String namespace, String name) {
    this.namespace = namespace;
    this.name = name;
    return this;
  }

  /// Takes what is in front of the last slash for the namespace.
  PurlText namedByPath(String path) {
    int slash = path.lastIndexOf('/');
    return named(slash < 0 ? "" : path.substring(0, slash), path.substring(slash + 1));
  }

  PurlText subpath(String path) {
    subpath = path;
    return this;
  }

  /// Adds a qualifier; an empty one is left out.
  PurlText qualifier(String key, String value) {
    if (!value.isEmpty()) {
      qualifiers.put(key, value);
    }
    return this;
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(64).append("pkg:").append(type);
    for (String segment : namespace.isEmpty() ? new String[0] : namespace.split("/")) {
      if (!segment.isEmpty()) {
        escape(segment, PATH_SYMBOLS, text.append('/'));
      }
    }
    escape(name, PATH_SYMBOLS, text.append('/'));
    if (!version.isEmpty()) {
      escape(version, PATH_SYMBOLS, text.append('@'));
    }
    char mark = '?';
    for (Map.Entry<String, String> qualifier : qualifiers.entrySet()) {
      text.append(mark).append(qualifier.getKey()).append('=');
      escape(qualifier.getValue(), QUALIFIER_SYMBOLS, text);
      mark = '&';
    }
    if (!subpath.isEmpty()) {
      escape(subpath, PATH_SYMBOLS + "/", text.append('#'));
    }
    return text.toString();
  }

  private static void escape(String part, String symbols, StringBuilder to) {
    int plain = 0;
    while (plain < part.length() && isPlain(part.charAt(plain), symbols)) {
      plain++;
    }
    to.append(part, 0, plain);
    if (plain == part.length()) {
      return;
    }
    for (byte b : part.substring(plain).getBytes(StandardCharsets.UTF_8)) {
      if (isPlain((char) (b & 0xff), symbols)) {
        to.append((char) b);
      } else {
        to.append('%').append(HEX.charAt((b >> 4) & 0xf)).append(HEX.charAt(b & 0xf));
      }
    }
  }

  private static boolean isPlain(char c, String symbols) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || symbols.indexOf(c) >= 0;
  }
}
