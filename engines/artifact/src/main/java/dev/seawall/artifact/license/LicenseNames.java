package dev.seawall.artifact.license;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.StringTokenizer;

/// Licence names as packages declare them, told apart and brought to SPDX identifiers. What is a
/// name, where a text of several names is cut and which name means which licence follows Trivy,
/// since reports of both are compared.
public final class LicenseNames {
  /// Marks a text that is no name but the wording of a licence.
  public static final String TEXT_PREFIX = "text://";

  /// What occurs in the wording of a licence and not in its name.
  private static final List<String> WORDING =
      List.of(
          "http://",
          "https://",
          "(c)",
          "as-is",
          ";",
          "hereby",
          "permission to use",
          "permission is",
          "use in source",
          "use, copy, modify",
          "using");

  /// Names that hold `and` or `or` themselves, by the word that follows it.
  private static final Map<String, String> UNDIVIDED =
      Map.of(
          "lesser", "GNU Library or Lesser General Public License (LGPL)",
          "distribution", "Common Development and Distribution License 1.0 (CDDL-1.0)",
          "disclaimer", "Historical Permission Notice and Disclaimer (HPND)");

  private LicenseNames() {}

  /// The SPDX identifier that the name means; a name that is not known stays as it is, without the
  /// space around it.
  public static String normalize(String name) {
    String trimmed = name.strip();
    LicenseKey key = LicenseKey.of(trimmed);
    return LicenseTable.find(key.text())
        .map(license -> license.text(key.orLater()))
        .orElse(trimmed);
  }

  /// The names in a text that joins them by `and`, `or` or a comma; the wording of a licence as one
  /// item behind [#TEXT_PREFIX]. They are not normalised.
  public static List<String> split(String text) {
    if (text.isEmpty()) {
      return List.of();
    }
    String lower = text.toLowerCase(Locale.ROOT);
    if (WORDING.stream().anyMatch(lower::contains)) {
      return List.of(TEXT_PREFIX + text);
    }
    List<String> names = new ArrayList<>();
    int start = 0;
    for (int at = 0; at < text.length(); at++) {
      int end = separatorEnd(text, at);
      if (end > at) {
        add(names, text.substring(start, at));
        start = end;
        at = end - 1;
      }
    }
    add(names, text.substring(start));
    return names;
  }

  /// The normalised names in a text that parts them by spaces, as Alpine's packages do: a version
  /// is joined to its name, an exception to its licence, brackets and conjunctions are left out.
  public static List<String> words(String text) {
    List<String> names = new ArrayList<>();
    StringTokenizer each = new StringTokenizer(VersionSuffix.joinAll(text), " \t\n\u000b\f\r");
    boolean exception = false;
    while (each.hasMoreTokens()) {
      String bare = trimBrackets(each.nextToken());
      if (bare.equals("WITH")) {
        exception = true;
      } else if (!bare.isEmpty() && !bare.equals("AND") && !bare.equals("OR")) {
        String name = normalize(bare);
        if (exception && !names.isEmpty()) {
          names.add(names.removeLast() + " WITH " + name);
        } else {
          names.add(name);
        }
        exception = false;
      }
    }
    return names;
  }

  /// Adds a part, or joins it to the one before where the cut was none: `Apache License, Version
  /// 2.0`, `GPL v2 or later`.
  private static void add(List<String> names, String part) {
    if (names.isEmpty()) {
      names.add(part);
      return;
    }
    String lower = part.toLowerCase(Locale.ROOT);
    int space = lower.indexOf(' ');
    String first = space < 0 ? lower : lower.substring(0, space);
    String before = names.getLast();
    String undivided = UNDIVIDED.get(first);
    if (first.equals("ver") || first.equals("version")) {
      names.set(names.size() - 1, before + ", " + part);
    } else if (first.equals("later")) {
      names.set(names.size() - 1, before + " or " + part);
    } else if (undivided == null) {
      names.add(part);
    } else if (undivided.equals(before + " or " + part)
        || undivided.equals(before + " and " + part)) {
      names.set(names.size() - 1, undivided);
    }
  }

  /// Where the separator that starts at the place ends; the place itself where none starts.
  private static int separatorEnd(String text, int start) {
    boolean comma = text.charAt(start) == ',';
    int gap = skipGap(text, comma ? start + 1 : start);
    if (gap > (comma ? start + 1 : start)) {
      int word = text.startsWith("or", gap) ? gap + 2 : text.startsWith("and", gap) ? gap + 3 : gap;
      int end = skipGap(text, word);
      if (word > gap && end > word) {
        return end;
      }
    }
    if (!comma) {
      return start;
    }
    int end = start + 1;
    while (end < text.length() && text.charAt(end) == ' ') {
      end++;
    }
    return end;
  }

  private static int skipGap(String text, int start) {
    int at = start;
    while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '_')) {
      at++;
    }
    return at;
  }

  private static String trimBrackets(String word) {
    int start = 0;
    int end = word.length();
    while (start < end && isBracket(word.charAt(start))) {
      start++;
    }
    while (end > start && isBracket(word.charAt(end - 1))) {
      end--;
    }
    return word.substring(start, end);
  }

  private static boolean isBracket(char c) {
    return c == '(' || c == ')';
  }
}
