package dev.seawall.advisory.build;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/// What became of the records of a source.
///
/// @param source its path
/// @param publishers names of those whose records are in it
/// @param taken records that were read
/// @param withdrawn records that their publisher took back
/// @param refusedCount records that could not be made sense of
/// @param refused the first of them
/// @param leftOut records, or parts of them, that a database has no place for, counted by reason
/// @param passedOver files that are none of advisories
/// @param claims statements that a package has a vulnerability
public record SourceSummary(
    String source,
    SortedSet<String> publishers,
    long taken,
    long withdrawn,
    long refusedCount,
    List<Refusal> refused,
    SortedMap<String, Long> leftOut,
    long passedOver,
    long claims) {
  public SourceSummary {
    publishers = Collections.unmodifiableSortedSet(new TreeSet<>(publishers));
    refused = List.copyOf(refused);
    leftOut = Collections.unmodifiableSortedMap(new TreeMap<>(leftOut));
  }

  /// Records of any sort.
  public long records() {
    return taken + withdrawn + refusedCount;
  }
}
