package dev.seawall.advisory.match;

import dev.seawall.advisory.AdvisoryException;
import dev.seawall.version.Version;
import dev.seawall.version.VersionScheme;
import java.util.ArrayList;
import java.util.List;

/// A range of versions of an operating system's packages as those write it who rebuild other
/// people's packages: conditions with or without operator, parted by commas or else by white space,
/// that must all hold. For example `>=7.76.1-14.el9, <7.76.1-26.el9_3.3`.
public final class OsRange {
  private final List<Condition> conditions;

  /// An operator, one of `= != > < >= <=`, and a version.
  private record Condition(String operator, Version bound, String text) {
    boolean holds(Version version) {
      int order = version.compareTo(bound);
      return switch (operator) {
        case ">" -> order > 0;
        case ">=" -> order >= 0;
        case "<" -> order < 0;
        case "<=" -> order <= 0;
        case "!=" -> order != 0;
        default -> order == 0;
      };
    }
  }

  private OsRange(List<Condition> conditions) {
    this.conditions = conditions;
  }

  /// Reads a range. Throws an [AdvisoryException] for a text that is none.
  public static OsRange parse(VersionScheme scheme, String text) {
    List<Condition> conditions = new ArrayList<>();
    char separator = text.indexOf(',') >= 0 ? ',' : ' ';
    for (int start = 0; start <= text.length(); ) {
      int end = text.indexOf(separator, start);
      end = end < 0 ? text.length() : end;
      String part = text.substring(start, end).strip();
      if (!part.isEmpty()) {
        conditions.add(condition(scheme, part));
      }
      start = end + 1;
    }
    if (conditions.isEmpty()) {
      throw new AdvisoryException("'" + text + "' is an empty range");
    }
    return new OsRange(conditions);
  }

  /// Whether the version fulfils all conditions. Throws an [AdvisoryException] for an invalid
  /// version.
  public boolean contains(Version version) {
    if (version.text().isEmpty() || !version.isValid()) {
      throw new AdvisoryException("'" + version.text() + "' is not a version");
    }
    for (Condition condition : conditions) {
      if (!condition.holds(version)) {
        return false;
      }
    }
    return true;
  }

  /// The conditions, parted by commas.
  @Override
  public String toString() {
    List<String> texts = new ArrayList<>();
    for (Condition condition : conditions) {
      texts.add(condition.text);
    }
    return String.join(", ", texts);
  }

  private static Condition condition(VersionScheme scheme, String text) {
    String operator = operator(text);
    String bound = text.substring(operator.length()).stripLeading();
    Version version = scheme.parse(bound);
    if (!isBound(bound) || !version.isValid()) {
      throw new AdvisoryException("'" + text + "' is not a condition on a version");
    }
    return new Condition(operator, version, text);
  }

  private static String operator(String text) {
    for (String operator : List.of(">=", "<=", "==", "!=", ">", "<", "=")) {
      if (text.startsWith(operator)) {
        return operator;
      }
    }
    return "";
  }

  /// Starts with a digit and goes on with what package versions are made of.
  private static boolean isBound(String text) {
    if (text.isEmpty() || !isDigit(text.charAt(0))) {
      return false;
    }
    for (int i = 1; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
      if (!letter && !isDigit(c) && ".-+~:_^".indexOf(c) < 0) {
        return false;
      }
    }
    return true;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
