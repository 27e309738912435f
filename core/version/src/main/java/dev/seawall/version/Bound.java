package dev.seawall.version;

/// One condition of a range.
interface Bound {
  boolean holds(Version version);

  /// The condition that a plain comparison is.
  record Comparison(Operator operator, Version limit) implements Bound {
    @Override
    public boolean holds(Version version) {
      return accepts(operator, version.compareTo(limit));
    }

    /// Whether a comparison with that result is what the operator asks for.
    static boolean accepts(Operator operator, int comparison) {
      return switch (operator) {
        case EQUAL, IDENTICAL -> comparison == 0;
        case NOT_EQUAL -> comparison != 0;
        case GREATER -> comparison > 0;
        case GREATER_OR_EQUAL -> comparison >= 0;
        case LESS -> comparison < 0;
        case LESS_OR_EQUAL -> comparison <= 0;
        case PESSIMISTIC, TILDE, CARET, COMPATIBLE ->
            throw new IllegalArgumentException(operator + " is no comparison");
      };
    }
  }

  /// From one version to below another.
  record Window(Version from, Version below) implements Bound {
    @Override
    public boolean holds(Version version) {
      return version.compareTo(from) >= 0 && version.compareTo(below) < 0;
    }
  }
}
