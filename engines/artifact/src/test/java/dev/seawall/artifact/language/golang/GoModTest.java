package dev.seawall.artifact.language.golang;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.seawall.artifact.ArtifactException;
import dev.seawall.artifact.BlobBuilder;
import dev.seawall.artifact.EvidenceFile;
import dev.seawall.artifact.FileEntry;
import dev.seawall.artifact.Licenses;
import dev.seawall.model.Layer;
import dev.seawall.model.SoftwarePackage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GoModTest {
  /// Takes a text that consists of an identifier for that licence.
  private static final Licenses BY_NAME =
      new Licenses() {
        @Override
        public List<String> identify(ByteBuffer text) {
          String name = StandardCharsets.UTF_8.decode(text).toString().strip();
          return name.startsWith("L-") ? List.of(name) : List.of();
        }

        @Override
        public Optional<String> idOf(String text) {
          return Optional.empty();
        }

        @Override
        public Optional<String> idOfUrl(String url) {
          return Optional.empty();
        }
      };

  @ParameterizedTest
  @ValueSource(
      strings = {
        "unknown x",
        "module a b",
        "module a\nmodule b",
        "go 1.x",
        "go 1.21rc",
        "toolchain foo",
        "require a master",
        "require a/v1 v1.0.0",
        "require a v2.0.0",
        "require a/v3 v2.0.0",
        "require gopkg.in/a v1.0.0",
        "require gopkg.in/a.v3 v2.0.0",
        "require a `v1.0.0`",
        "require (\na v1.0.0",
        "require ( a v1.0.0 )",
        "replace a => b",
        "replace a => ./b v1.0.0",
        "replace a=>./b",
        "/* no */"
      })
  void refusesWhatGoRefuses(String text) {
    assertThatExceptionOfType(ArtifactException.class)
        .isThrownBy(() -> read("\n" + text))
        .satisfies(e -> assertThat(e.line()).isGreaterThanOrEqualTo(2));
  }

  @ParameterizedTest
  @CsvSource({
    "1.20, '', ''",
    "1.20.5, '', ''",
    "1.21, '', 1.21.0",
    "1.22rc1, '', 1.22rc1",
    "1.22.1, '', 1.22.1",
    "1.21, go1.22.5-custom, 1.22.5"
  })
  void knowsTheLowestStandardLibrary(String go, String toolchain, String expected) {
    String text = "go " + go + (toolchain.isEmpty() ? "" : "\ntoolchain " + toolchain);

    assertThat(read(text).standardLibrary()).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "github.com/a/b, https://github.com/a/b",
    "github.com/a/b/v2, https://github.com/a/b",
    "gopkg.in/yaml.v3, https://github.com/go-yaml/yaml",
    "gopkg.in/user/pkg.v1, https://github.com/user/pkg",
    "golang.org/x/text, ''"
  })
  void knowsWhereModulesComeFrom(String path, String url) {
    assertThat(GoModules.source(path).stream().map(each -> each.url()).findFirst().orElse(""))
        .isEqualTo(url);
  }

  @Test
  void takesLicencesAndNeedsFromTheModuleCacheAndLicencesFromVendor(@TempDir Path folder)
      throws IOException {
    Path module = folder.resolve("pkg/mod/example.com/!shop@v1.0.0");
    Files.createDirectories(module);
    Files.writeString(module.resolve("README"), "no licence");
    Files.writeString(module.resolve("LICENSE.txt"), "L-cache");
    Files.writeString(
        module.resolve("go.mod"),
        "module example.com/Shop\nrequire example.com/tax v0.1.0\nrequire example.com/x v1.0.0\n");
    String text =
        """
        module example.com/main
        go 1.17
        require example.com/Shop v1.0.0
        require example.com/tax v1.0.0 // indirect
        require example.com/orphan v1.0.0 // indirect
        """;

    List<SoftwarePackage> packages =
        analyze(
            Map.of("GOPATH", folder.toString()),
            file("a/go.mod", text),
            file("a/vendor/example.com/tax/LICENSE", "L-vendor"));

    assertThat(packages)
        .extracting(SoftwarePackage::licenses)
        .containsExactly(List.of(), List.of("L-cache"), List.of("L-vendor"), List.of());
    assertThat(packages)
        .extracting(SoftwarePackage::dependsOn)
        .containsExactly(
            List.of("example.com/Shop@v1.0.0", "example.com/orphan@v1.0.0"),
            List.of("example.com/tax@v1.0.0"),
            List.of(),
            List.of());
  }

  @Test
  void wantsModuleFilesAndLicencesOfVendoredModules() {
    GoModAnalyzer analyzer = new GoModAnalyzer(false, Licenses.NONE, Map.of());

    for (String path : List.of("go.mod", "a/go.sum", "vendor/x/LICENSE.md", "a/vendor/y/Copying")) {
      assertThat(analyzer.wants(new FileEntry(path, 1, 0644))).as(path).isTrue();
    }
    for (String path : List.of("a/LICENSE", "vendor/x/main.go", "xgo.mod")) {
      assertThat(analyzer.wants(new FileEntry(path, 1, 0644))).as(path).isFalse();
    }
  }

  private static EvidenceFile file(String path, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return new EvidenceFile(new FileEntry(path, bytes.length, 0644), ByteBuffer.wrap(bytes));
  }

  private static List<SoftwarePackage> analyze(
      Map<String, String> environment, EvidenceFile... files) {
    BlobBuilder found = new BlobBuilder();
    new GoModAnalyzer(false, BY_NAME, environment).analyze(new ArrayList<>(List.of(files)), found);
    return found.build(Layer.NONE).applications().getFirst().packages();
  }

  private static GoModFile read(String text) {
    return GoModFile.read(StandardCharsets.UTF_8.encode(text));
  }
}
