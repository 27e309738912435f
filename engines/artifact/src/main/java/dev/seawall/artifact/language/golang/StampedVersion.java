package dev.seawall.artifact.language.golang;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// The version that a build stamped into a variable of the program, such as `main.version`. Of the
/// variables whose name says so and whose value is a semantic version, the most likely kind counts,
/// if there is exactly one of it.
final class StampedVersion {
  private static final Set<String> LIKELY = Set.of("main", "common", "version", "cmd");

  private final String module;
  private final List<List<String>> found =
      List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());

  private StampedVersion(String module) {
    this.module = module;
  }

  /// The version among the variables that linker flags set, or "".
  ///
  /// @param module path of the program's module
  static String of(String module, Map<String, String> variables) {
    StampedVersion stamped = new StampedVersion(module);
    variables.forEach(
        (name, value) -> stamped.add(withoutLeadingQuote(name), withoutTrailingQuote(value)));
    return stamped.choose();
  }

  static StampedVersion in(String module) {
    return new StampedVersion(module);
  }

  /// Takes a variable if it may be the version.
  void add(String name, String value) {
    if (isVersionName(name) && (Semver.isValid(value) || Semver.isValid("v" + value))) {
      int kind = name.startsWith(module + "/cmd/") ? 0 : LIKELY.contains(packageOf(name)) ? 1 : 2;
      found.get(kind).add(value);
    }
  }

  String choose() {
    for (List<String> kind : found) {
      if (!kind.isEmpty()) {
        return kind.size() == 1 ? kind.getFirst() : "";
      }
    }
    return "";
  }

  static boolean isVersionName(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return lower.endsWith(".version") || lower.endsWith(".ver");
  }

  /// `github.com/a/b/common.Version` → `common`
  private static String packageOf(String name) {
    String last = name.substring(name.lastIndexOf('/') + 1);
    int dot = last.indexOf('.');
    return (dot < 0 ? last : last.substring(0, dot)).toLowerCase(Locale.ROOT);
  }

  private static String withoutLeadingQuote(String text) {
    int start = 0;
    while (start < text.length() && text.charAt(start) == '\'') {
      start++;
    }
    return text.substring(start);
  }

  private static String withoutTrailingQuote(String text) {
    int end = text.length();
    while (end > 0 && text.charAt(end - 1) == '\'') {
      end--;
    }
    return text.substring(0, end);
  }
}
