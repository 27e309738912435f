package dev.seawall.artifact.os;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seawall.artifact.Blob;
import dev.seawall.model.SoftwarePackage;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// `rpmdb.sqlite` and `Packages` hold a shell of Red Hat, a tool of somebody else, and a key.
class RpmAnalyzerTest {
  private static final SoftwarePackage SHELL =
      SoftwarePackage.named("shell", "5.1")
          .id("shell@5.1-2.el9.x86_64")
          .release("2.el9")
          .epoch(1)
          .arch("x86_64")
          .srcName("shell-src")
          .srcVersion("5.0")
          .srcRelease("1.el9")
          .srcEpoch(1)
          .licenses(List.of("GPLv3+ and MIT"))
          .maintainer("Red Hat, Inc.")
          .modularityLabel("shells:5:1:x")
          .repositoryClass("official")
          .dependsOn(List.of("tool@1.0-1."))
          .digest("md5:000102030405060708090a0b0c0d0e0f")
          .installedFiles(List.of("/usr/bin/sh", "/etc/shrc"))
          .analyzedBy("rpm")
          .build();

  @ParameterizedTest
  @ValueSource(strings = {"rpmdb.sqlite", "Packages"})
  void readsPackages(String database) {
    Blob found = scan("var/lib/rpm/" + database, bytes(database));
    List<SoftwarePackage> packages = found.packageLists().getFirst().packages();

    assertThat(packages).extracting(SoftwarePackage::name).containsExactly("shell", "tool", "key");
    assertThat(packages.getFirst()).isEqualTo(SHELL);
    assertThat(found.systemFiles()).containsExactly("/usr/bin/sh", "/etc/shrc");
    assertThat(found.problems()).isEmpty();
  }

  @Test
  void keepsNoFilesOfPackagesThatAreNotTheDistributions() {
    SoftwarePackage tool =
        scan("usr/lib/sysimage/rpm/Packages", bytes("Packages"))
            .packageLists()
            .getFirst()
            .packages()
            .get(1);

    assertThat(tool.repositoryClass()).isEqualTo("third-party");
    assertThat(tool.installedFiles()).isEmpty();
    assertThat(tool.arch()).isEqualTo("None");
    assertThat(tool.dependsOn()).containsExactly("shell@5.1-2.el9.x86_64");
  }

  @Test
  void readsWhatIsLeftOfADamagedDatabase() {
    byte[] database = bytes("Packages");
    byte[] torn = java.util.Arrays.copyOf(database, database.length - 512);

    Blob found = scan("var/lib/rpm/Packages", torn);

    assertThat(found.packageLists().getFirst().packages()).hasSize(2);
    assertThat(found.problems()).isNotEmpty();
  }

  @Test
  void saysWhichDatabaseIsNone() {
    Blob found = scan("var/lib/rpm/Packages.db", new byte[50]);

    assertThat(found.packageLists()).isEmpty();
    assertThat(found.problems())
        .singleElement()
        .satisfies(p -> assertThat(p.reason()).startsWith("not an rpm database"));
  }

  @Test
  void readsTheNameOfASourcePackage() {
    assertThat(SourceRpm.of("glibc-2.17-307.el7.1.src.rpm"))
        .contains(new SourceRpm("glibc", "2.17", "307.el7.1"));
    assertThat(SourceRpm.of("a-b-1-2.src")).contains(new SourceRpm("a-b", "1", "2"));
    assertThat(SourceRpm.of("weird.rpm")).isEqualTo(Optional.empty());
    assertThat(SourceRpm.of("")).isEmpty();
  }

  @Test
  void readsTheManifestOfAnImageWithoutDatabase() {
    String path = "var/lib/rpmmanifest/container-manifest-2";
    Blob found =
        Evidence.of(
            path,
            """
            ca\t3.0.0-8.azl3\t1\t2\tV\t(none)\t3\tnoarch\t1\tca-src-3.0-8.azl3.src.rpm
            torn\t1.0-1
            """);

    assertThat(found.packageLists().getFirst().packages())
        .containsExactly(
            SoftwarePackage.named("ca", "3.0.0")
                .release("8.azl3")
                .epoch(1)
                .arch("noarch")
                .srcName("ca-src")
                .srcVersion("3.0")
                .srcRelease("8.azl3")
                .srcEpoch(1)
                .analyzedBy("rpmqa")
                .build());
    assertThat(found.problems())
        .singleElement()
        .satisfies(p -> assertThat(p.reason()).isEqualTo("failed to parse a line (torn\t1.0-1)"));
  }

  @Test
  void readsTheInventoryOfBottlerocket() {
    String path =
        "x86_64-bottlerocket-linux-gnu/sys-root/usr/share/bottlerocket/application-inventory.json";
    Blob found =
        Evidence.of(
            path,
            """
            {"Content": [
              {"Name": "a", "Version": "1.0", "Release": "2", "Epoch": "3", "Architecture": "x86_64"},
              {"Name": "b", "Version": "1.0", "Epoch": "none"}]}
            """);

    assertThat(found.packageLists().getFirst().packages())
        .containsExactly(
            SoftwarePackage.named("a", "1.0")
                .id("a@3:1.0-2")
                .release("2")
                .epoch(3)
                .arch("x86_64")
                .analyzedBy("bottlerocket-inventory")
                .build());
    assertThat(found.problems()).hasSize(1);
  }

  private static Blob scan(String path, byte[] content) {
    return Evidence.ofBytes(Map.of(path, content));
  }

  private static byte[] bytes(String name) {
    try (InputStream in = RpmAnalyzerTest.class.getResourceAsStream(name)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
