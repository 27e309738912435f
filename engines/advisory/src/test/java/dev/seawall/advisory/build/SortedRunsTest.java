package dev.seawall.advisory.build;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SortedRunsTest {
  @TempDir private Path folder;

  @Test
  void sortsWhatFitsIntoMemoryAndWhatDoesNotAlike() {
    List<String> keys =
        new ArrayList<>(IntStream.range(0, 1000).mapToObj("key %05d"::formatted).toList());
    List<String> expected = List.copyOf(keys);
    Collections.shuffle(keys, new Random(1));

    assertThat(sorted(keys, Long.MAX_VALUE)).isEqualTo(expected);
    assertThat(folder).isEmptyDirectory();
    assertThat(sorted(keys, 5000)).isEqualTo(expected);
    assertThat(folder).isNotEmptyDirectory();
  }

  @Test
  void canBeGoneThroughTwice() {
    SortedRuns runs = new SortedRuns(folder, "x", 100);
    runs.add("b".getBytes(UTF_8), "2".getBytes(UTF_8));
    runs.add("a".getBytes(UTF_8), "2".getBytes(UTF_8));
    runs.add("a".getBytes(UTF_8), "1".getBytes(UTF_8));

    assertThat(entries(runs)).containsExactly("a=1", "a=2", "b=2");
    assertThat(entries(runs)).containsExactly("a=1", "a=2", "b=2");
  }

  private List<String> sorted(List<String> keys, long memory) {
    SortedRuns runs = new SortedRuns(folder, "x", memory);
    keys.forEach(key -> runs.add(key.getBytes(UTF_8), new byte[0]));
    return entries(runs).stream().map(entry -> entry.substring(0, entry.length() - 1)).toList();
  }

  private static List<String> entries(SortedRuns runs) {
    List<String> entries = new ArrayList<>();
    runs.forEach(entry ->
        entries.add(new String(entry.key(), UTF_8) + "=" + new String(entry.value(), UTF_8)));
    return entries;
  }
}
