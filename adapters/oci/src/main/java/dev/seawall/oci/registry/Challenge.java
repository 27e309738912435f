package dev.seawall.oci.registry;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// What a server wants to see before it answers: one challenge of a `WWW-Authenticate` header (RFC
/// 9110, 11.6.1).
///
/// @param scheme in lower case, for example `bearer`
/// @param parameters by name in lower case
record Challenge(String scheme, Map<String, String> parameters) {
  private static final int MAX_LENGTH = 16 << 10;

  Challenge {
    parameters = Map.copyOf(parameters);
  }

  String parameter(String name) {
    return parameters.getOrDefault(name, "");
  }

  /// All challenges of the header's values, in their order. What does not parse ends its value.
  static List<Challenge> parse(List<String> values) {
    List<Challenge> challenges = new ArrayList<>();
    for (String value : values) {
      new Parser(value.length() > MAX_LENGTH ? "" : value).into(challenges);
    }
    return challenges;
  }

  private static final class Parser {
    private static final String SEPARATORS = "()<>@,;:\\\"/[]?={}";

    private final String text;
    private int at;

    Parser(String text) {
      this.text = text;
    }

    void into(List<Challenge> challenges) {
      skip(" \t,");
      while (at < text.length()) {
        String scheme = token();
        if (scheme.isEmpty()) {
          return;
        }
        challenges.add(new Challenge(scheme.toLowerCase(Locale.ROOT), parameters()));
        skip(" \t,");
      }
    }

    /// Parameters up to the next scheme, which is told by having no equals sign behind it.
    private Map<String, String> parameters() {
      Map<String, String> parameters = new LinkedHashMap<>();
      while (true) {
        skip(" \t,");
        int start = at;
        String name = token();
        skip(" \t");
        if (name.isEmpty() || !consume('=')) {
          at = name.isEmpty() ? afterToken68(start) : start;
          return parameters;
        }
        skip(" \t");
        parameters.putIfAbsent(name.toLowerCase(Locale.ROOT), value());
      }
    }

    /// Where to go on when what stands here is no token: nowhere.
    private int afterToken68(int start) {
      return start < text.length() ? text.length() : start;
    }

    private String value() {
      if (!consume('"')) {
        return token();
      }
      StringBuilder value = new StringBuilder();
      while (at < text.length() && text.charAt(at) != '"') {
        if (text.charAt(at) == '\\' && at + 1 < text.length()) {
          at++;
        }
        value.append(text.charAt(at++));
      }
      consume('"');
      return value.toString();
    }

    private String token() {
      int start = at;
      while (at < text.length() && isToken(text.charAt(at))) {
        at++;
      }
      return text.substring(start, at);
    }

    private static boolean isToken(char c) {
      return c > ' ' && c < 0x7f && SEPARATORS.indexOf(c) < 0;
    }

    private boolean consume(char c) {
      if (at < text.length() && text.charAt(at) == c) {
        at++;
        return true;
      }
      return false;
    }

    private void skip(String characters) {
      while (at < text.length() && characters.indexOf(text.charAt(at)) >= 0) {
        at++;
      }
    }
  }
}
