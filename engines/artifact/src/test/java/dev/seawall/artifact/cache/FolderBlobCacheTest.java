package dev.seawall.artifact.cache;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seawall.artifact.Analyzer;
import dev.seawall.artifact.Blob;
import dev.seawall.artifact.BlobBuilder;
import dev.seawall.artifact.EvidenceFile;
import dev.seawall.artifact.FileEntry;
import dev.seawall.model.Layer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderBlobCacheTest {
  private static final String KEY = "ab" + "0".repeat(62);

  @TempDir Path temp;
  private final List<String> warnings = new ArrayList<>();

  @Test
  void keepsFindingsForOtherProcesses() {
    cache(1 << 20).put(KEY, BlobCodecTest.full());
    assertThat(cache(1 << 20).get(KEY)).contains(BlobCodecTest.full());
    assertThat(cache(1 << 20).get("cd" + "0".repeat(62))).isEmpty();
    assertThat(warnings).isEmpty();
  }

  @Test
  void replacesDamagedFindings() throws IOException {
    FolderBlobCache cache = cache(1 << 20);
    cache.put(KEY, BlobCodecTest.full());
    Path file = temp.resolve("cache/ab/" + "0".repeat(62));
    Files.writeString(file, "damaged");
    assertThat(cache.get(KEY)).isEmpty();
    cache.put(KEY, BlobCodecTest.full());
    assertThat(cache.get(KEY)).isPresent();
  }

  @Test
  void warnsOnceWhereNothingCanBeKept() throws IOException {
    Files.writeString(temp.resolve("cache"), "a file, not a folder");
    FolderBlobCache cache = cache(1 << 20);
    cache.put(KEY, BlobCodecTest.full());
    cache.put(KEY, BlobCodecTest.full());
    assertThat(cache.get(KEY)).isEmpty();
    assertThat(warnings).hasSize(1);
    assertThat(warnings.getFirst()).contains("cache").contains("cannot be kept");
  }

  @Test
  void deletesWhatWasNotUsedForLongest() throws IOException {
    int size = BlobCodec.encode(BlobCodecTest.full()).length;
    cache(1 << 20).put(key(0), BlobCodecTest.full());
    for (int i = 1; i < 20; i++) {
      cache(1 << 20).put(key(i), BlobCodecTest.full());
      Files.setLastModifiedTime(file(i), FileTime.from(Instant.now().minus(Duration.ofDays(i))));
    }
    Path abandoned = Files.writeString(temp.resolve("cache/ab/new1.tmp"), "x");
    Files.setLastModifiedTime(abandoned, FileTime.from(Instant.now().minus(Duration.ofDays(1))));
    Path unfinished = Files.writeString(temp.resolve("cache/ab/new2.tmp"), "x");
    FolderBlobCache small = cache(10L * size);
    assertThat(small.get(key(19))).isPresent();
    small.put(key(20), BlobCodecTest.full());
    small.put(key(21), BlobCodecTest.full());
    assertThat(small.get(key(0))).isPresent();
    assertThat(small.get(key(19))).as("used just now").isPresent();
    assertThat(small.get(key(18))).isEmpty();
    assertThat(abandoned).doesNotExist();
    assertThat(unfinished).exists();
    try (Stream<Path> files = Files.walk(temp.resolve("cache"))) {
      assertThat(files.filter(Files::isRegularFile).mapToLong(f -> f.toFile().length()).sum())
          .isLessThanOrEqualTo(10L * size);
    }
  }

  @Test
  void isUsedByManyAtOnce() {
    try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
      List<java.util.concurrent.Future<Boolean>> results = new ArrayList<>();
      for (int i = 0; i < 50; i++) {
        int number = i % 5;
        FolderBlobCache cache = cache(1 << 20);
        results.add(
            executor.submit(() -> {
              cache.put(key(number), BlobCodecTest.full());
              return cache.get(key(number)).isPresent();
            }));
      }
      assertThat(results).allSatisfy(result -> assertThat(result.get()).isTrue());
    }
    assertThat(warnings).isEmpty();
  }

  @Test
  void keepsNoMoreInMemoryThanItMay() {
    MemoryBlobCache cache = new MemoryBlobCache(2);
    Blob blob = new BlobBuilder().build(Layer.NONE);
    cache.put("a", blob);
    cache.put("b", blob);
    assertThat(cache.get("a")).isPresent();
    cache.put("c", blob);
    assertThat(cache.get("b")).isEmpty();
    assertThat(cache.get("a")).isPresent();
  }

  @Test
  void makesOtherKeysForOtherLayersAnalysersAndSettings() {
    List<Analyzer> one = List.of(new Dummy("x", 1));
    String key = new BlobKeys(one, List.of("a")).of("sha256:1");
    assertThat(key).hasSize(64);
    assertThat(key).isEqualTo(new BlobKeys(one, List.of("a")).of("sha256:1"));
    assertThat(
            List.of(
                new BlobKeys(one, List.of("a")).of("sha256:2"),
                new BlobKeys(List.of(new Dummy("x", 2)), List.of("a")).of("sha256:1"),
                new BlobKeys(one, List.of("b")).of("sha256:1"),
                new BlobKeys(one, List.of("a"), List.of()).of("sha256:1"),
                new BlobKeys(one, List.of(), List.of("a")).of("sha256:1")))
        .doesNotContain(key)
        .doesNotHaveDuplicates();
  }

  private FolderBlobCache cache(long maxBytes) {
    return new FolderBlobCache(temp.resolve("cache"), maxBytes, warnings::add);
  }

  private static String key(int number) {
    return "ab" + "0".repeat(60) + (10 + number);
  }

  private Path file(int number) {
    return temp.resolve("cache/ab/" + key(number).substring(2));
  }

  private record Dummy(String name, int version) implements Analyzer.PerFile {
    @Override
    public boolean wants(FileEntry file) {
      return false;
    }

    @Override
    public void analyze(EvidenceFile file, BlobBuilder found) {}
  }
}
