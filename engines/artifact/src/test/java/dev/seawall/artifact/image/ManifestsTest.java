package dev.seawall.artifact.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.seawall.artifact.ArtifactException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ManifestsTest {
  private static final String A = "sha256:" + "a".repeat(64);
  private static final String B = "sha256:" + "b".repeat(64);

  @Test
  void readsManifestWithUnknownFields() {
    ManifestDocument document =
        read(
            """
            {"schemaVersion": 2, "extra": {"deep": [1, {"x": null}]},
             "config": {"mediaType": "c", "digest": "%s", "size": 7},
             "layers": [{"digest": "%s", "size": 9, "urls": ["https://example.com/l"]}],
             "annotations": {"k": "v"}}
            """
                .formatted(A, B));
    assertThat(document).isInstanceOf(Manifest.class);
    Manifest manifest = (Manifest) document;
    assertThat(manifest.config().digest()).isEqualTo(A);
    assertThat(manifest.layers()).hasSize(1);
    assertThat(manifest.layers().getFirst().size()).isEqualTo(9);
    assertThat(manifest.layers().getFirst().urls()).containsExactly("https://example.com/l");
    assertThat(manifest.annotations()).containsEntry("k", "v");
  }

  @Test
  void readsIndexWithPlatforms() {
    ManifestDocument document =
        read(
            """
            {"mediaType": "application/vnd.oci.image.index.v1+json", "manifests": [
              {"digest": "%s", "platform": {"os": "linux", "architecture": "arm64", "variant": "v8"}},
              {"digest": "%s"}]}
            """
                .formatted(A, B));
    Index index = (Index) document;
    assertThat(index.manifests()).hasSize(2);
    Platform platform = index.manifests().getFirst().platform();
    assertThat(platform).isNotNull();
    assertThat(platform.text()).isEqualTo("linux/arm64/v8");
    assertThat(platform.satisfies(Platform.of("linux", "arm64"))).isTrue();
    assertThat(platform.satisfies(Platform.LINUX_AMD64)).isFalse();
    assertThat(index.manifests().get(1).platform()).isNull();
  }

  @Test
  void refusesDigestThatCouldBecomeAPath() {
    assertThatThrownBy(
            () -> read("{\"manifests\": [{\"digest\": \"sha256:../../../../etc/passwd\"}]}"))
        .isInstanceOf(ArtifactException.class)
        .hasMessageContaining("test manifest")
        .hasMessageContaining("invalid digest");
  }

  @Test
  void namesDockersOldSchema() {
    assertThatThrownBy(() -> read("{\"schemaVersion\": 1, \"fsLayers\": []}"))
        .isInstanceOf(ArtifactException.class)
        .hasMessageContaining("schema 1");
  }

  @Test
  void namesWhatIsWrongWithTheText() {
    assertThatThrownBy(() -> read("{\"manifests\": [{"))
        .isInstanceOf(ArtifactException.class)
        .hasMessageContaining("not valid JSON");
    assertThatThrownBy(() -> read("[]"))
        .isInstanceOf(ArtifactException.class)
        .hasMessageContaining("not a JSON object");
    assertThatThrownBy(() -> read("{\"a\":".repeat(1000))).isInstanceOf(ArtifactException.class);
  }

  @Test
  void readsPlatformsAsUsersWriteThem() {
    assertThat(Platform.parse("linux/x86_64")).isEqualTo(Platform.LINUX_AMD64);
    assertThat(Platform.parse("windows/amd64:10.0.17763.1").osVersion()).isEqualTo("10.0.17763.1");
    assertThat(Platform.parse("linux/arm/v7").text()).isEqualTo("linux/arm/v7");
    assertThatThrownBy(() -> Platform.parse("a/b/c/d"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("a/b/c/d");
  }

  private static ManifestDocument read(String json) {
    return Manifests.read(json.getBytes(StandardCharsets.UTF_8), "test manifest");
  }
}
