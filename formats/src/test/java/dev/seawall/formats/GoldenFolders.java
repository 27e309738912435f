package dev.seawall.formats;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// Folders under the test resources that hold an `in-…` file and the `out-…` files that it must
/// give. Adding a case is adding a folder; `-Dgolden.update=true` writes what comes out.
final class GoldenFolders {
  private static final Path RESOURCES = Path.of("src/test/resources/dev/seawall/formats");

  private GoldenFolders() {}

  static List<Path> of(String name) {
    try (Stream<Path> folders = Files.list(RESOURCES.resolve(name))) {
      return folders.filter(Files::isDirectory).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static void check(Path expected, String actual) throws IOException {
    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(expected, actual);
    }
    assertThat(actual).as("%s", expected).isEqualTo(Files.readString(expected));
  }
}
