package dev.seawall.artifact.language.java;

import dev.seawall.artifact.Licenses;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// OSGi's header `Bundle-License`: entries parted by commas, each a licence and attributes parted
/// by semicolons, of which `link` is an address of the licence.
final class BundleLicense {
  private BundleLicense() {}

  /// The SPDX identifiers of the entries that tell one; free text tells none.
  static List<String> read(String header, Licenses known) {
    List<String> names = new ArrayList<>();
    for (String entry : split(header, ',')) {
      resolve(entry, known).ifPresent(names::add);
    }
    return names;
  }

  private static Optional<String> resolve(String entry, Licenses known) {
    List<String> fields = split(entry, ';');
    String name = unquoted(fields.getFirst());
    if (name.isEmpty() && fields.size() == 1) {
      return Optional.empty();
    }
    return known.idOf(name).or(() -> known.idOfUrl(name)).or(() -> known.idOfUrl(link(fields)));
  }

  private static String link(List<String> fields) {
    String link = "";
    for (String field : fields.subList(1, fields.size())) {
      int equals = field.indexOf('=');
      if (equals >= 0 && field.substring(0, equals).strip().equals("link")) {
        link = unquoted(field.substring(equals + 1));
      }
    }
    return link;
  }

  private static String unquoted(String text) {
    int start = 0;
    int end = text.length();
    while (start < end && isQuote(text.charAt(start))) {
      start++;
    }
    while (end > start && isQuote(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(start, end);
  }

  private static boolean isQuote(char c) {
    return c == ' ' || c == '"';
  }

  /// Parts the text, but not within quotes, where a backslash takes away the meaning of what
  /// follows.
  private static List<String> split(String text, char separator) {
    List<String> parts = new ArrayList<>();
    boolean quoted = false;
    int start = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\\' && quoted) {
        i++;
      } else if (c == '"') {
        quoted = !quoted;
      } else if (c == separator && !quoted) {
        parts.add(text.substring(start, i));
        start = i + 1;
      }
    }
    parts.add(text.substring(start));
    return parts;
  }
}
