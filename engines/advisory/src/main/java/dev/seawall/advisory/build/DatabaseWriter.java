package dev.seawall.advisory.build;

import dev.seawall.advisory.ExtraBuckets;
import dev.seawall.advisory.bolt.BoltKeys;
import dev.seawall.advisory.bolt.BoltWriter;
import dev.seawall.advisory.feed.AdvisoryBucket;
import dev.seawall.advisory.feed.Publisher;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// Writes the data of a build as a database, one bucket after the other in the order of their
/// names.
final class DatabaseWriter {
  private static final String DATA_SOURCES = "data-source";
  private static final String VULNERABILITIES = "vulnerability";

  private final BuildData data;
  private final BoltWriter bolt;
  private final SortedMap<String, Runnable> buckets = new TreeMap<>(BoltKeys.TEXT_ORDER);
  private final SortedMap<String, byte[]> facts;
  private long advisories;
  private long vulnerabilities;
  private long scored;

  /// How many entries were written.
  record Counts(long advisories, long vulnerabilities, long scored) {}

  private DatabaseWriter(BuildData data, SortedMap<String, byte[]> facts, BoltWriter bolt) {
    this.data = data;
    this.facts = facts;
    this.bolt = bolt;
  }

  /// @param facts what the database says of itself
  static Counts write(BuildData data, SortedMap<String, byte[]> facts, Path file) {
    try (BoltWriter bolt = BoltWriter.create(file)) {
      DatabaseWriter writer = new DatabaseWriter(data, facts, bolt);
      writer.write();
      bolt.finish();
      return new Counts(writer.advisories, writer.vulnerabilities, writer.scored);
    }
  }

  private void write() {
    buckets.put(DATA_SOURCES, this::writeSources);
    buckets.put(VULNERABILITIES, this::writeDetails);
    buckets.put(ExtraBuckets.EPSS, this::writeScores);
    buckets.put(ExtraBuckets.FIX_DATES, this::writeFixDates);
    buckets.put(ExtraBuckets.FACTS, () -> facts.forEach(bolt::put));
    buckets.put(
        ExtraBuckets.KNOWN_EXPLOITED,
        () ->
            data.knownExploited().forEach((id, entry) -> bolt.put(id, ExtraBuckets.encode(entry))));
    buckets.put(
        ExtraBuckets.SOURCES, () -> publishers().forEach((name, value) -> bolt.put(name, value)));
    buckets.put(ExtraBuckets.LIFECYCLES, () -> data.lifecycles().forEach(bolt::put));
    Nesting nesting = new Nesting(2);
    Groups groups =
        new Groups((key, values) -> {
          writeBucketsBefore(key[0], nesting);
          nesting.enter(key);
          AdvisoryBucket bucket = data.bucket(key[0]);
          AdviceMerge merge = new AdviceMerge(bucket);
          values.forEach(value -> merge.add(value.origin(), PackedAdvice.unpack(value.bytes())));
          bolt.put(key[2], StoredValues.of(merge.toAdvice()));
          advisories++;
        });
    data.advisories().forEach(groups::add);
    groups.end();
    nesting.leave();
    buckets.forEach(this::writeBucket);
  }

  private void writeBucketsBefore(String name, Nesting nesting) {
    if (nesting.isIn(name)) {
      return;
    }
    nesting.leave();
    Iterator<Map.Entry<String, Runnable>> waiting = buckets.entrySet().iterator();
    while (waiting.hasNext()) {
      Map.Entry<String, Runnable> next = waiting.next();
      if (BoltKeys.TEXT_ORDER.compare(next.getKey(), name) > 0) {
        return;
      }
      writeBucket(next.getKey(), next.getValue());
      waiting.remove();
    }
  }

  private void writeBucket(String name, Runnable content) {
    bolt.beginBucket(name);
    content.run();
    bolt.endBucket();
  }

