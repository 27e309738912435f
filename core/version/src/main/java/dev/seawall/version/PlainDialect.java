package dev.seawall.version;

/// Comparisons only: `>= 1.0, < 2.0`.
///
/// @param symbols what versions are made of beside letters and digits
record PlainDialect(VersionScheme scheme, String symbols) implements RangeDialect {
  @Override
  public boolean allows(String operator) {
    return switch (operator) {
      case "", "=", "==", "!=", ">", ">=", "=>", "<", "<=", "=<" -> true;
      default -> false;
    };
  }

  @Override
  public int versionEnd(String text, int from) {
    int at = from;
    while (at < text.length()
        && (Text.isAlphanumeric(text.charAt(at)) || symbols.indexOf(text.charAt(at)) >= 0)) {
      at++;
    }
    return at > from ? at : -1;
  }

  @Override
  public Bound bound(Operator operator, String version) {
    Version limit = scheme.parse(version);
    if (!limit.isValid()) {
      throw new VersionException("'" + version + "' is no version");
    }
    return new Bound.Comparison(operator, limit);
  }
}
