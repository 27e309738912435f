package dev.seawall.cli;

import dev.seawall.advisory.AdvisoryDatabase;
import dev.seawall.advisory.build.BuildRequest;
import dev.seawall.advisory.build.DatabaseBuild;
import dev.seawall.advisory.build.SourceSpec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The small database for trying Seawall out, built from the facts that come with the program. Only
/// `seawall demo` and `--sample-db` use it, and each report made with it says so.
final class SampleDatabase {
  private final Path out;

  SampleDatabase(CacheFolder cache) {
    this.out = cache.path().resolve("sample");
  }

  /// The folder of the database, which is built when it is missing or older than the program.
  Path folder() {
    Path folder = out.resolve("db");
    if (!isFresh(folder.resolve(AdvisoryDatabase.FILE))) {
      List<SourceSpec> sources =
          sources().stream().map(path -> SourceSpec.parse(path.toString())).toList();
      DatabaseBuild.run(new BuildRequest(out, sources, Optional.empty(), true));
    }
    return folder;
  }

  private static boolean isFresh(Path database) {
    try {
      Path stamp = Home.path().resolve("class-path");
      return Files.exists(database)
          && Files.getLastModifiedTime(database).compareTo(Files.getLastModifiedTime(stamp)) >= 0;
    } catch (IOException e) {
      return false;
    }
  }

  private static List<Path> sources() {
    Path examples = Home.path().resolve("examples/advisories");
    try (Stream<Path> files = Files.list(examples)) {
      return files.filter(file -> file.toString().endsWith(".jsonl")).sorted().toList();
    } catch (IOException e) {
      throw new CommandException(
          "the sample advisories are missing (%s): build Seawall anew".formatted(examples), e);
    }
  }
}
