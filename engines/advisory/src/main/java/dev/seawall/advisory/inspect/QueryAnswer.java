package dev.seawall.advisory.inspect;

import dev.seawall.advisory.Advisory;
import dev.seawall.model.Exploitation.Epss;
import dev.seawall.model.Exploitation.KnownExploited;
import dev.seawall.model.Severity;
import dev.seawall.model.VulnerabilityDetail;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.StringJoiner;
import java.util.TreeMap;

/// What a database says of a package.
///
/// @param statements worst first
public record QueryAnswer(DatabaseQuery query, List<Statement> statements) {
  public QueryAnswer {
    statements = List.copyOf(statements);
  }

  /// Whether a statement holds for the version that was asked for.
  public enum Applies {
    YES,
    NO,
    /// The version, or the advisory's, cannot be understood.
    UNKNOWN,
    /// No version was asked for.
    NOT_ASKED
  }

  /// One source's word on one vulnerability.
  ///
  /// @param bucket where it stands
  /// @param fixedVersions versions or ranges that mend it; empty if there are none
  /// @param severity as a scan would choose it
  /// @param fixDates fixed version → day since when it is to be had
  public record Statement(
      String bucket,
      Advisory advisory,
      List<String> fixedVersions,
      Applies applies,
      Severity severity,
      VulnerabilityDetail detail,
      Optional<KnownExploited> knownExploited,
      Optional<Epss> epss,
      SortedMap<String, String> fixDates) {
    public Statement {
      fixedVersions = List.copyOf(fixedVersions);
      fixDates = Collections.unmodifiableSortedMap(new TreeMap<>(fixDates));
    }

    /// The vulnerability.
    public String id() {
      return advisory.id();
    }
  }

  /// The statements that hold for the version that was asked for, or might.
  public List<Statement> applying() {
    return statements.stream().filter(statement -> statement.applies() != Applies.NO).toList();
  }

  /// The answer for people: a line per statement, with what is known beside it below.
  public String text() {
    StringBuilder text = new StringBuilder();
    if (statements.isEmpty()) {
      return "The database has nothing on %s%s.\n"
          .formatted(query.name(), query.type().isEmpty() ? "" : " (" + query.type() + ")");
    }
    for (Statement statement : statements) {
      append(text, statement);
    }
    text.append('\n').append(statements.size());
    text.append(statements.size() == 1 ? " advisory" : " advisories");
    text.append(" on ").append(query.name());
    if (!query.version().isEmpty()) {
      long holding =
          statements.stream().filter(statement -> statement.applies() == Applies.YES).count();
      text.append(", ").append(holding).append(holding == 1 ? " applies" : " apply");
      text.append(" to ").append(query.version());
    }
    return text.append(".\n").toString();
  }

  private static void append(StringBuilder text, Statement statement) {
    String mark =
        switch (statement.applies()) {
          case YES -> "applies   ";
          case NO -> "-         ";
          case UNKNOWN -> "unknown   ";
          case NOT_ASKED -> "";
        };
    text.append(
        "%s%-8s  %-20s  %s\n"
            .formatted(mark, statement.severity(), statement.id(), statement.bucket()));
    String indent = " ".repeat(mark.length() + 10);
    if (!statement.detail().title().isEmpty()) {
      text.append(indent).append(statement.detail().title().lines().findFirst().orElse(""));
      text.append('\n');
    }
    text.append(indent).append("fixed in ").append(fixes(statement)).append('\n');
    String use = use(statement);
    if (!use.isEmpty()) {
      text.append(indent).append(use).append('\n');
    }
  }

  private static String fixes(Statement statement) {
    if (statement.fixedVersions().isEmpty()) {
      return "no version yet";
    }
    StringJoiner fixes = new StringJoiner(", ");
    for (String fixed : statement.fixedVersions()) {
      String day = statement.fixDates().get(fixed);
      fixes.add(day == null ? fixed : fixed + " (" + day + ")");
    }
    return fixes.toString();
  }

  private static String use(Statement statement) {
    StringJoiner use = new StringJoiner(", ");
    statement
        .knownExploited()
        .ifPresent(entry ->
            use.add(
                "made use of since "
                    + entry.dateAdded()
                    + (entry.ransomware() ? ", also for ransom" : "")));
    statement
        .epss()
        .ifPresent(
            score -> use.add(String.format(Locale.ROOT, "EPSS %.2f %%", 100 * score.score())));
    return use.toString();
  }
}
