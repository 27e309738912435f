package dev.seawall.conformance.scanner;

import com.fasterxml.jackson.databind.JsonNode;
import dev.seawall.version.EpochVersion;
import dev.seawall.version.RangeOptions;
import dev.seawall.version.RangeSyntax;
import dev.seawall.version.Version;
import dev.seawall.version.VersionException;
import dev.seawall.version.VersionRange;
import dev.seawall.version.VersionScheme;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What the rows of a table say, by the table's kind.
sealed interface VersionRow {
  /// How many columns a row has.
  int width();

  /// What the product says otherwise than the row; empty if nothing.
  Optional<String> firstDifference(List<String> row);

  /// The kind of a table; empty if it is not known.
  static Optional<VersionRow> of(JsonNode table, VersionScheme scheme) {
    RangeOptions options = options(table.path("options"));
    return switch (table.path("kind").asText()) {
      case "compare" -> Optional.of(new Compare(scheme));
      case "match" -> Optional.of(new Match(scheme, options));
      case "valid" -> Optional.of(new Valid(scheme));
      case "valid-constraint" -> Optional.of(new ValidConstraint(scheme, options));
      case "normalise" -> Optional.of(new Normalise(scheme));
      case "parse" ->
          scheme.parse("1") instanceof EpochVersion
              ? Optional.of(new Parse(scheme))
              : Optional.empty();
      default -> Optional.empty();
    };
  }

  /// The first option that is not known, or known with another value.
  static Optional<String> unknownOption(JsonNode options) {
    return options
        .propertyStream()
        .filter(option ->
            switch (option.getKey()) {
              case "prerelease", "zeroPadding" -> !option.getValue().isBoolean();
              case "syntax" -> syntax(option.getValue().asText()).isEmpty();
              default -> true;
            })
        .map(option -> option.getKey() + "=" + option.getValue())
        .findFirst();
  }

  private static RangeOptions options(JsonNode options) {
    return RangeOptions.DEFAULT
        .withPreReleases(options.path("prerelease").asBoolean())
        .withZeroPadding(options.path("zeroPadding").asBoolean())
        .withSyntax(syntax(options.path("syntax").asText()).orElse(RangeSyntax.EITHER));
  }

  private static Optional<RangeSyntax> syntax(String text) {
    return switch (text) {
      case "operators" -> Optional.of(RangeSyntax.OPERATORS);
      case "maven range" -> Optional.of(RangeSyntax.INTERVALS);
      case "operators or maven range" -> Optional.of(RangeSyntax.EITHER);
      default -> Optional.empty();
    };
  }

  private static Optional<String> difference(Object expected, Object actual, String of) {
    return expected.equals(actual)
        ? Optional.empty()
        : Optional.of(of + ": expected " + expected + ", got " + actual);
  }

  /// left, operator, right.
  record Compare(VersionScheme scheme) implements VersionRow {
    private static final Set<String> OPERATORS = Set.of("<", "<=", "=", "!=", ">=", ">");

    @Override
    public int width() {
      return 3;
    }

    @Override
    public Optional<String> firstDifference(List<String> row) {
      String operator = row.get(1);
      if (!OPERATORS.contains(operator)) {
        return Optional.of("unknown operator '" + operator + "'");
      }
      int forward = scheme.compare(row.get(0), row.get(2));
      int backward = scheme.compare(row.get(2), row.get(0));
      return holds(operator, forward) && holds(operator, -backward)
          ? Optional.empty()
          : Optional.of(
              "'%s' %s '%s': compared %d and %d"
                  .formatted(row.get(0), operator, row.get(2), forward, backward));
    }

    private static boolean holds(String operator, int comparison) {
      return switch (operator) {
        case "<" -> comparison < 0;
        case "<=" -> comparison <= 0;
        case "=" -> comparison == 0;
        case "!=" -> comparison != 0;
        case ">=" -> comparison >= 0;
        default -> comparison > 0;
      };
    }
  }

  /// version, constraint, `true`, `false` or `error`.
  record Match(VersionScheme scheme, RangeOptions options) implements VersionRow {
    @Override
    public int width() {
      return 3;
    }

    @Override
    public Optional<String> firstDifference(List<String> row) {
      return difference(
          row.get(2),
          match(row.get(0), row.get(1)),
          "'" + row.get(0) + "' in '" + row.get(1) + "'");
    }

    private String match(String text, String constraint) {
      Version version = scheme.parse(text);
      if (!version.isValid()) {
        return "error";
      }
      try {
        return String.valueOf(VersionRange.parse(scheme, constraint, options).contains(version));
      } catch (VersionException e) {
        return "error";
      }
    }
  }

  /// version, `true` or `false`.
  record Valid(VersionScheme scheme) implements VersionRow {
    @Override
    public int width() {
      return 2;
    }

    @Override
    public Optional<String> firstDifference(List<String> row) {
      boolean valid = scheme.parse(row.get(0)).isValid();
      return difference(row.get(1), String.valueOf(valid), "'" + row.get(0) + "' is valid");
    }
  }

  /// constraint, `true` or `false`.
  record ValidConstraint(VersionScheme scheme, RangeOptions options) implements VersionRow {
    @Override
    public int width() {
      return 2;
    }

    @Override
    public Optional<String> firstDifference(List<String> row) {
      return difference(
          row.get(1), String.valueOf(isValid(row.get(0))), "'" + row.get(0) + "' is valid");
    }

    private boolean isValid(String constraint) {
      try {
        VersionRange.parse(scheme, constraint, options);
        return true;
      } catch (VersionException e) {
        return false;
      }
    }
  }

  /// version, normal form.
  record Normalise(VersionScheme scheme) implements VersionRow {
    @Override
    public int width() {
      return 2;
    }

    @Override
    public Optional<String> firstDifference(List<String> row) {
      return difference(row.get(1), scheme.parse(row.get(0)).normalForm(), "'" + row.get(0) + "'");
    }
  }

  /// version, epoch, upstream, release.
  record Parse(VersionScheme scheme) implements VersionRow {
    @Override
    public int width() {
      return 4;
    }

    @Override
    public Optional<String> firstDifference(List<String> row) {
      EpochVersion version = (EpochVersion) scheme.parse(row.get(0));
      return difference(
          row.subList(1, 4),
          List.of(String.valueOf(version.epoch()), version.upstream(), version.release()),
          "'" + row.get(0) + "'");
    }
  }
}
