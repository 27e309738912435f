package dev.seawall.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/// A `seawall.yaml` or `trivy.yaml`: the same keys, dots between the levels, in any case as the
/// incumbent reads them.
///
/// @param values key in lower case to the scalars that stand there
record ConfigFile(String name, Map<String, List<String>> values) {
  private static final long MAX_SIZE = 4L << 20;
  private static final int MAX_DEPTH = 16;

  /// Reads a file that may be missing.
  static Optional<ConfigFile> readIfThere(Path file) {
    return Files.isRegularFile(file) ? Optional.of(read(file)) : Optional.empty();
  }

  /// Reads a file. Throws [CommandException] if it is missing or not YAML.
  static ConfigFile read(Path file) {
    try {
      if (Files.size(file) > MAX_SIZE) {
        throw new CommandException(
            "config file \"%s\" is larger than 4 MiB: is it the right one?".formatted(file));
      }
      return parse(file.toString(), Files.readString(file));
    } catch (NoSuchFileException e) {
      throw new CommandException(
          "config file \"%s\" loading error: open %s: no such file or directory"
              .formatted(file, file),
          e);
    } catch (IOException e) {
      throw new CommandException(
          "config file \"%s\" loading error: %s".formatted(file, e.getMessage()), e);
    }
  }

  static ConfigFile parse(String name, String yaml) {
    Map<String, List<String>> values = new HashMap<>();
    try {
      LoadSettings settings =
          LoadSettings.builder().setLabel(name).setMaxAliasesForCollections(50).build();
      Object root = new Load(settings).loadFromString(yaml);
      if (root instanceof Map<?, ?> map) {
        collect("", map, values, 0);
      } else if (root != null) {
        throw new CommandException(
            "config file \"%s\" loading error: a mapping of keys is expected".formatted(name));
      }
    } catch (YamlEngineException e) {
      throw new CommandException(
          "config file \"%s\" loading error: %s"
              .formatted(name, String.valueOf(e.getMessage()).replaceAll("\\s+", " ")),
          e);
    }
    return new ConfigFile(name, Map.copyOf(values));
  }

  private static void collect(
      String prefix, Map<?, ?> map, Map<String, List<String>> values, int depth) {
    if (depth > MAX_DEPTH) {
      throw new CommandException("config file: nested more than %d deep".formatted(MAX_DEPTH));
    }
    map.forEach((key, value) -> {
      String path = prefix + String.valueOf(key).toLowerCase(Locale.ROOT);
      if (value instanceof Map<?, ?> nested) {
        collect(path + ".", nested, values, depth + 1);
      } else if (value instanceof List<?> items) {
        List<String> texts = new ArrayList<>();
        items.forEach(item -> texts.add(String.valueOf(item)));
        values.put(path, List.copyOf(texts));
      } else if (value != null) {
        values.put(path, List.of(String.valueOf(value)));
      }
    });
  }

  /// What the file says of a flag, under its key or that of an old name.
  Optional<List<String>> values(Flag flag) {
    Optional<List<String>> found = at(flag.configKey());
    for (Flag.Alias alias : flag.aliases()) {
      if (found.isEmpty()) {
        found = at(alias.configKey());
      }
    }
    return found;
  }

  /// All values whose keys begin so, by the rest of their keys.
  Map<String, List<String>> below(String prefix) {
    Map<String, List<String>> found = new HashMap<>();
    values.forEach((key, list) -> {
      if (key.startsWith(prefix)) {
        found.put(key.substring(prefix.length()), list);
      }
    });
    return found;
  }

  private Optional<List<String>> at(String key) {
    return key.isEmpty()
        ? Optional.empty()
        : Optional.ofNullable(values.get(key.toLowerCase(Locale.ROOT)));
  }
}
