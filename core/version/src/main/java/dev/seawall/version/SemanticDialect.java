package dev.seawall.version;

/// Ranges of npm, of semantic versions and of Bitnami: with wildcards, tildes and carets.
record SemanticDialect(VersionScheme scheme, RangeOptions options) implements RangeDialect {
  @Override
  public boolean allows(String operator) {
    return !operator.equals("===") && !operator.equals("~=");
  }

  @Override
  public int versionEnd(String text, int from) {
    return SemanticPattern.end(text, from);
  }

  @Override
  public Bound bound(Operator operator, String version) {
    return new SemanticBound(this, operator, SemanticPattern.parse(version, isPadded()));
  }

  /// npm leaves no doubt what missing numbers mean.
  private boolean isPadded() {
    return options.zeroPadding() && scheme != VersionScheme.NPM;
  }

  @Override
  public Bound empty() {
    return bound(Operator.EQUAL, "*");
  }
}
