package dev.seawall.advisory.ignore;

import dev.seawall.advisory.AdvisoryException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Finds and reads the ignore file of a scan.
public final class IgnoreFiles {
  /// The file that is read when it lies in the current folder and no other is given.
  public static final String DEFAULT = ".trivyignore";

  static final int MOST_BYTES = 4 << 20;

  private IgnoreFiles() {}

  /// What was read, and what the user should know of it.
  public record Loaded(IgnoreFile file, List<String> warnings) {
    public Loaded {
      warnings = List.copyOf(warnings);
    }
  }

  /// Reads the file that was given, else the default one if it is there.
  ///
  /// @param folder the current folder
  /// @param given value of `--ignorefile`
  /// @param now entries that have expired by then do not count
  /// @throws AdvisoryException if the given file is not there, or a file cannot be made sense of
  public static Loaded load(Path folder, Optional<String> given, Instant now) {
    String name = given.orElse(DEFAULT);
    Path file = folder.resolve(name);
    List<String> warnings = new ArrayList<>();
    if (!Files.isRegularFile(file)) {
      if (given.isPresent()) {
        throw new AdvisoryException(
            "ignore file not found: " + name + "; check the path given with --ignorefile");
      }
      warnOfUnusedYaml(folder, warnings);
      return new Loaded(IgnoreFile.NONE, warnings);
    }
    if (given.isEmpty()) {
      warnOfUnusedYaml(folder, warnings);
    }
    String shown = Path.of(name).normalize().toString().replace('\\', '/');
    return new Loaded(read(shown, text(file, name), now, warnings), warnings);
  }

  /// Reads the text of an ignore file; its name tells whether it is YAML.
  static IgnoreFile read(String name, String text, Instant now, List<String> warnings) {
    return IgnoreFile.of(
        name,
        name.endsWith(".yaml") || name.endsWith(".yml")
            ? new YamlIgnoreFile(name).read(text)
            : PlainIgnoreFile.read(name, text, warnings),
        now);
  }

  private static void warnOfUnusedYaml(Path folder, List<String> warnings) {
    for (String name : List.of(DEFAULT + ".yaml", DEFAULT + ".yml")) {
      if (Files.exists(folder.resolve(name))) {
        warnings.add(name + " is not used unless it is given: --ignorefile " + name);
      }
    }
  }

  private static String text(Path file, String name) {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] bytes = in.readNBytes(MOST_BYTES + 1);
      if (bytes.length > MOST_BYTES) {
        throw new AdvisoryException(
            name + ": an ignore file of more than 4 MiB is not read; is it the right file?");
      }
      String text = new String(bytes, StandardCharsets.UTF_8);
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (IOException e) {
      throw new AdvisoryException(name + ": the ignore file cannot be read: " + e.getMessage(), e);
    }
  }
}
