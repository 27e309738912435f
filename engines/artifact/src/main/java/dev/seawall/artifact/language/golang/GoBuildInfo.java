package dev.seawall.artifact.language.golang;

import dev.seawall.artifact.ArtifactException;
import dev.seawall.artifact.executable.Executable;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What Go's linker writes into a binary about its build.
///
/// @param goVersion version of the toolchain, for example `go1.22.3`
/// @param main the module of the program; without a path where it is not known
/// @param dependencies the modules it was built from, replacements resolved
/// @param settings flags of the build
record GoBuildInfo(
    String goVersion, Module main, List<Module> dependencies, List<Setting> settings) {

  /// A module in a version, which may be empty or `(devel)`.
  record Module(String path, String version) {
    static final Module NONE = new Module("", "");
  }

  /// A flag of the build.
  record Setting(String key, String value) {}

  GoBuildInfo {
    dependencies = List.copyOf(dependencies);
    settings = List.copyOf(settings);
  }

  /// The build information of a binary; null where it was not built by Go.
  static @Nullable GoBuildInfo read(Executable binary) {
    GoBuildInfoBlock.Texts texts = GoBuildInfoBlock.find(binary);
    return texts == null ? null : parse(texts.version(), texts.modules());
  }

  /// The value of a flag, or "".
  String setting(String key) {
    for (Setting setting : settings) {
      if (setting.key.equals(key)) {
        return setting.value;
      }
    }
    return "";
  }

  /// Reads the lines `path`, `mod`, `dep`, `=>` and `build`, whose fields are parted by tabs.
  static GoBuildInfo parse(String version, String text) {
    Module main = Module.NONE;
    List<Module> dependencies = new ArrayList<>();
    List<Setting> settings = new ArrayList<>();
    int number = 0;
    for (String line : text.split("\n", -1)) {
      number++;
      int tab = line.indexOf('\t');
      String rest = tab < 0 ? "" : line.substring(tab + 1);
      switch (tab < 0 ? "" : line.substring(0, tab)) {
        case "mod" -> main = module(rest, number);
        case "dep" -> dependencies.add(module(rest, number));
        case "=>" -> {
          if (dependencies.isEmpty()) {
            throw malformed(number);
          }
          dependencies.set(dependencies.size() - 1, module(rest, number));
        }
        case "build" -> settings.add(setting(rest, number));
        default -> {
          // `path`, and what later versions add
        }
      }
    }
    return new GoBuildInfo(version, main, dependencies, settings);
  }

  private static Module module(String fields, int line) {
    String[] parts = fields.split("\t", -1);
    if (parts.length != 2 && parts.length != 3) {
      throw malformed(line);
    }
    return new Module(parts[0], parts[1]);
  }

  private static Setting setting(String text, int line) {
    if (text.startsWith("\"") || text.startsWith("`")) {
      String quoted = GoQuotes.prefix(text);
      if (quoted == null || !text.startsWith("=", quoted.length())) {
        throw malformed(line);
      }
      return new Setting(unquoted(quoted, line), value(text.substring(quoted.length() + 1), line));
    }
    int equals = text.indexOf('=');
    if (equals < 0) {
      throw malformed(line);
    }
    return new Setting(text.substring(0, equals), value(text.substring(equals + 1), line));
  }

  private static String value(String text, int line) {
    return text.startsWith("\"") || text.startsWith("`") ? unquoted(text, line) : text;
  }

  private static String unquoted(String quoted, int line) {
    String text = GoQuotes.unquote(quoted);
    if (text == null) {
      throw malformed(line);
    }
    return text;
  }

  private static ArtifactException malformed(int line) {
    return new ArtifactException("the build information is malformed in its line " + line);
  }
}
