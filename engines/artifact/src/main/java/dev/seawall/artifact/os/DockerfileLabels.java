package dev.seawall.artifact.os;

import dev.seawall.artifact.ArtifactException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Reads the labels of a Dockerfile, with the values of ENV and of the ARG before the first FROM
/// put in. All other instructions are passed over.
final class DockerfileLabels {
  /// The label of the image's name in Red Hat's list, which was `BZComponent` once.
  static final String COMPONENT = "com.redhat.component";

  private static final String OLD_COMPONENT = "bzcomponent";

  /// A variable that holds itself twice doubles with each line.
  private static final int MAX_VALUE = 64 << 10;

  private final Lines lines;
  private final Map<String, String> variables = new HashMap<>();
  private final Map<String, String> labels = new LinkedHashMap<>();
  private boolean started;
  private char escape = '\\';

  DockerfileLabels(byte[] content) {
    this.lines = new Lines(content);
  }

  /// The labels by name in small letters; of equal names the last counts.
  Map<String, String> read() {
    StringBuilder instruction = new StringBuilder();
    while (lines.next()) {
      String line = lines.text().strip();
      if (line.isEmpty() || line.charAt(0) == '#') {
        // Comments may stand within an instruction that goes on.
        readDirective(line);
        continue;
      }
      boolean goesOn = line.charAt(line.length() - 1) == escape;
      instruction.append(goesOn ? line.substring(0, line.length() - 1) : line);
      if (!goesOn) {
        readInstruction(instruction.toString());
        instruction.setLength(0);
      } else {
        instruction.append(' ');
      }
    }
    readInstruction(instruction.toString());
    return labels;
  }

  /// `# escape=…` sets another sign for instructions that go on.
  private void readDirective(String line) {
    String directive = line.replace(" ", "");
    if (!started && directive.startsWith("#escape=") && directive.length() == 9) {
      escape = directive.charAt(8);
    }
  }

  private void readInstruction(String instruction) {
    int space = 0;
    while (space < instruction.length() && !isSpace(instruction.charAt(space))) {
      space++;
    }
    List<String> words = words(instruction.substring(space));
    switch (instruction.substring(0, space).toUpperCase(Locale.ROOT)) {
      case "FROM" -> started = true;
      case "ARG" -> {
        if (!started) {
          pairs(words).forEach(pair -> variables.put(pair[0], expand(pair[1])));
        }
      }
      case "ENV" -> pairs(words).forEach(pair -> variables.put(pair[0], expand(pair[1])));
      case "LABEL" -> pairs(words).forEach(pair -> labels.put(labelName(pair[0]), expand(pair[1])));
      default -> {
        // Nothing else changes labels.
      }
    }
  }

  private String labelName(String word) {
    String name = expand(word).toLowerCase(Locale.ROOT);
    return name.equals(OLD_COMPONENT) ? COMPONENT : name;
  }

  /// `a=b c=d`, or in the old form `a b c`, of which all behind the name is the value.
  private static List<String[]> pairs(List<String> words) {
    List<String[]> pairs = new ArrayList<>();
    if (words.isEmpty()) {
      return pairs;
    }
    if (words.getFirst().indexOf('=') < 0) {
      String value = String.join(" ", words.subList(1, words.size()));
      pairs.add(new String[] {words.getFirst(), value});
      return pairs;
    }
    for (String word : words) {
      int equals = word.indexOf('=');
      if (equals > 0) {
        pairs.add(new String[] {word.substring(0, equals), word.substring(equals + 1)});
      }
    }
    return pairs;
  }

  /// Cuts at spaces outside of quotes; quotes and escapes stay.
  private List<String> words(String text) {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    char quote = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == escape && quote != '\'' && i + 1 < text.length()) {
        word.append(c).append(text.charAt(++i));
        continue;
      }
      if (quote == 0 && isSpace(c)) {
        if (!word.isEmpty()) {
          words.add(word.toString());
          word.setLength(0);
        }
        continue;
      }
      if (quote == 0 && (c == '"' || c == '\'')) {
        quote = c;
      } else if (c == quote) {
        quote = 0;
      }
      word.append(c);
    }
    if (!word.isEmpty()) {
      words.add(word.toString());
    }
    return words;
  }

  /// Takes quotes and escapes away and puts the values of variables in.
  private String expand(String word) {
    StringBuilder expanded = new StringBuilder();
    char quote = 0;
    int i = 0;
    while (i < word.length()) {
      if (expanded.length() > MAX_VALUE) {
        throw new ArtifactException("a value is longer than 64 KB", lines.number());
      }
      char c = word.charAt(i);
      if (c == escape && quote != '\'' && i + 1 < word.length()) {
        expanded.append(word.charAt(i + 1));
        i += 2;
      } else if (quote == 0 && (c == '"' || c == '\'')) {
        quote = c;
        i++;
      } else if (quote != 0 && c == quote) {
        quote = 0;
        i++;
      } else if (c == '$' && quote != '\'') {
        i = expandVariable(word, i + 1, expanded);
      } else {
        expanded.append(c);
        i++;
      }
    }
    return expanded.toString();
  }

  /// Appends the value of `NAME`, `{NAME}` or `{NAME:-default}`; where it ends.
  private int expandVariable(String word, int start, StringBuilder expanded) {
    if (start < word.length() && word.charAt(start) == '{') {
      int end = word.indexOf('}', start);
      if (end < 0) {
        expanded.append('$');
        return start;
      }
      String inner = word.substring(start + 1, end);
      int colon = inner.indexOf(':');
      String value = variables.getOrDefault(colon < 0 ? inner : inner.substring(0, colon), "");
      expanded.append(colon < 0 ? value : alternative(inner.substring(colon + 1), value));
      return end + 1;
    }
    int end = start;
    while (end < word.length() && isNamePart(word.charAt(end))) {
      end++;
    }
    expanded.append(end == start ? "$" : variables.getOrDefault(word.substring(start, end), ""));
    return end;
  }

  private static String alternative(String rule, String value) {
    if (rule.startsWith("-")) {
      return value.isEmpty() ? rule.substring(1) : value;
    }
    if (rule.startsWith("+")) {
      return value.isEmpty() ? "" : rule.substring(1);
    }
    return value;
  }

  private static boolean isSpace(char c) {
    return c == ' ' || c == '\t';
  }

  private static boolean isNamePart(char c) {
    return c == '_' || (c < 128 && Character.isLetterOrDigit(c));
  }
}
