package dev.seawall.artifact;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seawall.model.Location;
import dev.seawall.model.OperatingSystem;
import dev.seawall.model.PackageIdentifier;
import dev.seawall.model.Relationship;
import dev.seawall.model.SoftwarePackage;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What is expected was said by Trivy 0.74.0 of the same packages.
class PackageIdentityTest {
  private final PackageIdentity identity = new PackageIdentity();

  private static PackageIdentifier names(String purl, String uid) {
    return new PackageIdentifier(purl, uid, "");
  }

  @Test
  void namesPackagesOfAlpine() {
    SoftwarePackage musl =
        SoftwarePackage.named("musl", "1.2.3-r4")
            .id("musl@1.2.3-r4")
            .arch("x86_64")
            .srcName("musl")
            .srcVersion("1.2.3-r4")
            .licenses(List.of("MIT"))
            .maintainer("Timo <a@b>")
            .installedFiles(List.of("lib/libc.musl-x86_64.so.1"))
            .analyzedBy("apk")
            .build();
    assertThat(identity.ofSystemPackage(OperatingSystem.of("alpine", "3.19.1"), musl))
        .isEqualTo(
            names("pkg:apk/alpine/musl@1.2.3-r4?arch=x86_64&distro=3.19.1", "2b2c5f5d656dea92"));
  }

  @Test
  void namesPackagesOfDebian() {
    SoftwarePackage libgcc =
        SoftwarePackage.named("libgcc-s1", "10.2.1")
            .id("libgcc-s1@1:10.2.1-6~x")
            .release("6~x")
            .epoch(1)
            .arch("amd64")
            .srcName("gcc-10")
            .srcVersion("10.2.1")
            .srcRelease("6")
            .srcEpoch(1)
            .maintainer("Matthias")
            .repositoryClass("official")
            .analyzedBy("dpkg")
            .build();
    assertThat(identity.ofSystemPackage(OperatingSystem.of("debian", "11.5"), libgcc))
        .isEqualTo(
            names(
                "pkg:deb/debian/libgcc-s1@10.2.1-6~x?arch=amd64&distro=debian-11.5&epoch=1",
                "9330f4264d5dfdab"));
  }

  @Test
  void namesPackagesOfRpm() {
    SoftwarePackage vim =
        SoftwarePackage.named("vim", "8.2")
            .id("vim@2:8.2-1.x86_64")
            .release("1")
            .epoch(2)
            .arch("x86_64")
            .modularityLabel("vim:rhel8")
            .build();
    assertThat(identity.ofSystemPackage(OperatingSystem.of("amazon", "2 (Karoo)"), vim).purl())
        .isEqualTo(
            "pkg:rpm/amazon/vim@8.2-1?arch=x86_64&distro=amazon-2%20%28Karoo%29&epoch=2"
                + "&modularitylabel=vim:rhel8");
  }

  @ParameterizedTest
  @CsvSource({
    "wolfi, 20230201, pkg:apk/wolfi/a@1?distro=20230201",
    "ubuntu, 22.04, pkg:deb/ubuntu/a@1?distro=ubuntu-22.04",
    "sles, 15.5, pkg:rpm/suse/a@1?distro=sles-15.5",
    "slem, 5.3, pkg:rpm/suse/a@1?distro=slem-5.3",
    "opensuse-leap, 15.5, pkg:rpm/opensuse/a@1?distro=opensuse-leap-15.5",
    "azurelinux, 3.0, pkg:rpm/azurelinux/a@1?distro=azurelinux-3.0",
    "coreos, 1, pkg:rpm/coreos/a@1?distro=coreos-1",
    "bottlerocket, 1.34.0, pkg:bottlerocket/a@1?distro=bottlerocket-1.34.0",
    "'', '', ''"
  })
  void knowsTheDistributions(String family, String name, String purl) {
    SoftwarePackage a = SoftwarePackage.named("a", "1").build();
    assertThat(identity.ofSystemPackage(OperatingSystem.of(family, name), a).purl())
        .isEqualTo(purl);
  }

