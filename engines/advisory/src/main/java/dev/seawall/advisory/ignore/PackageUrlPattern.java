package dev.seawall.advisory.ignore;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/// A package URL that stands for packages: type, namespace and name must be equal, the version and
/// the subpath where there is one, and each qualifier that is given; a package may have more.
final class PackageUrlPattern {
  private final String type;
  private final String namespace;
  private final String name;
  private final String version;
  private final Map<String, String> qualifiers;
  private final String subpath;

  private PackageUrlPattern(String purl) {
    String rest = purl;
    int hash = rest.lastIndexOf('#');
    subpath = hash < 0 ? "" : decoded(stripped(rest.substring(hash + 1)));
    rest = hash < 0 ? rest : rest.substring(0, hash);
    int question = rest.lastIndexOf('?');
    qualifiers = qualifiers(question < 0 ? "" : rest.substring(question + 1));
    rest = question < 0 ? rest : rest.substring(0, question);
    if (!rest.regionMatches(true, 0, "pkg:", 0, 4)) {
      throw new IllegalArgumentException("purl scheme is not \"pkg\"");
    }
    rest = stripped(rest.substring(4));
    int slash = rest.indexOf('/');
    if (slash < 1) {
      throw new IllegalArgumentException("it has no type or no name");
    }
    type = rest.substring(0, slash).toLowerCase(Locale.ROOT);
    rest = stripped(rest.substring(slash + 1));
    // An @ before the last / belongs to a namespace such as @angular.
    int at = rest.lastIndexOf('@');
    boolean versioned = at > 0 && at > rest.lastIndexOf('/');
    version = versioned ? versionOf(decoded(rest.substring(at + 1))) : "";
    rest = versioned ? rest.substring(0, at) : rest;
    int last = rest.lastIndexOf('/');
    namespace = namespaceOf(decoded(last < 0 ? "" : stripped(rest.substring(0, last))));
    name = nameOf(decoded(rest.substring(last + 1)));
    if (name.isEmpty()) {
      throw new IllegalArgumentException("it has no name");
    }
  }

  /// Reads a package URL.
  ///
  /// @throws IllegalArgumentException if it is none, with the reason
  static PackageUrlPattern of(String purl) {
    return new PackageUrlPattern(purl);
  }

  boolean matches(String purl) {
    PackageUrlPattern target;
    try {
      target = new PackageUrlPattern(purl);
    } catch (IllegalArgumentException _) {
      return false;
    }
    return type.equals(target.type)
        && namespace.equals(target.namespace)
        && name.equals(target.name)
        && (version.isEmpty() || version.equals(target.version))
        && (subpath.isEmpty() || subpath.equals(target.subpath))
        && target.qualifiers.entrySet().containsAll(qualifiers.entrySet());
  }

  /// Some types take names in any case for the same; these are the ones of the Go library.
  private String nameOf(String text) {
    return switch (type) {
      case "pypi" -> text.toLowerCase(Locale.ROOT).replace('_', '-');
      case "alpm", "apk", "bitbucket", "bitnami", "composer", "deb", "github", "golang" ->
          text.toLowerCase(Locale.ROOT);
      default -> text;
    };
  }

  private String namespaceOf(String text) {
    return switch (type) {
      case "alpm", "apk", "bitbucket", "composer", "deb", "github", "golang", "qpkg", "rpm" ->
          text.toLowerCase(Locale.ROOT);
      default -> text;
    };
  }

  private String versionOf(String text) {
    return type.equals("huggingface") ? text.toLowerCase(Locale.ROOT) : text;
  }

  private static Map<String, String> qualifiers(String text) {
    Map<String, String> qualifiers = new TreeMap<>();
    for (String pair : text.split("&")) {
      int equals = pair.indexOf('=');
      if (equals > 0 && equals < pair.length() - 1) {
        qualifiers.put(
            pair.substring(0, equals).toLowerCase(Locale.ROOT),
            decoded(pair.substring(equals + 1)));
      }
    }
    return qualifiers;
  }

  private static String stripped(String path) {
    int from = 0;
    int to = path.length();
    while (from < to && path.charAt(from) == '/') {
      from++;
    }
    while (to > from && path.charAt(to - 1) == '/') {
      to--;
    }
    return path.substring(from, to);
  }

  private static String decoded(String text) {
    // A plus means itself in a package URL, unlike in the forms that the decoder is made for.
    return text.indexOf('%') < 0
        ? text
        : URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
  }
}
