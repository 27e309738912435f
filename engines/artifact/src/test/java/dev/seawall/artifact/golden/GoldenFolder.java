package dev.seawall.artifact.golden;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seawall.artifact.Analyzer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/// One case of one analyser: the folder's entries `in-NAME` are the root's `NAME`, files or
/// folders; what is found there has to be `out-found.json`. To add a case, add a folder and run the
/// tests with `-Dgolden.update=true`, then read what was written.
public record GoldenFolder(Path folder) {
  private static final boolean UPDATE = Boolean.getBoolean("golden.update");

  /// All cases below the folder of an analyser, as tests.
  public static Stream<DynamicTest> casesOf(Analyzer analyzer, Path goldens) {
    Path folder = goldens.resolve(analyzer.name());
    assertThat(folder).as("an analyser has a golden folder").isDirectory();
    return entries(folder).stream()
        .map(GoldenFolder::new)
        .map(each -> DynamicTest.dynamicTest(each.name(), () -> each.check(analyzer)));
  }

  private String name() {
    return folder.getParent().getFileName() + "/" + folder.getFileName();
  }

  private void check(Analyzer analyzer) throws IOException {
    String found = FoundText.of(AnalyzerRun.of(analyzer, inputs()));
    Path expected = folder.resolve("out-found.json");
    if (UPDATE) {
      Files.writeString(expected, found);
    }
    assertThat(found).isEqualTo(Files.readString(expected));
  }

  private List<AnalyzerRun.Input> inputs() {
    List<AnalyzerRun.Input> inputs = new ArrayList<>();
    for (Path entry : entries(folder)) {
      String name = String.valueOf(entry.getFileName());
      if (name.startsWith("in-")) {
        collect(entry, name.substring("in-".length()), inputs);
      }
    }
    return inputs;
  }

  private static void collect(Path file, String path, List<AnalyzerRun.Input> inputs) {
    if (Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS)) {
      entries(file).forEach(each -> collect(each, path + "/" + each.getFileName(), inputs));
    } else {
      inputs.add(new AnalyzerRun.Input(path, file));
    }
  }

  private static List<Path> entries(Path folder) {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