  private void writeSources() {
    SortedMap<String, AdvisoryBucket> named = new TreeMap<>(BoltKeys.TEXT_ORDER);
    named.putAll(data.buckets());
    named.forEach((name, bucket) -> bolt.put(name, StoredValues.of(bucket.source())));
  }

  private SortedMap<String, byte[]> publishers() {
    SortedMap<String, byte[]> publishers = new TreeMap<>(BoltKeys.TEXT_ORDER);
    data.buckets()
        .values()
        .forEach(bucket ->
            publishers.put(
                bucket.source().name(),
                StoredValues.ofPublisher(bucket.source(), bucket.publisher().licence())));
    if (!data.knownExploited().isEmpty()) {
      addPublisher(publishers, Publisher.CISA);
    }
    if (data.hasScores()) {
      addPublisher(publishers, Publisher.FIRST);
    }
    if (!data.lifecycles().isEmpty()) {
      addPublisher(publishers, Publisher.ENDOFLIFE);
    }
    return publishers;
  }

  private static void addPublisher(SortedMap<String, byte[]> publishers, Publisher publisher) {
    publishers.put(
        publisher.source().name(),
        StoredValues.ofPublisher(publisher.source(), publisher.licence()));
  }

  private void writeDetails() {
    Groups groups =
        new Groups((key, values) -> {
          DetailMerge merge = details(key[0], values);
          if (!merge.isEmpty()) {
            bolt.put(key[0], StoredValues.of(merge.toDetail()));
            vulnerabilities++;
          }
        });
    data.vulnerabilities().forEach(groups::add);
    groups.end();
  }

  private static DetailMerge details(String id, Iterable<Groups.Value> values) {
    DetailMerge merge = new DetailMerge();
    for (Groups.Value value : values) {
      if (value.origin().startsWith(PackedDetail.DETAIL)) {
        merge.add(PackedDetail.unpack(id, value.origin(), value.bytes()));
      }
    }
    return merge;
  }

  /// Scores are kept for vulnerabilities that the database knows: of the others nobody asks.
  private void writeScores() {
    Groups groups =
        new Groups((key, values) -> {
          Groups.Value last = values.getLast();
          boolean known = values.getFirst().origin().startsWith(PackedDetail.DETAIL);
          if (known && last.origin().equals(PackedDetail.SCORE)) {
            bolt.put(key[0], ExtraBuckets.encode(PackedDetail.unpackScore(last.bytes())));
            scored++;
          }
        });
    data.vulnerabilities().forEach(groups::add);
    groups.end();
  }

  private void writeFixDates() {
    Nesting nesting = new Nesting(2);
    Groups groups =
        new Groups((key, values) -> {
          nesting.enter(key);
          SortedMap<String, String> dates = new TreeMap<>();
          for (Groups.Value value : values) {
            new Packer.Unpacker(value.bytes())
                .map()
                .forEach((version, day) -> dates.merge(version, day, DatabaseWriter::earlier));
          }
          bolt.put(key[2], ExtraBuckets.encodeFixDates(dates));
        });
    data.fixDates().forEach(groups::add);
    groups.end();
    nesting.leave();
  }

  private static String earlier(String a, String b) {
    return a.compareTo(b) <= 0 ? a : b;
  }

  /// The buckets that are open, one within the other, while sorted keys are gone through.
  private final class Nesting {
    private final String[] open;
    private int depth;

    Nesting(int levels) {
      open = new String[levels];
    }

    boolean isIn(String bucket) {
      return depth > 0 && open[0].equals(bucket);
    }

    void enter(String[] key) {
      int same = 0;
      while (same < depth && open[same].equals(key[same])) {
        same++;
      }
      for (; depth > same; depth--) {
        bolt.endBucket();
      }
      for (; depth < open.length; depth++) {
        open[depth] = key[depth];
        bolt.beginBucket(key[depth]);
      }
    }

    void leave() {
      for (; depth > 0; depth--) {
        bolt.endBucket();
      }
    }
  }
}
