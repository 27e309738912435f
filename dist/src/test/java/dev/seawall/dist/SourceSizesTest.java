package dev.seawall.dist;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Sizes that only the whole project has. Single classes and methods are measured by Checkstyle
/// (build/sizes.xml).
class SourceSizesTest {
  private static final int MEDIAN_WANTED = 80;

  @Test
  void halfOfAllClassesAreShort() throws IOException {
    Path root = Path.of(System.getProperty("seawall.root"));
    try (Stream<Path> files = Files.walk(root)) {
      List<Long> lengths =
          files
              .filter(file -> file.toString().contains("/src/main/java/"))
              .filter(file -> file.toString().endsWith(".java"))
              .filter(file -> !file.endsWith("package-info.java"))
              .map(SourceSizesTest::lines)
              .sorted()
              .toList();

      assertThat(lengths).isNotEmpty();
      assertThat(lengths.get(lengths.size() / 2)).isLessThanOrEqualTo(MEDIAN_WANTED);
    }
  }

  private static long lines(Path file) {
    try (Stream<String> lines = Files.lines(file)) {
      return lines.count();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
