package dev.seawall.artifact.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.seawall.artifact.Application;
import dev.seawall.artifact.Blob;
import dev.seawall.artifact.PackageLicenses;
import dev.seawall.artifact.PackageList;
import dev.seawall.model.BuildInfo;
import dev.seawall.model.ExternalReference;
import dev.seawall.model.Layer;
import dev.seawall.model.Location;
import dev.seawall.model.OperatingSystem;
import dev.seawall.model.PackageIdentifier;
import dev.seawall.model.Problem;
import dev.seawall.model.Relationship;
import dev.seawall.model.SoftwarePackage;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BlobCodecTest {
  static Blob full() {
    SoftwarePackage all =
        SoftwarePackage.named("name", "1.2.3")
            .id("name@1.2.3")
            .identifier(new PackageIdentifier("pkg:x/name", "uid", "ref"))
            .release("4")
            .epoch(5)
            .arch("amd64")
            .dev(true)
            .srcName("source")
            .srcVersion("6")
            .srcRelease("7")
            .srcEpoch(8)
            .licenses(List.of("MIT", "GPL-2.0-only"))
            .maintainer("Jörg <j@example.com>")
            .modularityLabel("label")
            .buildInfo(new BuildInfo(List.of("set"), "nvr", "x86_64"))
            .repositoryClass("official")
            .indirect(true)
            .relationship(Relationship.WORKSPACE)
            .dependsOn(List.of("other@1"))
            .layer(new Layer(9, "sha256:d", "sha256:e", "RUN"))
            .filePath("a/b")
            .digest("sha1:abc")
            .locations(List.of(new Location(10, 4000)))
            .installedFiles(List.of("usr/bin/name"))
            .analyzedBy("dpkg")
            .externalReferences(List.of(new ExternalReference("vcs", "https://example.com")))
            .build();
    SoftwarePackage plain = SoftwarePackage.named("name", "").build();
    return new Blob(
        1L << 40,
        "sha256:a",
        "sha256:b",
        "COPY . .",
        List.of("opt"),
        List.of("etc/x"),
        new OperatingSystem("ubuntu", "22.04", true, true, "seal"),
        "edge",
        new BuildInfo(List.of(), "n", "a"),
        List.of(new PackageList("var/lib/dpkg/status", List.of(all, plain))),
        List.of(new Application("npm", "package-lock.json", List.of(plain, all))),
        List.of(new PackageLicenses("usr/share/doc/x/copyright", "x", List.of("MIT"))),
        List.of("usr/bin/name"),
        Map.of("bin/x", "sha256:f", "bin/y", "sha256:g"),
        List.of(new Problem("p", 12, "why")));
  }

  @Test
  void readsBackWhatItWrote() {
    Blob blob = full();
    assertThat(BlobCodec.decode(BlobCodec.encode(blob))).isEqualTo(blob);
  }

  @Test
  void givesTheSharedConstantsForWhatIsAbsent() {
    Blob blob = BlobCodec.decode(BlobCodec.encode(full()));
    SoftwarePackage plain = blob.packageLists().getFirst().packages().get(1);
    assertThat(plain.layer()).isSameAs(Layer.NONE);
    assertThat(plain.identifier()).isSameAs(PackageIdentifier.NONE);
  }

  @Test
  void refusesEveryDamage() {
    byte[] bytes = BlobCodec.encode(full());
    for (int i = 0; i < bytes.length; i++) {
      byte[] damaged = bytes.clone();
      damaged[i] ^= 0x10;
      assertThatThrownBy(() -> BlobCodec.decode(damaged)).isInstanceOf(DamagedException.class);
      byte[] cut = Arrays.copyOf(bytes, i);
      assertThatThrownBy(() -> BlobCodec.decode(cut)).isInstanceOf(DamagedException.class);
    }
    assertThatThrownBy(() -> BlobCodec.decode(Arrays.copyOf(bytes, bytes.length + 1)))
        .isInstanceOf(DamagedException.class);
  }
}
