package dev.seawall.artifact;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seawall.model.BuildInfo;
import dev.seawall.model.Layer;
import dev.seawall.model.OperatingSystem;
import dev.seawall.model.SoftwarePackage;
import java.util.List;
import org.junit.jupiter.api.Test;

class BlobBuilderTest {
  private final BlobBuilder builder = new BlobBuilder();

  @Test
  void mergesOperatingSystemsInTheOrderOfTheirFiles() {
    builder.operatingSystem("etc/os-release", OperatingSystem.of("centos", "7"));
    builder.operatingSystem("etc/centos-release", OperatingSystem.of("centos", "7.9.2009"));

    assertThat(builder.build(Layer.NONE).os()).isEqualTo(OperatingSystem.of("centos", "7.9.2009"));
  }

  @Test
  void knowsNoOperatingSystemWhereNoFileTellsOfOne() {
    assertThat(builder.build(Layer.NONE).os()).isEqualTo(OperatingSystem.NONE);
    assertThat(builder.build(Layer.NONE).buildInfo()).isNull();
  }

  @Test
  void putsContentSetsAndNameOfABuildTogether() {
    builder.buildInfo("b.json", new BuildInfo(List.of("rhel-8"), "", ""));
    builder.buildInfo("a", new BuildInfo(List.of(), "ubi8-8.4-1", "x86_64"));

    assertThat(builder.build(Layer.NONE).buildInfo())
        .isEqualTo(new BuildInfo(List.of("rhel-8"), "ubi8-8.4-1", "x86_64"));
  }

  @Test
  void keepsTheSystemFilesThatAreEvidenceToo() {
    builder.systemFiles(List.of("/usr/lib/b.jar", "/usr/bin/b", "usr/lib/a.jar"));
    builder.systemFiles(List.of("usr/lib/b.jar"));
    for (String jar : List.of("usr/lib/a.jar", "usr/lib/b.jar", "opt/c.jar")) {
      builder.application("jar", jar, List.of(SoftwarePackage.named("x", "1").build()));
    }

    assertThat(builder.build(Layer.NONE).withRelevantSystemFiles().systemFiles())
        .containsExactly("usr/lib/a.jar", "usr/lib/b.jar");
  }
}
