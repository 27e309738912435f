package dev.seawall.advisory;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.seawall.advisory.bolt.BoltKeys;
import dev.seawall.advisory.bolt.BoltWriter;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/// A small database for a test, given entry by entry in any order.
public final class DatabaseFixture {
  private final Map<String, Object> root = new TreeMap<>(BoltKeys.TEXT_ORDER);

  /// Adds a value; the path names its buckets, the JSON is written with single quotes.
  public DatabaseFixture put(String json, String... path) {
    Map<String, Object> bucket = root;
    for (int i = 0; i < path.length - 1; i++) {
      bucket = child(bucket, path[i]);
    }
    bucket.put(path[path.length - 1], json.replace('\'', '"').getBytes(UTF_8));
    return this;
  }

  public AdvisoryDatabase open(Path folder) {
    try (BoltWriter writer = BoltWriter.create(folder.resolve(AdvisoryDatabase.FILE))) {
      write(writer, root);
      writer.finish();
    }
    return AdvisoryDatabase.open(folder);
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> child(Map<String, Object> bucket, String name) {
    return (Map<String, Object>)
        bucket.computeIfAbsent(name, absent -> new TreeMap<String, Object>(BoltKeys.TEXT_ORDER));
  }

  @SuppressWarnings("unchecked")
  private static void write(BoltWriter writer, Map<String, Object> bucket) {
    bucket.forEach((key, value) -> {
      if (value instanceof byte[] bytes) {
        writer.put(key, bytes);
      } else {
        writer.beginBucket(key);
        write(writer, (Map<String, Object>) value);
        writer.endBucket();
      }
    });
  }
}
