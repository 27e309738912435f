package dev.seawall.advisory.build;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What to build.
///
/// @param out the database goes into its folder `db`
/// @param timestamp when the database counts as made; where it is empty, the latest date in the
///   records, so that the same records give the same bytes
/// @param sample whether the result is the sample database, which every report has to name
public record BuildRequest(
    Path out, List<SourceSpec> sources, Optional<Instant> timestamp, boolean sample) {
  public BuildRequest {
    sources = List.copyOf(sources);
  }
}
