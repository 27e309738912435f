package dev.seawall.model;

import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;

/// Takes the text of a package URL apart, from its ends.
final class PackageUrlReader {
  private static final String SCHEME = "pkg:";

  private final String text;

  PackageUrlReader(String text) {
    this.text = text;
  }

  /// @param strict whether keys of qualifiers have to be in small letters
  PackageUrl read(boolean strict) {
    if (!text.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
      throw malformed("it does not start with '" + SCHEME + "'");
    }
    String rest = text.substring(SCHEME.length());
    int hash = rest.indexOf('#');
    String subpath = hash < 0 ? "" : PercentEncoding.decode(rest.substring(hash + 1));
    rest = hash < 0 ? rest : rest.substring(0, hash);
    int question = rest.indexOf('?');
    SortedMap<String, String> qualifiers =
        question < 0 ? new TreeMap<>() : qualifiers(rest.substring(question + 1), strict);
    rest = withoutLeadingSlashes(question < 0 ? rest : rest.substring(0, question));
    int slash = rest.indexOf('/');
    if (slash < 0) {
      throw malformed("it has no type or no name");
    }
    String type = rest.substring(0, slash);
    return ofPath(type, rest.substring(slash + 1), qualifiers, subpath);
  }

  private static PackageUrl ofPath(
      String type, String path, SortedMap<String, String> qualifiers, String subpath) {
    // An @ that is followed by a slash is not that of a version: npm's scopes are often left as
    // they are.
    int at = path.lastIndexOf('@');
    boolean versioned = at >= 0 && at > path.lastIndexOf('/');
    String version = versioned ? PercentEncoding.decode(path.substring(at + 1)) : "";
    String names = withoutLeadingSlashes(versioned ? path.substring(0, at) : path);
    boolean git = type.toLowerCase(Locale.ROOT).equals("git");
    int split = git ? names.indexOf('/') : names.lastIndexOf('/');
    String namespace = split < 0 ? "" : PercentEncoding.decode(names.substring(0, split));
    String name = PercentEncoding.decode(names.substring(split + 1));
    return new PackageUrl(type, namespace, name, version, qualifiers, subpath);
  }

  private static String withoutLeadingSlashes(String path) {
    int from = 0;
    while (from < path.length() && path.charAt(from) == '/') {
      from++;
    }
    return path.substring(from);
  }

  private SortedMap<String, String> qualifiers(String query, boolean strict) {
    SortedMap<String, String> qualifiers = new TreeMap<>();
    for (String pair : query.split("&")) {
      int equals = pair.indexOf('=');
      String given = equals < 0 ? pair : pair.substring(0, equals);
      String key = given.toLowerCase(Locale.ROOT);
      if (strict && !key.equals(given)) {
        throw malformed("the qualifier '" + given + "' has capitals");
      }
      String value = equals < 0 ? "" : PercentEncoding.decode(pair.substring(equals + 1));
      boolean twice = !pair.isEmpty() && qualifiers.put(key, value) != null;
      if (twice) {
        throw malformed("the qualifier '" + key + "' is given twice");
      }
    }
    return qualifiers;
  }

  private PackageUrl.MalformedException malformed(String why) {
    return new PackageUrl.MalformedException("'" + text + "' is no package URL: " + why);
  }
}
