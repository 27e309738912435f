package dev.seawall.cli;

import dev.seawall.advisory.AdvisoryDatabase;
import dev.seawall.advisory.build.BuildRequest;
import dev.seawall.advisory.build.BuildSummary;
import dev.seawall.advisory.build.DatabaseBuild;
import dev.seawall.advisory.build.SourceSpec;
import dev.seawall.advisory.inspect.DatabaseInfo;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// `seawall db build|info|update`.
final class DatabaseCommand {
  int build(Invocation invocation) {
    Settings settings = invocation.settings();
    String out = settings.text(DatabaseFlags.OUT);
    if (out.isEmpty()) {
      throw new CommandException("name the folder for the database with --out DIR");
    }
    List<SourceSpec> sources = new ArrayList<>();
    invocation.arguments().forEach(source -> sources.add(SourceSpec.parse(source)));
    String epss = settings.text(DatabaseFlags.EPSS);
    if (!epss.isEmpty()) {
      sources.add(SourceSpec.parse("epss=" + epss));
    }
    if (sources.isEmpty()) {
      throw new CommandException(
          "name at least one source: a folder, tar, tar.gz or tar.zst of advisories");
    }
    BuildSummary summary =
        DatabaseBuild.run(new BuildRequest(Path.of(out), sources, timestamp(settings), false));
    invocation.console().out().print(summary.text());
    invocation
        .console()
        .info("scan with it: seawall fs --skip-db-update --cache-dir " + out + " .");
    return 0;
  }

  private static Optional<Instant> timestamp(Settings settings) {
    String text = settings.text(DatabaseFlags.TIMESTAMP);
    try {
      return text.isEmpty() ? Optional.empty() : Optional.of(Instant.parse(text));
    } catch (DateTimeParseException e) {
      throw new CommandException(
          "invalid argument \"%s\" for \"--timestamp\" flag: write for example 2026-01-31T00:00:00Z"
              .formatted(text),
          e);
    }
  }

  int update(Invocation invocation) {
    DatabaseDownload download =
        new DatabaseDownload(invocation, CacheFolder.of(invocation.settings()));
    download.advisories();
    download.javaIndex();
    return 0;
  }

  int info(Invocation invocation) {
    invocation.console().out().print(DatabaseInfo.read(folder(invocation)).text());
    return 0;
  }

  private static Path folder(Invocation invocation) {
    CacheFolder cache = CacheFolder.of(invocation.settings());
    if (invocation.settings().is(SourceFlags.SAMPLE_DB)) {
      return new SampleDatabase(cache).folder();
    }
    Path folder = cache.advisories();
    if (!Files.exists(folder.resolve(AdvisoryDatabase.FILE))) {
      throw new CommandException(
          "there is no advisory database in %s: fetch one with 'seawall db update' or name another"
                  .formatted(folder)
              + " folder with --cache-dir");
    }
    return folder;
  }
}
