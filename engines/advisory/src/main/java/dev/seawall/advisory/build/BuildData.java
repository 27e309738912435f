package dev.seawall.advisory.build;

import dev.seawall.advisory.bolt.BoltKeys;
import dev.seawall.advisory.feed.AdvisoryBucket;
import dev.seawall.advisory.feed.Claim;
import dev.seawall.advisory.feed.Detail;
import dev.seawall.model.Exploitation.Epss;
import dev.seawall.model.Exploitation.KnownExploited;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/// All that the sources of a build say. Sources may be read by several threads at once: what comes
/// out does not depend on who was first.
final class BuildData {
  private static final long MEMORY = 96L << 20;

  private final SortedRuns advisories;
  private final SortedRuns fixDates;
  private final SortedRuns vulnerabilities;
  private final Map<String, AdvisoryBucket> buckets = new ConcurrentHashMap<>();
  private final SortedMap<String, KnownExploited> knownExploited =
      new TreeMap<>(BoltKeys.TEXT_ORDER);
  private final SortedMap<String, byte[]> lifecycles = new TreeMap<>(BoltKeys.TEXT_ORDER);
  private String latest = "";
  private volatile boolean hasScores;

  /// @param folder where what does not fit into memory is put
  BuildData(Path folder) {
    advisories = new SortedRuns(folder, "advisories", MEMORY);
    fixDates = new SortedRuns(folder, "fix-dates", MEMORY / 4);
    vulnerabilities = new SortedRuns(folder, "vulnerabilities", MEMORY);
  }

  /// @param packed the claim's advice, see [PackedAdvice]
  void add(Claim claim, byte[] packed) {
    AdvisoryBucket bucket = claim.bucket();
    buckets.putIfAbsent(bucket.name(), bucket);
    byte[] key =
        CompositeKey.of(
            bucket.name(), claim.packageName(), claim.vulnerabilityId(), claim.origin());
    advisories.add(key, packed);
    Map<String, String> dates = claim.advice().fixDates();
    if (!dates.isEmpty()) {
      fixDates.add(key, new Packer().map(dates).toBytes());
      dates.values().forEach(this::seen);
    }
  }

  void add(Detail detail) {
    vulnerabilities.add(
        CompositeKey.of(
            detail.vulnerabilityId(), PackedDetail.DETAIL + detail.publisher() + detail.origin()),
        PackedDetail.pack(detail));
    seen(detail.published());
    seen(detail.modified());
  }

  synchronized void add(String vulnerabilityId, KnownExploited entry) {
    knownExploited.put(vulnerabilityId, entry);
    seen(entry.dateAdded());
  }

  void add(String vulnerabilityId, Epss score) {
    vulnerabilities.add(
        CompositeKey.of(vulnerabilityId, PackedDetail.SCORE), PackedDetail.pack(score));
    hasScores = true;
    seen(score.date());
  }

  synchronized void addLifecycle(String product, byte[] cycles) {
    lifecycles.put(product, cycles);
  }

  SortedRuns advisories() {
    return advisories;
  }

  SortedRuns fixDates() {
    return fixDates;
  }

  SortedRuns vulnerabilities() {
    return vulnerabilities;
  }

  AdvisoryBucket bucket(String name) {
    AdvisoryBucket bucket = buckets.get(name);
    if (bucket == null) {
      throw new IllegalStateException("bucket " + name + " has no claim");
    }
    return bucket;
  }

  SortedMap<String, AdvisoryBucket> buckets() {
    return new TreeMap<>(buckets);
  }

  synchronized SortedMap<String, KnownExploited> knownExploited() {
    return Collections.unmodifiableSortedMap(knownExploited);
  }

  synchronized SortedMap<String, byte[]> lifecycles() {
    return Collections.unmodifiableSortedMap(lifecycles);
  }

  /// Whether a source has EPSS scores.
  boolean hasScores() {
    return hasScores;
  }

  /// The latest day or time that a record bears; empty if none has any.
  synchronized String latest() {
    return latest;
  }

  private synchronized void seen(String time) {
    if (time.compareTo(latest) > 0) {
      latest = time;
    }
  }
}
