package dev.seawall.artifact.os;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seawall.artifact.Blob;
import dev.seawall.model.SoftwarePackage;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ApkAnalyzerTest {
  private static final String LIBRARY =
      """
      C:Q1p78yvTLG094tHE1+dToJGbmYzQE=
      P:libfoo
      V:1.2.4_git20230717-r4
      A:x86_64
      L:MIT AND GPL2
      o:foo
      m:Jane Doe <jane@example.org>
      p:so:libfoo.so.1=1 cmd:foo=1.2.4
      F:lib
      R:libfoo.so.1
      a:0:0:755
      F:usr/share/foo
      R:data

      """;

  private static final String TOOL =
      """
      P:tool
      V:2.0-r0
      D:so:libfoo.so.1 libfoo>=1.2 !other tool nowhere
      """;

  @Test
  void readsAPackage() {
    SoftwarePackage found = packages(LIBRARY).getFirst();

    assertThat(found)
        .isEqualTo(
            SoftwarePackage.named("libfoo", "1.2.4_git20230717-r4")
                .id("libfoo@1.2.4_git20230717-r4")
                .arch("x86_64")
                .licenses(List.of("MIT", "GPL-2.0-only"))
                .srcName("foo")
                .srcVersion("1.2.4_git20230717-r4")
                .maintainer("Jane Doe <jane@example.org>")
                .digest("sha1:a7bf32bd32c6d3de2d1c4d7e753a0919b998cd01")
                .installedFiles(List.of("lib/libfoo.so.1", "usr/share/foo/data"))
                .analyzedBy("apk")
                .build());
  }

  @Test
  void findsWhoOffersWhatAPackageNeeds() {
    List<SoftwarePackage> found = packages(LIBRARY + TOOL);

    assertThat(found.get(1).dependsOn())
        .containsExactly("libfoo@1.2.4_git20230717-r4", "tool@2.0-r0");
  }

  @Test
  void tellsWhichFilesTheSystemInstalled() {
    assertThat(Evidence.of("usr/lib/apk/db/installed", LIBRARY).systemFiles())
        .containsExactly("lib/libfoo.so.1", "usr/share/foo/data");
  }

  @Test
  void leavesOutAPackageWithoutAValidVersion() {
    Blob found = Evidence.of("lib/apk/db/installed", "P:bad\nV:one\n\n" + TOOL);

    assertThat(found.packageLists().getFirst().packages())
        .extracting(SoftwarePackage::name)
        .containsExactly("tool");
    assertThat(found.problems()).singleElement().satisfies(p -> assertThat(p.line()).isEqualTo(2));
  }

  @Test
  void countsAPackageOnce() {
    assertThat(packages(TOOL + "\n" + TOOL.replace("2.0", "3.0")))
        .extracting(SoftwarePackage::version)
        .containsExactly("2.0-r0");
  }

  @Test
  void takesAnIncompletePackageForNone() {
    assertThat(Evidence.of("lib/apk/db/installed", "P:a\n\nV:1\n\nx\n\n::\n").packageLists())
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "https://dl-cdn.alpinelinux.org/alpine/v3.19/main | 3.19",
        "ftp://dl-3.alpinelinux.org/alpine/v2.6/main | 2.6",
        "@edge http://mirror.example.org/alpine/edge/main | edge",
        "https://h/alpine/v3.9/main;https://h/alpine/v3.10/main | 3.10",
        "https://h/alpine/v3.10/main;https://h/alpine/v3.9/main | 3.10",
        "https://h/alpine/edge/main;https://h/alpine/v3.10/main | edge",
        "https://h/alpine/v3.10/main;https://h/alpine/latest/main | 3.10",
        "https://packages.wolfi.dev/os | ''",
        "https://h/other/v1/main | ''",
        "/var/local/repository | ''",
      })
  void readsTheReleaseOfTheRepositories(String lines, String release) {
    Blob found = Evidence.of("etc/apk/repositories", lines.replace(';', '\n'));

    assertThat(found.repositoryRelease()).isEqualTo(release);
    assertThat(found.problems()).isEmpty();
  }

  @Test
  void refusesRepositoriesOfTwoDistributions() {
    Blob found =
        Evidence.of("etc/apk/repositories", "https://h/alpine/v3.9/main\nhttps://h/other/v1/main");

    assertThat(found.repositoryRelease()).isEmpty();
    assertThat(found.problems())
        .singleElement()
        .satisfies(p -> assertThat(p.reason()).startsWith("mixing different distributions"));
  }

  private static List<SoftwarePackage> packages(String database) {
    Blob found = Evidence.of("lib/apk/db/installed", database);
    assertThat(found.problems()).isEmpty();
    return found.packageLists().getFirst().packages();
  }
}
