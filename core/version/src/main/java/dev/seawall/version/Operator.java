package dev.seawall.version;

import java.util.Optional;

/// What a range says of a version.
enum Operator {
  EQUAL,
  /// `===`: the same text.
  IDENTICAL,
  NOT_EQUAL,
  GREATER,
  GREATER_OR_EQUAL,
  LESS,
  LESS_OR_EQUAL,
  /// `~>`: the last number may grow.
  PESSIMISTIC,
  /// `~`: the patch number may grow.
  TILDE,
  /// `^`: all may grow behind the first number that is not zero.
  CARET,
  /// `~=` of PEP 440: the last number may grow.
  COMPATIBLE;

  private static final String SYMBOLS = "=<>!~^";

  /// The operator, in the spellings of all ecosystems.
  static Optional<Operator> spelled(String text) {
    return switch (text) {
      case "", "=", "==" -> Optional.of(EQUAL);
      case "===" -> Optional.of(IDENTICAL);
      case "!=" -> Optional.of(NOT_EQUAL);
      case ">" -> Optional.of(GREATER);
      case ">=", "=>" -> Optional.of(GREATER_OR_EQUAL);
      case "<" -> Optional.of(LESS);
      case "<=", "=<" -> Optional.of(LESS_OR_EQUAL);
      case "~>" -> Optional.of(PESSIMISTIC);
      case "~" -> Optional.of(TILDE);
      case "^" -> Optional.of(CARET);
      case "~=" -> Optional.of(COMPATIBLE);
      default -> Optional.empty();
    };
  }

  /// The end of the run of operator characters that starts at `from`.
  static int end(String text, int from) {
    int at = from;
    while (at < text.length() && SYMBOLS.indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    return at;
  }
}
