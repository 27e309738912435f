package dev.seawall.advisory.build;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/// What a build gave.
///
/// @param database the database's file
/// @param advisories entries of packages' buckets
/// @param vulnerabilities entries of the bucket of details
/// @param knownExploited entries of CISA's catalogue
/// @param scored entries with an EPSS score
/// @param size bytes
/// @param updatedAt what the database's metadata says
public record BuildSummary(
    List<SourceSummary> sources,
    Path database,
    long advisories,
    long vulnerabilities,
    long knownExploited,
    long scored,
    long size,
    Instant updatedAt) {
  public BuildSummary {
    sources = List.copyOf(sources);
  }

  /// The summary for people, a line per source, with the refused records named.
  public String text() {
    StringBuilder text = new StringBuilder();
    for (SourceSummary source : sources) {
      text.append(source.source())
          .append(": ")
          .append(count(source.records(), "record"))
          .append(", ")
          .append(count(source.claims(), "claim"));
      append(text, source.withdrawn(), " withdrawn");
      append(text, source.refusedCount(), " refused");
      text.append('\n');
      source
          .leftOut()
          .forEach((reason, number) ->
              text.append("  left out: ").append(number).append(" × ").append(reason).append('\n'));
      source
          .refused()
          .forEach(refusal -> text.append("  refused: ").append(refusal.text()).append('\n'));
      long more = source.refusedCount() - source.refused().size();
      if (more > 0) {
        text.append("  refused: ").append(more).append(" more\n");
      }
    }
    return text.append(database)
        .append(": ")
        .append(count(advisories, "advisory", "advisories"))
        .append(" for ")
        .append(count(vulnerabilities, "vulnerability", "vulnerabilities"))
        .append(", as of ")
        .append(updatedAt)
        .append('\n')
        .toString();
  }

  private static void append(StringBuilder text, long number, String what) {
    if (number > 0) {
      text.append(", ").append(number).append(what);
    }
  }

  private static String count(long number, String noun) {
    return count(number, noun, noun + "s");
  }

  private static String count(long number, String one, String many) {
    return number + " " + (number == 1 ? one : many);
  }
}
