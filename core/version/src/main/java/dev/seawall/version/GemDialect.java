package dev.seawall.version;

/// Requirements of RubyGems.
record GemDialect() implements RangeDialect {
  @Override
  public boolean allows(String operator) {
    return switch (operator) {
      case "", "=", "==", "!=", ">", ">=", "=>", "<", "<=", "=<", "~>" -> true;
      default -> false;
    };
  }

  @Override
  public int versionEnd(String text, int from) {
    return GemPattern.end(text, from);
  }

  @Override
  public Bound bound(Operator operator, String version) {
    GemVersion limit = GemVersion.parse(version);
    return operator == Operator.PESSIMISTIC
        ? new Pessimistic(limit, limit.bump())
        : new Bound.Comparison(operator, limit);
  }

  /// Not below the limit, and of a release below the next.
  private record Pessimistic(GemVersion limit, GemVersion next) implements Bound {
    @Override
    public boolean holds(Version version) {
      return version.compareTo(limit) >= 0 && ((GemVersion) version).release().compareTo(next) < 0;
    }
  }
}
