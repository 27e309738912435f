package dev.seawall.artifact.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.seawall.artifact.ArtifactException;
import dev.seawall.model.ImageConfig;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ImageConfigsTest {
  private static final String DIFF_ID = "sha256:" + "0".repeat(64);

  @Test
  void readsWhatReportsShow() {
    ImageConfig config =
        read(
            """
            {"architecture": "amd64", "os": "linux", "created": "2020-01-03T01:21:37.26Z",
             "docker_version": "18.09.7", "os.version": "10.0", "variant": "v8",
             "rootfs": {"type": "layers", "diff_ids": ["%s"]},
             "history": [
               {"created_by": "/bin/sh -c #(nop) COPY file:7b in / "},
               {"created_by": "CMD", "empty_layer": true}],
             "config": {"Env": ["A=b"], "Cmd": [], "Entrypoint": null, "ArgsEscaped": true,
               "Labels": {"x": "y"}, "Volumes": {"/b": {}, "/a": {}},
               "ExposedPorts": {"80/tcp": {}},
               "Healthcheck": {"Test": ["NONE"], "Interval": 5000000000, "Retries": 3}}}
            """
                .formatted(DIFF_ID));
    assertThat(config.diffIds()).containsExactly(DIFF_ID);
    assertThat(config.osVersion()).isEqualTo("10.0");
    assertThat(config.config().env()).containsExactly("A=b");
    assertThat(config.config().cmd()).isEmpty();
    assertThat(config.config().entrypoint()).isNull();
    assertThat(config.config().volumes()).containsExactly("/a", "/b");
    assertThat(config.config().exposedPorts()).containsExactly("80/tcp");
    assertThat(config.config().healthcheck().interval()).isEqualTo(5_000_000_000L);
    assertThat(config.config().labels()).containsEntry("x", "y");
    assertThat(config.config().argsEscaped()).isTrue();
    assertThat(ImageConfigs.createdBy(config)).containsExactly("COPY file:7b in / ");
  }

  @Test
  void tellsNoInstructionsWhereTheHistoryDoesNotFitTheLayers() {
    ImageConfig config =
        read("{\"rootfs\": {\"diff_ids\": [\"%s\"]}, \"history\": []}".formatted(DIFF_ID));
    assertThat(ImageConfigs.createdBy(config)).containsExactly("");
  }

  @Test
  void refusesDiffIdsThatAreNone() {
    assertThatThrownBy(() -> read("{\"rootfs\": {\"diff_ids\": [\"abc\"]}}"))
        .isInstanceOf(ArtifactException.class)
        .hasMessage("test config: holds an invalid diff id \"abc\"");
  }

  private static ImageConfig read(String json) {
    return ImageConfigs.read(json.getBytes(StandardCharsets.UTF_8), "test config");
  }
}
