package dev.seawall.artifact.language.golang;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The variables that `-ldflags` set by `-X name=value`. The flags are those of Go's linker, which
/// knows `-flag value` and `-flag=value`; the incumbent reads them as POSIX options that it does
/// not know, so that each letter of an unknown flag may take the value that follows. What it makes
/// of them decides the version in its report, and so does this.
final class LinkerFlags {
  private final List<String> words;
  private final Map<String, String> variables = new LinkedHashMap<>();
  private int next;

  private LinkerFlags(List<String> words) {
    this.words = words;
  }

  /// The variables in their order; none where the flags cannot be read.
  static Map<String, String> variables(String flags) {
    List<String> words = ShellWords.split(flags);
    return words == null ? Map.of() : variables(words);
  }

  static Map<String, String> variables(List<String> words) {
    LinkerFlags flags = new LinkerFlags(words);
    return flags.read() ? flags.variables : Map.of();
  }

  private boolean read() {
    while (next < words.size()) {
      String word = words.get(next++);
      if (word.equals("--")) {
        return true;
      }
      if (word.startsWith("--")) {
        if (word.charAt(2) == '-' || word.charAt(2) == '=') {
          return false;
        }
        if (word.indexOf('=') < 0 && !word.equals("--help")) {
          skipValue();
        }
      } else if (word.length() > 1 && word.charAt(0) == '-' && !readLetters(word.substring(1))) {
        return false;
      }
    }
    return true;
  }

  /// Reads letters that are options each; false where the whole cannot be read.
  private boolean readLetters(String letters) {
    String rest = letters;
    while (!rest.isEmpty()) {
      char letter = rest.charAt(0);
      boolean assigns = rest.length() > 2 && rest.charAt(1) == '=';
      if (letter == 'X') {
        return readVariables(value(rest, assigns));
      }
      if (letter != 'h') {
        if (assigns) {
          return true;
        }
        skipValue();
      } else if (assigns) {
        return isBoolean(rest.substring(2));
      }
      rest = rest.substring(1);
    }
    return true;
  }

  private static boolean isBoolean(String text) {
    return List.of("1", "t", "T", "TRUE", "true", "True", "0", "f", "F", "FALSE", "false", "False")
        .contains(text);
  }

  private @Nullable String value(String rest, boolean assigns) {
    if (assigns) {
      return rest.substring(2);
    }
    if (rest.length() > 1) {
      return rest.substring(1);
    }
    return next < words.size() ? words.get(next++) : null;
  }

  private void skipValue() {
    if (next < words.size() && !words.get(next).startsWith("-")) {
      next++;
    }
  }

  /// Takes `name=value`; where more than one `=` is in it, `name=value,name=value`.
  private boolean readVariables(@Nullable String text) {
    if (text == null || text.indexOf('=') < 0) {
      return false;
    }
    boolean single = text.indexOf('=') == text.lastIndexOf('=');
    List<String> pairs = single ? List.of(trimQuotes(text)) : fields(text);
    for (String pair : pairs) {
      int equals = pair.indexOf('=');
      if (equals < 0) {
        return false;
      }
      variables.put(pair.substring(0, equals), pair.substring(equals + 1));
    }
    return !pairs.isEmpty();
  }

  private static String trimQuotes(String text) {
    int start = 0;
    int end = text.length();
    while (start < end && text.charAt(start) == '"') {
      start++;
    }
    while (end > start && text.charAt(end - 1) == '"') {
      end--;
    }
    return text.substring(start, end);
  }

  /// The fields of a line of comma-separated values; none where its quotes do not fit.
  private static List<String> fields(String line) {
    List<String> fields = new ArrayList<>();
    int at = 0;
    while (at <= line.length()) {
      if (at < line.length() && line.charAt(at) == '"') {
        StringBuilder field = new StringBuilder();
        at = quotedField(line, at + 1, field);
        if (at < 0) {
          return List.of();
        }
        fields.add(field.toString());
      } else {
        int comma = line.indexOf(',', at);
        int end = comma < 0 ? line.length() : comma;
        String field = line.substring(at, end);
        if (field.indexOf('"') >= 0) {
          return List.of();
        }
        fields.add(field);
        at = end + 1;
      }
    }
    return fields;
  }

  /// Reads to the closing quote and the comma behind it; gives the place behind that, or -1.
  private static int quotedField(String line, int start, StringBuilder field) {
    int at = start;
    while (at < line.length()) {
      char c = line.charAt(at++);
      if (c != '"') {
        field.append(c);
      } else if (at < line.length() && line.charAt(at) == '"') {
        field.append('"');
        at++;
      } else if (at == line.length() || line.charAt(at) == ',') {
        return at + 1;
      } else {
        return -1;
      }
    }
    return -1;
  }
}
