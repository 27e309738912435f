package dev.seawall.version;

import java.util.ArrayList;
import java.util.List;

/// Reads the conditions of one alternative of a range: operator, version, and so on, with or
/// without commas between them.
final class RangeReader {
  private final String text;
  private final RangeDialect dialect;
  private int at;

  RangeReader(String text, RangeDialect dialect) {
    this.text = text;
    this.dialect = dialect;
  }

  List<Bound> read() {
    at = Text.skipSpaces(text, 0);
    if (at == text.length()) {
      return List.of(dialect.empty());
    }
    List<Bound> bounds = new ArrayList<>(2);
    while (at < text.length()) {
      bounds.add(bound());
      at = Text.skipSpaces(text, at);
      if (text.startsWith(",", at)) {
        at = Text.skipSpaces(text, at + 1);
      }
    }
    return bounds;
  }

  private Bound bound() {
    int operatorEnd = Operator.end(text, at);
    String spelling = text.substring(at, operatorEnd);
    Operator operator =
        Operator.spelled(spelling)
            .filter(known -> dialect.allows(spelling))
            .orElseThrow(() -> new VersionException("it knows no operator '" + spelling + "'"));
    int start = Text.skipSpaces(text, operatorEnd);
    int end = dialect.versionEnd(text, start);
    if (end < 0) {
      throw new VersionException(
          start == text.length()
              ? "no version behind '" + spelling + "'"
              : "no version at '" + text.substring(start) + "'");
    }
    at = end;
    return dialect.bound(operator, text.substring(start, end));
  }
}
