package dev.seawall.artifact.language.python;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.seawall.artifact.ArtifactException;
import dev.seawall.artifact.FileEntry;
import dev.seawall.artifact.Licenses;
import dev.seawall.artifact.lockfile.InstalledFiles;
import dev.seawall.model.SoftwarePackage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PythonRulesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "click==8.0.0|click 8.0.0|click 8.0.0",
        "a == 1.0  # why|a 1.0|a 1.0",
        "b[x,y]==1.2.3|b 1.2.3|b 1.2.3",
        "c==1.0;python_version<'3'|c 1.0|c 1.0",
        "d==1.0 --hash=sha256:00 \\|d 1.0|d 1.0",
        "e>=1.0,==1.5|e 1.5|e 1.0",
        "f~=1.0,==1.2|f 1.2|f 1.0",
        "g>=2.31.0,<3||g 2.31.0",
        "h==1.*||h 1.0",
        "i!=1.0|| ",
        "j===1.0|| ",
        "k==|| ",
        "==1.0|| ",
        "l==not!valid|| ",
        "m @ https://pkg.example/m==1.whl|| ",
        "--index-url https://pkg.example/==1|| ",
        "-e git+https://pkg.example/r#egg=n==1|| ",
        "o==1!2.0rc1.post3+local|o 1!2.0rc1.post3+local|o 1!2.0rc1.post3+local"
      })
  void readsPinsAndOnRequestLowerEnds(String line, String pinned, String lowest) {
    assertThat(pins(line, false)).isEqualTo(pinned == null ? "" : pinned);
    assertThat(pins(line, true)).isEqualTo(lowest == null ? "" : lowest.strip());
  }

  @Test
  void readsUtf16AndOtherEndsOfLines() {
    String text = "\uFEFFclick==8.0.0\r\n\r\nflask==2.0\n";
    List<byte[]> encodings =
        List.of(
            text.getBytes(StandardCharsets.UTF_16LE),
            text.getBytes(StandardCharsets.UTF_16BE),
            text.getBytes(StandardCharsets.UTF_8));

    for (byte[] bytes : encodings) {
      List<SoftwarePackage> packages = new PipRequirements(false).read(ByteBuffer.wrap(bytes));
      assertThat(packages).extracting(SoftwarePackage::name).containsExactly("click", "flask");
      assertThat(packages.getLast().locations().getFirst().startLine()).isEqualTo(3);
    }
  }

  @Test
  void takesLicencesOfTheNewestPythonOfTheActiveEnvironment(@TempDir Path folder)
      throws IOException {
    installed(folder, "3.9", "my_pkg-1.0", "Name: my-pkg\nVersion: 1.0\nLicense: Old\n");
    installed(folder, "3.11", "my_pkg-1.0", "Name: my-pkg\nVersion: 1.0\nLicense: New\n");
    SitePackages packages = SitePackages.locate(Map.of("VIRTUAL_ENV", folder.toString()));

    assertThat(packages.licensesOf("My.Pkg", "1.0")).containsExactly("New");
    assertThat(packages.licensesOf("my-pkg", "2.0")).isEmpty();
    assertThat(SitePackages.locate(Map.of()).licensesOf("my-pkg", "1.0")).isEmpty();
  }

  private static void installed(Path folder, String python, String name, String metadata)
      throws IOException {
    Path lib = folder.resolve("lib/python" + python + "/site-packages/" + name + ".dist-info");
    Files.createDirectories(lib);
    Files.writeString(lib.resolve("METADATA"), metadata);
  }

  @ParameterizedTest
  @CsvSource({
    "'SecretStorage', secretstorage",
    "'jaraco.classes', jaraco-classes",
    "'foo--bar__baz', foo-bar-baz"
  })
  void spellsNamesInOneWay(String name, String canonical) {
    assertThat(PythonNames.canonical(name)).isEqualTo(canonical);
  }

  @Test
  void prefersExpressionToClassifiersToFreeText() {
    String start = "Name: a\nVersion: 1\n";
    String text = "License: Some text\n";
    String classifiers =
        """
        Classifier: License :: OSI Approved
        Classifier: License :: OSI Approved :: MIT License
        classifier: License :: Public Domain
        """;

    assertThat(licenses(start + text)).containsExactly("Some text");
    assertThat(licenses(start + text + classifiers))
        .containsExactly("MIT License", "Public Domain");
    assertThat(licenses(start + text + classifiers + "License-Expression: MIT OR Apache-2.0\n"))
        .containsExactly("MIT OR Apache-2.0");
    assertThat(licenses(start + "License: A, B\n        and C\n")).containsExactly("A", "B", "C");
  }

  @Test
  void keepsWhatComesBeforeMalformedLine() {
    assertThat(licenses("Name: a\nVersion: 1\nno header\nLicense: MIT\n")).isEmpty();
    assertThatExceptionOfType(ArtifactException.class)
        .isThrownBy(() -> licenses("Name: a\nno header\nVersion: 1\n"))
        .withMessage("name or version is empty");
    assertThatExceptionOfType(ArtifactException.class)
        .isThrownBy(() -> licenses("\nName: a\nVersion: 1\n"));
  }

  @ParameterizedTest
  @CsvSource({
    "lib/a-1.dist-info/METADATA, true",
    "lib/a-1.dist-info/LICENSE, true",
    "lib/a-1.dist-info/RECORD, false",
    "lib/a-1.egg-info, true",
    "lib/a-1.egg-info/PKG-INFO, true",
    "lib/a-1.egg-info/METADATA, true",
    "lib/a-1.egg-info/SOURCES.txt, false",
    "lib/a-1.egg/EGG-INFO/PKG-INFO, true",
    "lib/a-1.egg, false",
    "lib/METADATA, false"
  })
  void wantsTheMetadataOfInstalledDistributions(String path, boolean wanted) {
    PythonPackages analyzer = new PythonPackages(Licenses.NONE, new InstalledFiles(false));

    assertThat(analyzer.wants(new FileEntry(path, 1, 0644))).isEqualTo(wanted);
  }

  private static List<String> licenses(String metadata) {
    return PythonMetadata.read(StandardCharsets.UTF_8.encode(metadata)).licenses();
  }

  private static String pins(String line, boolean lowest) {
    return new PipRequirements(lowest)
        .read(StandardCharsets.UTF_8.encode(line)).stream()
            .map(each -> each.name() + " " + each.version())
            .findFirst()
            .orElse("");
  }
}
