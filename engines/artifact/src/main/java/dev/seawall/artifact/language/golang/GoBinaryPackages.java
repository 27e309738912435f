package dev.seawall.artifact.language.golang;

import dev.seawall.artifact.executable.Executable;
import dev.seawall.artifact.language.golang.GoBuildInfo.Module;
import dev.seawall.model.Relationship;
import dev.seawall.model.SoftwarePackage;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// The packages of a binary: its main module, which depends on all others, the standard library in
/// the toolchain's version, and the modules it was built from.
final class GoBinaryPackages {
  private static final int MAX_VERSION = 1024;
  private static final String TEXT = ".str";

  private final Executable binary;

  GoBinaryPackages(Executable binary) {
    this.binary = binary;
  }

  /// None for a binary that Go did not build.
  List<SoftwarePackage> read() {
    GoBuildInfo info = GoBuildInfo.read(binary);
    if (info == null) {
      return List.of();
    }
    List<SoftwarePackage> packages = new ArrayList<>();
    packages.add(of("stdlib", standardLibrary(info.goVersion()), Relationship.DIRECT, List.of()));
    for (Module module : info.dependencies()) {
      // Old toolchains list the program itself without a path.
      if (!module.path().isEmpty()) {
        packages.add(of(module.path(), version(module), Relationship.UNKNOWN, List.of()));
      }
    }
    Module main = info.main();
    if (!main.path().isEmpty()) {
      List<String> all = packages.stream().map(SoftwarePackage::id).sorted().toList();
      packages.addFirst(of(main.path(), mainVersion(info), Relationship.ROOT, all));
    }
    return packages;
  }

  private static SoftwarePackage of(
      String name, String version, Relationship relationship, List<String> dependsOn) {
    return SoftwarePackage.named(name, version)
        .id(GoModules.id(name, version))
        .relationship(relationship)
        .dependsOn(dependsOn)
        .build();
  }

  /// `go1.22.3 X:boringcrypto`, since Go 1.26 `go1.26.0-X:nodwarf5` → `v1.22.3`, `v1.26.0`
  static String standardLibrary(String goVersion) {
    String version = goVersion.startsWith("go") ? goVersion.substring(2) : goVersion;
    int end = version.indexOf(' ');
    version = end < 0 ? version : version.substring(0, end);
    int experiment = version.indexOf("-X:");
    return "v" + (experiment < 0 ? version : version.substring(0, experiment));
  }

  private static String version(Module module) {
    return module.version().equals("(devel)") ? "" : module.version();
  }

  /// What `go install` knows; a program built from a working copy has no version or a made-up one,
  /// then what the build stamped into it is better.
  private String mainVersion(GoBuildInfo info) {
    String known = version(info.main());
    if (!isMadeUp(known)) {
      return known;
    }
    String module = info.main().path();
    String stamped = StampedVersion.of(module, LinkerFlags.variables(info.setting("-ldflags")));
    return choose(known, stamped, stamped.isEmpty() ? fromSymbols(module) : "");
  }

  private static boolean isMadeUp(String version) {
    return version.isEmpty() || version.startsWith("v0.0.0");
  }

  /// The main module's version from what is known, what linker flags and what symbols tell.
  static String choose(String known, String fromFlags, String fromSymbols) {
    if (!isMadeUp(known)) {
      return known;
    }
    return !fromFlags.isEmpty() ? fromFlags : !fromSymbols.isEmpty() ? fromSymbols : known;
  }

  /// With `-trimpath` the flags are not recorded, but each variable that they set has a symbol
  /// `<name>.str` for its text.
  String fromSymbols(String module) {
    StampedVersion stamped = StampedVersion.in(module);
    for (Executable.Symbol symbol : binary.symbols()) {
      if (isVersion(symbol)) {
        ByteBuffer bytes = binary.at(symbol.address());
        if (symbol.size() <= bytes.limit()) {
          stamped.add(variable(symbol), text(bytes, (int) symbol.size()));
        }
      }
    }
    return stamped.choose();
  }

  private static boolean isVersion(Executable.Symbol symbol) {
    return symbol.name().endsWith(TEXT)
        && symbol.size() <= MAX_VERSION
        && StampedVersion.isVersionName(variable(symbol));
  }

  private static String variable(Executable.Symbol text) {
    return text.name().substring(0, text.name().length() - TEXT.length());
  }

  private static String text(ByteBuffer bytes, int size) {
    int end = size;
    while (end > 0 && bytes.get(end - 1) == 0) {
      end--;
    }
    byte[] text = new byte[end];
    bytes.get(0, text);
    return new String(text, StandardCharsets.UTF_8);
  }
}
