package dev.seawall.advisory.inspect;

import dev.seawall.advisory.Advisory;
import dev.seawall.advisory.AdvisoryDatabase;
import dev.seawall.advisory.AdvisoryException;
import dev.seawall.advisory.match.Ecosystem;
import dev.seawall.advisory.match.SeverityChoice;
import dev.seawall.model.Severity;
import dev.seawall.model.VulnerabilityDetail;
import dev.seawall.version.AdvisoryRanges;
import dev.seawall.version.Version;
import dev.seawall.version.VersionScheme;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// A question to a database: what does it say of this package, and does that hold for this version?
///
/// @param name the package
/// @param version empty to hear all there is
/// @param type an ecosystem (`pip`, `npm`, …, or a type of Trivy's such as `gomod`), a distribution
///   with or without its release (`debian:12`, `alpine`), or the name of a bucket; empty for all
public record DatabaseQuery(String name, String version, String type) {
  /// Reads `NAME` or `NAME@VERSION`; the names of scoped npm packages start with `@`.
  public static DatabaseQuery parse(String argument, String type) {
    int at = argument.lastIndexOf('@');
    String name = at > 0 ? argument.substring(0, at) : argument;
    if (name.isBlank()) {
      throw new AdvisoryException("name a package, as in setuptools or setuptools@41.0.1");
    }
    return new DatabaseQuery(name, at > 0 ? argument.substring(at + 1) : "", type);
  }

  /// What the database says, worst first.
  public QueryAnswer ask(AdvisoryDatabase database) {
    List<QueryAnswer.Statement> statements = new ArrayList<>();
    for (String bucket : buckets(database)) {
      Optional<Ecosystem> ecosystem = BucketScheme.ecosystem(bucket);
      String kept = ecosystem.map(known -> known.normalise(name)).orElse(name);
      for (Advisory advisory : database.advisories(bucket, kept)) {
        statements.add(statement(database, bucket, kept, advisory));
      }
    }
    statements.sort(
        Comparator.comparing(QueryAnswer.Statement::severity)
            .reversed()
            .thenComparing(QueryAnswer.Statement::id)
            .thenComparing(QueryAnswer.Statement::bucket));
    return new QueryAnswer(this, statements);
  }

  private List<String> buckets(AdvisoryDatabase database) {
    List<String> all =
        database.bucketNames().stream().filter(DatabaseInfo::holdsAdvisories).toList();
    if (type.isEmpty()) {
      return all;
    }
    String prefix =
        Ecosystem.named(lower(type))
            .or(() -> ofOtherName(lower(type)))
            .map(Ecosystem::bucketPrefix)
            .orElse("");
    String words = lower(type).replace(':', ' ');
    List<String> found =
        all.stream()
            .filter(bucket ->
                prefix.isEmpty()
                    ? lower(bucket).equals(lower(type))
                        || lower(bucket).equals(words)
                        || lower(bucket).startsWith(words + " ")
                    : bucket.startsWith(prefix))
            .toList();
    if (found.isEmpty() && prefix.isEmpty()) {
      throw new AdvisoryException(
          "nothing of type '%s' is in the database; it has %s"
              .formatted(type, String.join(", ", types(all))));
    }
    return found;
  }

  /// Names of ecosystems as others know them.
  private static Optional<Ecosystem> ofOtherName(String name) {
    return switch (name) {
      case "pypi", "python" -> Optional.of(Ecosystem.PIP);
      case "golang" -> Optional.of(Ecosystem.GO);
      case "gem", "ruby" -> Optional.of(Ecosystem.RUBYGEMS);
      case "crates.io", "rust" -> Optional.of(Ecosystem.CARGO);
      case "packagist", "php" -> Optional.of(Ecosystem.COMPOSER);
      case "java" -> Optional.of(Ecosystem.MAVEN);
      case "node", "nodejs" -> Optional.of(Ecosystem.NPM);
      default -> Ecosystem.ofType(name);
    };
  }

  private static Set<String> types(List<String> buckets) {
    Set<String> types = new LinkedHashSet<>();
    for (String bucket : buckets) {
      int end = bucket.indexOf("::");
      types.add(end < 0 ? bucket : bucket.substring(0, end));
    }
    return types;
  }

  private QueryAnswer.Statement statement(
      AdvisoryDatabase database, String bucket, String kept, Advisory advisory) {
    VulnerabilityDetail detail = database.detail(advisory.id()).orElse(VulnerabilityDetail.NONE);
    Severity severity =
        advisory.severity() == Severity.UNKNOWN
            ? SeverityChoice.byOrigin(advisory.id(), advisory.source(), detail).severity()
            : advisory.severity();
    boolean language = BucketScheme.ecosystem(bucket).isPresent();
    return new QueryAnswer.Statement(
        bucket,
        advisory,
        language ? advisory.mendedVersions() : fixedVersions(advisory),
        applies(bucket, advisory),
        severity,
        detail,
        database.knownExploited(advisory.id()),
        database.epss(advisory.id()),
        database.fixDates(bucket, kept, advisory.id()));
  }

  private static List<String> fixedVersions(Advisory advisory) {
    return Stream.concat(
            Stream.of(advisory.fixedVersion()),
            advisory.entries().stream().map(Advisory.Entry::fixedVersion))
        .filter(fixed -> !fixed.isEmpty())
        .distinct()
        .toList();
  }

  private QueryAnswer.Applies applies(String bucket, Advisory advisory) {
    if (version.isEmpty()) {
      return QueryAnswer.Applies.NOT_ASKED;
    }
    VersionScheme scheme = BucketScheme.of(bucket);
    Version asked = scheme.parse(version);
    if (BucketScheme.ecosystem(bucket).isPresent()) {
      AdvisoryRanges.Judgement judgement =
          new AdvisoryRanges(
                  advisory.vulnerableVersions(),
                  advisory.patchedVersions(),
                  advisory.unaffectedVersions())
              .judge(scheme, asked);
      if (!judgement.problem().isEmpty()) {
        return QueryAnswer.Applies.UNKNOWN;
      }
      return judgement.vulnerable() ? QueryAnswer.Applies.YES : QueryAnswer.Applies.NO;
    }
    if (!asked.isValid()) {
      return QueryAnswer.Applies.UNKNOWN;
    }
    if (!advisory.affectedVersion().isEmpty()
        && asked.compareTo(scheme.parse(advisory.affectedVersion())) < 0) {
      return QueryAnswer.Applies.NO;
    }
    List<String> fixed = fixedVersions(advisory);
    boolean vulnerable =
        fixed.isEmpty()
            || fixed.stream().anyMatch(mended -> asked.compareTo(scheme.parse(mended)) < 0);
    return vulnerable ? QueryAnswer.Applies.YES : QueryAnswer.Applies.NO;
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
