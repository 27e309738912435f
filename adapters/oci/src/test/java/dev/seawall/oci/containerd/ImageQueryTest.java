package dev.seawall.oci.containerd;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seawall.artifact.image.Descriptor;
import dev.seawall.model.ImageConfig;
import dev.seawall.oci.Reference;
import dev.seawall.oci.containerd.ContainerdClient.NamedImage;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ImageQueryTest {
  private static final String DIGEST = "sha256:" + "0a".repeat(32);

  @Test
  void asksForTheFullAndTheFamiliarName() {
    ImageQuery query = ImageQuery.of(Reference.parse("alpine:3"));

    assertThat(query.filters())
        .containsExactly("name==\"docker.io/library/alpine:3\"", "name==\"alpine:3\"");
    assertThat(query.shownName(image("docker.io/library/alpine:3"))).isEqualTo("alpine:3");
  }

  @Test
  void fillsInTheTag() {
    ImageQuery query = ImageQuery.of(Reference.parse("reg.example:5000/app"));

    assertThat(query.filters())
        .containsExactly(
            "name==\"reg.example:5000/app:latest\"", "name==\"reg.example:5000/app:latest\"");
    assertThat(query.shownName(image("x"))).isEqualTo("reg.example:5000/app:latest");
  }

  @Test
  void takesADigestOfTheSameRepositoryOnly() {
    ImageQuery query = ImageQuery.of(Reference.parse("alpine@" + DIGEST));

    assertThat(query.filters()).containsExactly("target.digest==\"" + DIGEST + "\"");
    assertThat(
            query.choose(
                List.of(
                    image("docker.io/library/alpinelinux:3"), image("docker.io/library/alpine:3"))))
        .contains(image("docker.io/library/alpine:3"));
  }

  @Test
  void takesAPlainDigestOfAnyRepository() {
    ImageQuery query = ImageQuery.of(Reference.parse(DIGEST));

    assertThat(query.choose(List.of(image("any:1")))).contains(image("any:1"));
    assertThat(query.shownName(image("any:1"))).isEqualTo("any:1");
  }

  @Test
  void tellsOfAConfigurationWhatTheIncumbentTells() {
    ImageConfig.History step =
        new ImageConfig.History("me", "2026-01-01T00:00:00Z", "RUN", "", false);
    ImageConfig whole = config(List.of(step));

    ImageConfig view = EngineView.of(whole);

    assertThat(view.author()).isEqualTo("me");
    assertThat(view.created()).isEqualTo("2026-01-01T00:00:00Z");
    assertThat(view.variant()).isEmpty();
    assertThat(view.config().hostname()).isEmpty();
    assertThat(view.config().env()).containsExactly("A=b");
    assertThat(EngineView.of(config(List.of()))).isEqualTo(config(List.of()));
  }

  private static ImageConfig config(List<ImageConfig.History> history) {
    ImageConfig.Execution execution =
        new ImageConfig.Execution(
            true,
            false,
            false,
            null,
            null,
            "",
            null,
            List.of("A=b"),
            "host",
            "",
            null,
            null,
            false,
            false,
            false,
            "",
            null,
            "",
            null,
            false,
            false,
            "",
            "",
            null);
    return new ImageConfig(
        "arm64",
        "author",
        "container",
        "",
        "",
        history,
        "linux",
        "layers",
        List.of(DIGEST),
        execution,
        "",
        "v8",
        List.of());
  }

  private static NamedImage image(String name) {
    return new NamedImage(name, new Descriptor("", DIGEST, 1, null, Map.of(), List.of(), ""));
  }
}
