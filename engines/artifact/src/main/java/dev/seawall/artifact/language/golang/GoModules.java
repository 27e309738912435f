package dev.seawall.artifact.language.golang;

import dev.seawall.model.ExternalReference;
import java.util.List;

/// Names of modules.
final class GoModules {
  private static final String GITHUB = "github.com/";
  private static final String GOPKG = "gopkg.in/";

  private GoModules() {}

  /// `name@v1.2.3`, also for a version without its `v`; the name alone for a module without a
  /// version.
  static String id(String name, String version) {
    return version.isEmpty()
        ? name
        : name + "@v" + (version.startsWith("v") ? version.substring(1) : version);
  }

  /// Where the module's source is, if its name tells it.
  static List<ExternalReference> source(String path) {
    String url = path.startsWith(GITHUB) ? withoutMajor(path) : gopkg(path);
    return url.isEmpty() ? List.of() : List.of(new ExternalReference("vcs", "https://" + url));
  }

  /// `github.com/a/b/v2` → `github.com/a/b`
  private static String withoutMajor(String path) {
    int digits = path.length();
    while (digits > 0 && Character.isDigit(path.charAt(digits - 1))) {
      digits--;
    }
    return digits < path.length() && path.startsWith("/v", digits - 2)
        ? path.substring(0, digits - 2)
        : path;
  }

  /// `gopkg.in/user/pkg.v3` → `github.com/user/pkg`, `gopkg.in/pkg.v3` → `github.com/go-pkg/pkg`
  private static String gopkg(String path) {
    if (!path.startsWith(GOPKG)) {
      return "";
    }
    String rest = path.substring(GOPKG.length());
    int slash = rest.indexOf('/');
    int dot = rest.indexOf('.', slash + 1);
    if (slash > 0 && dot > slash + 1) {
      return GITHUB + rest.substring(0, slash) + "/" + rest.substring(slash + 1, dot);
    }
    int first = rest.indexOf('.');
    if (first <= 0) {
      return "";
    }
    String name = rest.substring(0, first);
    return GITHUB + "go-" + name + "/" + name;
  }

  /// The name as a folder of the module cache has it, where capitals cannot be told apart
  /// everywhere: `github.com/BurntSushi` → `github.com/!burnt!sushi`
  static String escaped(String path) {
    StringBuilder escaped = new StringBuilder(path.length() + 4);
    for (int i = 0; i < path.length(); i++) {
      char c = path.charAt(i);
      if (Character.isUpperCase(c)) {
        escaped.append('!').append(Character.toLowerCase(c));
      } else {
        escaped.append(c);
      }
    }
    return escaped.toString();
  }
}
