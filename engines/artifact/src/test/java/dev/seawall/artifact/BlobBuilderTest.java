package dev.seawall.artifact;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seawall.model.BuildInfo;
import dev.seawall.model.Layer;
import dev.seawall.model.OperatingSystem;
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
  void namesSystemFilesFromTheRootAndOnce() {
    builder.systemFiles(List.of("/usr/bin/b", "usr/bin/a"));
    builder.systemFiles(List.of("usr/bin/b"));

    assertThat(builder.build(Layer.NONE).systemFiles()).containsExactly("usr/bin/a", "usr/bin/b");
  }
}
