package dev.seawall.cli;

import dev.seawall.advisory.ignore.Baseline;
import dev.seawall.advisory.ignore.FilterOptions;
import dev.seawall.advisory.ignore.FindingOrder;
import dev.seawall.advisory.ignore.IgnoreFiles;
import dev.seawall.advisory.match.MatchOptions;
import dev.seawall.advisory.match.PackageType;
import dev.seawall.formats.JsonReport;
import dev.seawall.model.Relationship;
import dev.seawall.model.Severity;
import dev.seawall.model.Status;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/// Turns flags into what the engines ask for.
final class Filters {
  private Filters() {}

  static MatchOptions matching(Settings settings, Instant now) {
    EnumSet<PackageType> types = EnumSet.noneOf(PackageType.class);
    for (String type : settings.list(FindingFlags.PKG_TYPES)) {
      types.add(type.equals("os") ? PackageType.OS : PackageType.LIBRARY);
    }
    EnumSet<Relationship> relationships = EnumSet.noneOf(Relationship.class);
    settings
        .list(FindingFlags.PKG_RELATIONSHIPS)
        .forEach(text -> Relationship.ofText(text).ifPresent(relationships::add));
    return new MatchOptions(
        now,
        settings.list(FindingFlags.SEVERITY_SOURCE),
        types,
        relationships,
        settings.is(FindingFlags.INCLUDE_DEV_DEPS));
  }

  static FilterOptions findings(Invocation invocation, Instant now) {
    Settings settings = invocation.settings();
    Optional<String> given =
        settings.isSet(Flags.IGNORE_FILE)
            ? Optional.of(settings.text(Flags.IGNORE_FILE))
            : Optional.empty();
    IgnoreFiles.Loaded ignored = IgnoreFiles.load(Path.of(""), given, now);
    ignored.warnings().forEach(invocation.console()::warn);
    if (settings.isSet(FindingFlags.IGNORE_STATUS) && settings.is(FindingFlags.IGNORE_UNFIXED)) {
      invocation
          .console()
          .warn("'--ignore-unfixed' is ignored because '--ignore-status' is specified");
    }
    return new FilterOptions(
        ReportOutputs.severities(settings),
        statuses(settings),
        ignored.file(),
        baseline(settings.text(Flags.BASELINE)),
        settings.text(Flags.SORT).equals("risk") ? FindingOrder.RISK : FindingOrder.PACKAGE);
  }

  private static Set<Status> statuses(Settings settings) {
    if (settings.isSet(FindingFlags.IGNORE_STATUS)) {
      EnumSet<Status> statuses = EnumSet.noneOf(Status.class);
      settings
          .list(FindingFlags.IGNORE_STATUS)
          .forEach(text -> Status.ofText(text).ifPresent(statuses::add));
      return statuses;
    }
    return settings.is(FindingFlags.IGNORE_UNFIXED) ? FilterOptions.UNFIXED : Set.of();
  }

  private static Baseline baseline(String file) {
    if (file.isEmpty()) {
      return Baseline.NONE;
    }
    try (InputStream in = new BufferedInputStream(Files.newInputStream(Path.of(file)), 1 << 16)) {
      return Baseline.of(JsonReport.read(in, file), file);
    } catch (IOException e) {
      throw new CommandException(
          "unable to read the baseline %s: %s".formatted(file, e.getMessage()), e);
    }
  }

  static Optional<Severity> threshold(Settings settings) {
    return Severity.ofName(settings.text(Flags.FAIL_ON));
  }
}
