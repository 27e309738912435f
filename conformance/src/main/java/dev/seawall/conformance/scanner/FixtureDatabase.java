package dev.seawall.conformance.scanner;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.seawall.advisory.bolt.BoltKeys;
import dev.seawall.advisory.bolt.BoltWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/// Turns fixtures in YAML, lists of `{bucket, pairs: [{key, value} or {bucket, pairs}]}`, into a
/// bolt file by the product's own writer.
final class FixtureDatabase {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final SortedMap<byte[], Object> root = new TreeMap<>(BoltKeys.ORDER);

  private FixtureDatabase() {}

  /// Writes what the files say to `folder/trivy.db`, with a `metadata.json` that never wants an
  /// update.
  static void write(List<Path> files, Path folder) throws IOException {
    FixtureDatabase fixtures = new FixtureDatabase();
    for (Path file : files) {
      fixtures.load(file);
    }
    Files.createDirectories(folder);
    try (BoltWriter writer = BoltWriter.create(folder.resolve("trivy.db"))) {
      write(fixtures.root, writer);
      writer.finish();
    }
    Files.writeString(
        folder.resolve("metadata.json"),
        "{\"Version\":2,\"NextUpdate\":\"2099-01-01T00:00:00Z\",\"UpdatedAt\":\"2021-01-01T00:00:00Z\"}");
  }

  /// All YAML files of a folder, by name.
  static List<Path> in(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList();
    }
  }

  private void load(Path file) throws IOException {
    LoadSettings settings =
        LoadSettings.builder().setLabel(file.toString()).setCodePointLimit(64 << 20).build();
    Object document = new Load(settings).loadFromString(Files.readString(file));
    if (document instanceof List<?> buckets) {
      buckets.forEach(bucket -> put(bucket, root));
    }
  }

  private static void put(Object pair, SortedMap<byte[], Object> into) {
    if (!(pair instanceof Map<?, ?> map)) {
      throw new IllegalArgumentException("a fixture has a pair that is no mapping: " + pair);
    }
    if (map.get("bucket") != null) {
      @SuppressWarnings("unchecked")
      SortedMap<byte[], Object> bucket =
          (SortedMap<byte[], Object>)
              into.computeIfAbsent(
                  bytes(map.get("bucket")), key -> new TreeMap<byte[], Object>(BoltKeys.ORDER));
      if (map.get("pairs") instanceof List<?> pairs) {
        pairs.forEach(inner -> put(inner, bucket));
      }
    } else {
      into.put(bytes(map.get("key")), json(map.get("value")));
    }
  }

  private static byte[] bytes(@Nullable Object key) {
    return String.valueOf(key).getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] json(@Nullable Object value) {
    try {
      return JSON.writeValueAsBytes(value);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void write(SortedMap<byte[], Object> entries, BoltWriter writer) {
    entries.forEach((key, value) -> {
      if (value instanceof SortedMap<?, ?> nested) {
        @SuppressWarnings("unchecked")
        SortedMap<byte[], Object> bucket = (SortedMap<byte[], Object>) nested;
        writer.beginBucket(key);
        write(bucket, writer);
        writer.endBucket();
      } else {
        writer.put(key, (byte[]) value);
      }
    });
  }
}
