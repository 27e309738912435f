package dev.seawall.advisory.bolt;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class BoltWriterTest {
  @TempDir Path dir;

  @Test
  void keepsEntriesOfAnySize() {
    TreeMap<String, byte[]> entries = new TreeMap<>(BoltKeys.TEXT_ORDER);
    Random random = new Random(7);
    for (int i = 0; i < 2000; i++) {
      int size = i % 97 == 0 ? random.nextInt(40_000) : random.nextInt(300);
      byte[] value = new byte[size];
      random.nextBytes(value);
      entries.put("k".repeat(1 + random.nextInt(i % 50 == 0 ? 6000 : 40)) + i, value);
    }
    Path file = write("sizes.db", entries);
    try (BoltFile bolt = BoltFile.open(file)) {
      Bucket bucket = bolt.root().bucket("all").orElseThrow();
      entries.forEach((key, value) ->
          assertThat(bucket.get(key)).hasValueSatisfying(v -> assertThat(v).isEqualTo(value)));
      Cursor cursor = bucket.cursor();
      List<String> keys = new ArrayList<>();
      for (boolean more = cursor.first(); more; more = cursor.next()) {
        keys.add(cursor.keyText());
      }
      assertThat(keys).isEqualTo(List.copyOf(entries.keySet()));
    }
  }

  @Test
  void givesTheSameBytesForTheSameEntries() throws IOException {
    TreeMap<String, byte[]> entries = new TreeMap<>(BoltKeys.TEXT_ORDER);
    for (int i = 0; i < 3000; i++) {
      entries.put("CVE-" + i, ("value " + i).getBytes(UTF_8));
    }
    assertThat(write("one.db", entries)).hasSameBinaryContentAs(write("two.db", entries));
  }

  @Test
  void hasNoHeadBeforeItIsFinished() {
    Path file = dir.resolve("unfinished.db");
    try (BoltWriter writer = BoltWriter.create(file)) {
      writer.beginBucket("a");
      writer.put("key", new byte[3 << 20]);
      writer.endBucket();
    }
    assertThatThrownBy(() -> BoltFile.open(file)).hasMessageContaining("is not a bolt database");
  }

  @Test
  void refusesKeysThatDoNotAscend() {
    try (BoltWriter writer = BoltWriter.create(dir.resolve("order.db"))) {
      writer.put("b", new byte[0]);
      assertThatThrownBy(() -> writer.put("a", new byte[0]))
          .isInstanceOf(BoltException.class)
          .hasMessageContaining("keys must ascend");
      assertThatThrownBy(() -> writer.beginBucket("b")).isInstanceOf(BoltException.class);
      assertThatThrownBy(() -> writer.put("", new byte[0])).isInstanceOf(BoltException.class);
      assertThatThrownBy(() -> writer.put("k".repeat(32769), new byte[0]))
          .isInstanceOf(BoltException.class);
    }
  }

  @Test
  void refusesToFinishWithAnOpenBucket() {
    try (BoltWriter writer = BoltWriter.create(dir.resolve("open.db"))) {
      assertThatThrownBy(writer::endBucket).isInstanceOf(IllegalStateException.class);
      writer.beginBucket("a");
      assertThatThrownBy(writer::finish).isInstanceOf(IllegalStateException.class);
    }
  }

  @Test
  void ordersTextAsItsBytesAreOrdered() {
    List<String> texts =
        List.of("", "a", "ab", "b", "é", "\uffee", "\ud83d\ude00", "z\ud83d\ude00");
    TreeSet<byte[]> byBytes = new TreeSet<>(BoltKeys.ORDER);
    texts.forEach(text -> byBytes.add(BoltKeys.of(text)));
    TreeSet<String> byText = new TreeSet<>(BoltKeys.TEXT_ORDER);
    byText.addAll(texts);
    assertThat(byText)
        .containsExactlyElementsOf(byBytes.stream().map(b -> new String(b, UTF_8)).toList());
  }

  private Path write(String name, Map<String, byte[]> entries) {
    Path file = dir.resolve(name);
    try (BoltWriter writer = BoltWriter.create(file)) {
      writer.beginBucket("all");
      entries.forEach(writer::put);
      writer.endBucket();
      writer.finish();
    }
    assertThat(Files.exists(file)).isTrue();
    return file;
  }
}
