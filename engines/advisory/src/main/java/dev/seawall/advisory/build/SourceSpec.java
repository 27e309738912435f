package dev.seawall.advisory.build;

import dev.seawall.advisory.AdvisoryException;
import dev.seawall.advisory.feed.FeedKind;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/// A source of a build: a folder, an archive or a file of upstream records.
///
/// @param kind the format of all its files; where it is empty, each file is recognised by its
///   content
public record SourceSpec(Optional<FeedKind> kind, Path path) {
  /// Reads `PATH` or `KIND=PATH`. A path that exists as it is written is one.
  public static SourceSpec parse(String argument) {
    int equals = argument.indexOf('=');
    if (equals <= 0 || Files.exists(Path.of(argument))) {
      return new SourceSpec(Optional.empty(), Path.of(argument));
    }
    String name = argument.substring(0, equals);
    FeedKind kind =
        FeedKind.named(name)
            .orElseThrow(() ->
                new AdvisoryException(
                    "'%s' is not a kind of source; known are %s".formatted(name, kinds())));
    return new SourceSpec(Optional.of(kind), Path.of(argument.substring(equals + 1)));
  }

  private static String kinds() {
    return Arrays.stream(FeedKind.values()).map(FeedKind::text).collect(Collectors.joining(", "));
  }
}
