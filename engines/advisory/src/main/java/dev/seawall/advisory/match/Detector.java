package dev.seawall.advisory.match;

import dev.seawall.advisory.AdvisoryDatabase;
import dev.seawall.model.OperatingSystem;
import dev.seawall.model.Result;
import dev.seawall.model.ResultClass;
import dev.seawall.model.Vulnerability;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Finds the vulnerabilities of an artefact: looks up what is installed, completes the findings,
/// and puts them into the results of a report. Findings are not filtered yet: see
/// [dev.seawall.advisory.ignore.ResultFilter].
///
/// Safe for many threads as long as the database is open.
public final class Detector {
  private final AdvisoryDatabase database;
  private final MatchOptions options;

  public Detector(AdvisoryDatabase database, MatchOptions options) {
    this.database = database;
    this.options = options;
  }

  /// Matches an artefact. Throws a [dev.seawall.advisory.AdvisoryException] where the database
  /// makes no sense.
  public Detection detect(MatchTarget target) {
    MatchContext context = new MatchContext(database, options.now());
    Enrichment enrichment = new Enrichment(database, options.severitySources());
    LanguageMatcher languages = new LanguageMatcher(context);
    OperatingSystem os = target.inventory().os();
    List<Result> results = new ArrayList<>();
    for (Result packages : PackageResults.of(target, options)) {
      List<Vulnerability> found;
      if (packages.resultClass() == ResultClass.OS_PACKAGES) {
        Optional<OsMatcher> matcher = OsMatchers.of(os, packages.packages(), context);
        if (matcher.isEmpty()) {
          context.warn(OsMatchers.notJudged(os.family(), os.name()));
          continue;
        }
        OsRelease release = release(target);
        os = withSupport(os, matcher.get().isSupported(release, context));
        found = matcher.get().match(release, OsMatchers.judged(matcher.get(), packages.packages()));
      } else {
        found = match(packages, languages, context);
      }
      String place = target.id() + ":" + packages.target();
      results.add(packages.withFindings(enrichment.complete(found, place), List.of()));
    }
    return new Detection(results, os, context.warnings());
  }

  private static OsRelease release(MatchTarget target) {
    OperatingSystem os = PackageResults.named(target.inventory().os());
    return new OsRelease(os.family(), os.name(), target.inventory().repositoryRelease());
  }

  private static List<Vulnerability> match(
      Result packages, LanguageMatcher languages, MatchContext context) {
    Optional<Ecosystem> ecosystem = Ecosystem.ofType(packages.type());
    if (ecosystem.isEmpty()) {
      context.warn(
          "Packages of type %s are not judged: nobody publishes advisories for them"
              .formatted(packages.type()));
      return List.of();
    }
    return languages.match(ecosystem.get(), packages.packages());
  }

  private static OperatingSystem withSupport(OperatingSystem os, boolean supported) {
    return new OperatingSystem(
        os.family(), os.name(), !supported, os.extendedSupport(), os.supplier());
  }
}
