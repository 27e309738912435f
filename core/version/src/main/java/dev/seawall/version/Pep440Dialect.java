package dev.seawall.version;

/// Version specifiers of PEP 440, and `=` for `==`.
record Pep440Dialect(RangeOptions options) implements RangeDialect {
  private static final String ANY = ".*";

  @Override
  public boolean allows(String operator) {
    return switch (operator) {
      case "", "=", "==", "===", "!=", ">", ">=", "<", "<=", "~=" -> true;
      default -> false;
    };
  }

  @Override
  public int versionEnd(String text, int from) {
    Pep440Reader reader = new Pep440Reader(text);
    if (reader.read(from) == null) {
      return text.startsWith("*", from) ? from + 1 : -1;
    }
    return text.startsWith(ANY, reader.end()) ? reader.end() + ANY.length() : reader.end();
  }

  @Override
  public Bound bound(Operator operator, String text) {
    if (text.equals("*")) {
      if (operator != Operator.EQUAL) {
        throw new VersionException("'*' stands alone");
      }
      return new Pep440Bound(Operator.GREATER_OR_EQUAL, Pep440Version.parse("0.0.0"), options);
    }
    boolean prefix = text.endsWith(ANY);
    String version = prefix ? text.substring(0, text.length() - ANY.length()) : text;
    Pep440Version limit = Pep440Version.parse(version);
    Pep440Version.Parts parts = limit.parts();
    if (parts == null) {
      throw new VersionException("'" + version + "' is no version");
    }
    boolean equality = operator == Operator.EQUAL || operator == Operator.NOT_EQUAL;
    if (prefix) {
      check(equality, "'.*' stands only behind == and !=");
      check(
          parts.local().isEmpty() && parts.dev().rank() == Pep440Version.NO_DEVELOPMENT,
          "'.*' does not follow a development or local version");
      return new Pep440Prefix(parts, operator == Operator.EQUAL);
    }
    boolean local =
        equality
            || operator == Operator.IDENTICAL
            || options.localVersions() != LocalVersions.IGNORED;
    check(local || parts.local().isEmpty(), "a local version cannot be compared so");
    if (operator == Operator.COMPATIBLE) {
      check(parts.release().size() > 1, "~= wants two numbers or more");
    }
    return new Pep440Bound(operator, limit, options);
  }

  private static void check(boolean holds, String problem) {
    if (!holds) {
      throw new VersionException(problem);
    }
  }
}