  @Test
  void hashesWhatLockFilesTell() {
    SoftwarePackage direct =
        SoftwarePackage.named("JSON", "0.21.4")
            .id("682c06a0-de6a-54ab-a142-c8b1cf79cde6")
            .relationship(Relationship.DIRECT)
            .locations(List.of(new Location(6, 9)))
            .analyzedBy("julia")
            .build();
    SoftwarePackage indirect =
        SoftwarePackage.named("a", "1.0.0")
            .id("a@1.0.0")
            .indirect(true)
            .relationship(Relationship.INDIRECT)
            .locations(List.of(new Location(0, 0)))
            .analyzedBy("npm")
            .build();
    SoftwarePackage parent =
        SoftwarePackage.named("App", "0.1.0")
            .id("App@0.1.0")
            .dependsOn(List.of("libc@0.2.1"))
            .locations(List.of(new Location(2, 5)))
            .analyzedBy("cargo")
            .build();
    assertThat(identity.ofPackage("julia", "Manifest.toml", direct))
        .isEqualTo(
            names(
                "pkg:julia/JSON@0.21.4?uuid=682c06a0-de6a-54ab-a142-c8b1cf79cde6",
                "e0145634c9b99cb4"));
    assertThat(identity.ofPackage("npm", "package-lock.json", indirect))
        .isEqualTo(names("pkg:npm/a@1.0.0", "1f7805c144bd87ea"));
    assertThat(identity.ofPackage("cargo", "Cargo.lock", parent))
        .isEqualTo(names("pkg:cargo/App@0.1.0", "e39f23818700fbbf"));
  }

  @Test
  void hashesThePlaceOfAPackageTwiceWhereItsOwnFileTellsOfIt() {
    String path = "usr/lib/python3/dist-packages/Foo_Bar-1.0.dist-info/METADATA";
    SoftwarePackage wheel =
        SoftwarePackage.named("Foo_Bar", "1.0")
            .licenses(List.of("MIT"))
            .filePath(path)
            .analyzedBy("python-pkg")
            .build();
    assertThat(identity.ofPackage("python-pkg", path, wheel))
        .isEqualTo(names("pkg:pypi/foo-bar@1.0", "e0ccfcd661656405"));
  }

  @Test
  void keepsTheNamesThatAnSbomGives() {
    PackageIdentifier given = new PackageIdentifier("pkg:npm/c@2.0.0?foo=bar&arch=x", "", "r2");
    SoftwarePackage c =
        SoftwarePackage.named("c", "2.0.0").id("c@2.0.0").arch("x").identifier(given).build();
    assertThat(identity.ofPackage("node-pkg", "", c))
        .isEqualTo(new PackageIdentifier(given.purl(), "9343e3e28f599aa9", "r2"));
  }

  @ParameterizedTest
  @CsvSource({
    "npm, @Scope/Name, 1.0.0+b (x), pkg:npm/%40scope/name@1.0.0%2Bb%20(x)",
    "bun, zod, 3.24.2, pkg:npm/zod@3.24.2",
    "gomod, github.com/BurntSushi/toml, v1.2.3, pkg:golang/github.com/burntsushi/toml@v1.2.3",
    "gomod, github.com/Me/App, '', pkg:golang/github.com/me/app",
    "gobinary, ./local, v1, ''",
    "jar, com.Example:My-App, 1.0, pkg:maven/com.Example/My-App@1.0",
    "sbt, org.A:lib_2.13, 1.0, pkg:maven/org.A/lib_2.13@1.0",
    "pipenv, PyYAML_x.y, 5.4, pkg:pypi/pyyaml-x.y@5.4",
    "composer-vendor, Guzzle/Http, v1.0, pkg:composer/Guzzle/Http@v1.0",
    "cocoapods, GoogleUtilities/NSData+zlib, 7.5.2, "
        + "pkg:cocoapods/GoogleUtilities@7.5.2#NSData%2Bzlib",
    "swift, github.com/Quick/Nimble, 9.2.1, pkg:swift/github.com/Quick/Nimble@9.2.1",
    "dotnet-core, Newtonsoft.Json, 13.0.1, pkg:nuget/Newtonsoft.Json@13.0.1",
    "conda-environment, blas, 1.0, pkg:conda/blas@1.0",
    "bundler, rack, 2.0.1, pkg:gem/rack@2.0.1",
    "pub, Crypto, 3.0.2, pkg:pub/Crypto@3.0.2",
    "rustbinary, libc, 0.2.1, pkg:cargo/libc@0.2.1",
    "conan, zlib, 1.2.11, pkg:conan/zlib@1.2.11",
    "hex, bunt, 0.2.0, pkg:hex/bunt@0.2.0"
  })
  void knowsTheTypesOfLockFiles(String type, String name, String version, String purl) {
    SoftwarePackage software = SoftwarePackage.named(name, version).build();
    assertThat(identity.ofPackage(type, "file", software).purl()).isEqualTo(purl);
  }

  @Test
  void hashesTextsOutsideAscii() {
    SoftwarePackage umlaut = SoftwarePackage.named("ä", "1").build();
    SoftwarePackage plain = SoftwarePackage.named("a", "1").build();
    assertThat(identity.ofPackage("npm", "", umlaut).purl()).isEqualTo("pkg:npm/%C3%A4@1");
    assertThat(identity.ofPackage("npm", "", umlaut).uid())
        .isNotEqualTo(identity.ofPackage("npm", "", plain).uid())
        .matches("[1-9a-f][0-9a-f]*");
  }
}
