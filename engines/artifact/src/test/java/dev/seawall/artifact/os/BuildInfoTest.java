package dev.seawall.artifact.os;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seawall.artifact.Blob;
import dev.seawall.model.BuildInfo;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BuildInfoTest {
  private static final String DOCKERFILE = "root/buildinfo/Dockerfile-ubi8-8.4-211";

  @Test
  void putsContentSetsAndNameTogether() {
    Blob found =
        Evidence.of(
            Map.of(
                "root/buildinfo/content_manifests/ubi8.json",
                "{\"metadata\": {}, \"content_sets\": [\"rhel-8-baseos\", \"rhel-8-appstream\"]}",
                DOCKERFILE,
                """
                FROM x
                LABEL com.redhat.component="ubi8-container" \\
                      architecture="x86_64"
                """));

    assertThat(found.buildInfo())
        .isEqualTo(
            new BuildInfo(
                List.of("rhel-8-baseos", "rhel-8-appstream"), "ubi8-container-8.4-211", "x86_64"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ARG N=ubi8\nFROM x\nLABEL com.redhat.component=$N architecture=arm",
        "FROM x\nENV N ubi8\nlabel BZComponent ${N}\nLABEL Architecture arm",
        "FROM x\nENV N='ubi8'\nLABEL com.redhat.component=\"${N:-none}\" architecture=${O:-arm}",
        "FROM x\nLABEL com.redhat.component=old architecture=arm \\\n# remark\n\n  bzcomponent=ubi8",
        "# escape=`\nFROM x\nLABEL com.redhat.component=ubi8 `\n architecture=arm",
        "FROM x\nLABEL com.redhat.component=u\\bi8 architecture=${N:+no}arm",
      })
  void putsVariablesIntoLabels(String dockerfile) {
    assertThat(Evidence.of(DOCKERFILE, dockerfile).buildInfo())
        .isEqualTo(new BuildInfo(List.of(), "ubi8-8.4-211", "arm"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "LABEL architecture=x", "LABEL com.redhat.component=x"})
  void saysWhichLabelIsMissing(String dockerfile) {
    Blob found = Evidence.of(DOCKERFILE, dockerfile);

    assertThat(found.buildInfo()).isNull();
    assertThat(found.problems()).hasSize(1);
  }

  @Test
  void stopsAtAVariableThatGrowsWithoutEnd() {
    Blob found =
        Evidence.of(DOCKERFILE, "FROM x\nENV A=0123456789\n" + "ENV A=$A$A$A$A\n".repeat(40));

    assertThat(found.problems())
        .singleElement()
        .satisfies(p -> assertThat(p.reason()).contains("64 KB"));
  }

  @Test
  void saysWhichManifestIsNone() {
    Blob found =
        Evidence.of(
            Map.of(
                "usr/share/buildinfo/a.json", "[",
                "usr/share/buildinfo/b.json", "{\"content_sets\": [1]}",
                "usr/share/buildinfo/c.json", "{}"));

    assertThat(found.buildInfo()).isNull();
    assertThat(found.problems())
        .hasSize(2)
        .allSatisfy(p -> assertThat(p.reason()).startsWith("invalid content manifest"));
  }
}
