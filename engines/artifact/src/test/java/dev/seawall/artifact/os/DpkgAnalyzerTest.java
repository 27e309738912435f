package dev.seawall.artifact.os;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seawall.artifact.Blob;
import dev.seawall.artifact.PackageLicenses;
import dev.seawall.model.Problem;
import dev.seawall.model.SoftwarePackage;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DpkgAnalyzerTest {
  private static final String STATUS = "var/lib/dpkg/status";
  private static final String LIBRARY =
      """
      Package: libfoo1
      Status: install ok installed
      Maintainer: Jane Doe <jane@example.org>
      Architecture: amd64
      Source: foo (2:1.0-3)
      Version: 2:1.0-3+b1
      Depends: libbar (>= 1.2), libbaz | libfoo1, nowhere,
       libbar
      Description: a library
       Package: not this one

      """;

  private static final String OTHER =
      """
      package: libbar
      VERSION: 1.5
      """;

  @Test
  void readsAPackage() {
    SoftwarePackage found = packages(Evidence.of(STATUS, LIBRARY + OTHER)).getFirst();

    assertThat(found)
        .isEqualTo(
            SoftwarePackage.named("libfoo1", "1.0")
                .id("libfoo1@2:1.0-3+b1")
                .epoch(2)
                .release("3+b1")
                .arch("amd64")
                .srcName("foo")
                .srcEpoch(2)
                .srcVersion("1.0")
                .srcRelease("3")
                .maintainer("Jane Doe <jane@example.org>")
                .repositoryClass("official")
                .dependsOn(List.of("libbar@1.5", "libfoo1@2:1.0-3+b1"))
                .analyzedBy("dpkg")
                .build());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "foo | foo | 2:1.5-3",
        "foo (1:1.0) | foo | 1:1.0",
        "foo (1.0) bar | foo | 1.0",
        "foo ( 1.0 ) | foo | 1.0",
        "foo (1.0 | foo | 2:1.5-3",
        "foo bar (1.0) | foo | 2:1.5-3",
        "'' | bin | 2:1.5-3",
      })
  void tellsTheSourcePackage(String field, String name, String version) {
    assertThat(DpkgSource.of(field, "bin", "2:1.5-3")).isEqualTo(new DpkgSource(name, version));
  }

  @Test
  void leavesOutWhatIsRemoved() {
    String removed = OTHER + "Status: deinstall ok config-files\n";

    assertThat(
            Evidence.of(STATUS, removed + "\n" + removed.replace("deinstall", "purge"))
                .packageLists())
        .isEmpty();
  }

  @Test
  void saysWhichPackagesItCannotUnderstand() {
    Blob found =
        Evidence.of(
            STATUS,
            "Package: a\nVersion: one\n\n"
                + "Package: b\nVersion: 1\nSource: s (one)\n\n"
                + "Package: c\nVersion: 99999999999:1\n\n"
                + LIBRARY
                + "Package: torn\nVersion: 1\nMaint");

    assertThat(packages(found)).extracting(SoftwarePackage::name).containsExactly("libfoo1");
    assertThat(found.problems())
        .containsExactlyInAnyOrder(
            new Problem(STATUS, 1, "package a has no valid version: one"),
            new Problem(STATUS, 4, "package b has no valid version: one"),
            new Problem(STATUS, 8, "package c has no valid version: 99999999999:1"),
            new Problem(STATUS, 24, "the paragraph has a line that is no field"));
  }

  @Test
  void countsTheArchitecturesOfAVersionOnce() {
    String other = OTHER + "Architecture: ";

    assertThat(packages(Evidence.of(STATUS, other + "amd64\n\n" + other + "i386\n")))
        .extracting(SoftwarePackage::arch)
        .containsExactly("i386");
  }

  @Test
  void addsFilesAndDigests() {
    Blob found =
        Evidence.of(
            Map.of(
                STATUS,
                LIBRARY,
                "var/lib/dpkg/available",
                "Package: libfoo1\nVersion: 2:1.0-3+b1\nSHA256: abcd\n",
                "var/lib/dpkg/info/libfoo1:amd64.md5sums",
                """
                d41d8cd98f00b204e9800998ecf8427e  usr/lib/b.so
                d41d8cd98f00b204e9800998ecf8427e  usr/lib/a b.so
                """,
                "var/lib/dpkg/info/gone.md5sums",
                "d41d8cd98f00b204e9800998ecf8427e  usr/lib/c.so\n"));

    assertThat(packages(found).getFirst().digest()).isEqualTo("sha256:abcd");
    assertThat(packages(found).getFirst().installedFiles())
        .containsExactly("/usr/lib/a b.so", "/usr/lib/b.so");
    assertThat(found.systemFiles()).containsExactly("/usr/lib/a b.so", "/usr/lib/b.so");
  }

  @Test
  void leavesTheFilesOfVendorsToOtherAnalysers() {
    String tool = "Package: gh\nVersion: 2.0\nMaintainer: GitHub\n";
    Blob found =
        Evidence.of(
            Map.of(
                STATUS,
                tool,
                "var/lib/dpkg/info/gh.md5sums",
                "d41d8cd98f00b204e9800998ecf8427e  usr/bin/gh\n"));

    assertThat(packages(found).getFirst().repositoryClass()).isEqualTo("third-party");
    assertThat(packages(found).getFirst().installedFiles()).isEmpty();
    assertThat(found.systemFiles()).isEmpty();
  }

  @Test
  void readsImagesWithoutDpkg() {
    Blob found =
        Evidence.of(
            Map.of(
                "var/lib/dpkg/status.d/base", LIBRARY,
                "var/lib/dpkg/status.d/bar", OTHER,
                "var/lib/dpkg/status.d/libbar.md5sums", "aa  usr/bar\n",
                "var/lib/dpkg/status.d/folder/no", OTHER));

    assertThat(found.packageLists()).hasSize(2);
    assertThat(found.packageLists().getFirst().packages().getFirst().installedFiles())
        .containsExactly("/usr/bar");
  }

  @Test
  void goesOnWhenAFileListIsDamaged() {
    Blob found =
        Evidence.of(
            Map.of(STATUS, LIBRARY, "var/lib/dpkg/info/libfoo1.md5sums", "aa  usr/a\nnonsense\n"));

    assertThat(packages(found)).hasSize(1);
    assertThat(found.problems())
        .containsExactly(
            new Problem(
                "var/lib/dpkg/info/libfoo1.md5sums", 2, "invalid md5sums line format: nonsense"));
  }

  @Test
  void readsLicencesOfCopyrightFiles() {
    String copyright =
        """
        Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/
        License: GPL-2+ or MIT, and BSD-3-clause
        License: The MIT License (MIT)
         see License: Apache in
         /usr/share/common-licenses/LGPL-2.1. And /usr/share/common-licenses/GPL-3 too
        /usr/share/common-licenses/
        License: GPL-2+ or MIT, and BSD-3-clause
        License:\
        """;

    assertThat(Evidence.of("usr/share/doc/foo/copyright", copyright).packageLicenses())
        .containsExactly(
            new PackageLicenses(
                "usr/share/doc/foo/copyright",
                "foo",
                List.of("GPL-2.0-or-later", "MIT", "BSD-3-Clause", "LGPL-2.1-only")));
  }

  @Test
  void looksAtNoOtherCopyrightFiles() {
    assertThat(
            Evidence.of(
                    Map.of(
                        "usr/share/doc/foo/examples/copyright", "License: MIT",
                        "usr/share/doc/copyright", "License: MIT",
                        "opt/usr/share/doc/foo/copyright", "License: MIT"))
                .packageLicenses())
        .isEmpty();
  }

  private static List<SoftwarePackage> packages(Blob found) {
    return found.packageLists().getFirst().packages();
  }
}
