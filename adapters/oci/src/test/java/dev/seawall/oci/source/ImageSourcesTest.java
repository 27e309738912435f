package dev.seawall.oci.source;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.seawall.artifact.Image;
import dev.seawall.artifact.image.Platform;
import dev.seawall.oci.Deadline;
import dev.seawall.oci.OciException;
import dev.seawall.oci.TestImage;
import dev.seawall.oci.credential.Credential;
import dev.seawall.oci.registry.LazyRegistry;
import dev.seawall.oci.registry.RegistryOptions;
import dev.seawall.oci.registry.TestRegistry;
import dev.seawall.oci.transport.TransportOptions;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImageSourcesTest {
  private static final TestImage IMAGE = new TestImage("amd64").layer("a", "text".getBytes(UTF_8));

  @TempDir Path folder;
  private final Deadline deadline = Deadline.after(Duration.ofSeconds(30));
  private List<Credential.Basic> credentials = List.of();
  private Map<String, String> environment;
  private TestRegistry registry;
  private LazyRegistry client;

  @BeforeEach
  void start() throws IOException {
    registry = new TestRegistry().image("app", "1", IMAGE);
    environment =
        Map.of(
            "DOCKER_HOST",
            "unix://" + folder.resolve("docker.sock"),
            "CONTAINERD_ADDRESS",
            folder.resolve("containerd.sock").toString());
    client = new LazyRegistry(this::options);
  }

  @AfterEach
  void stop() {
    client.close();
    registry.close();
  }

  @Test
  void goesThroughThePlacesUntilOneHasTheImage() {
    try (Image image = sources().open(registry.host() + "/app:1", query(ImageSource.values()))) {
      assertThat(image.id()).isEqualTo(TestImage.digest(IMAGE.config()));
    }
  }

  @Test
  void listsWhyNoPlaceHasTheImage() {
    Path podman = folder.resolve("podman.sock");

    assertThatThrownBy(
            () -> sources().open(registry.host() + "/app:2", query(ImageSource.values())))
        .isInstanceOf(OciException.class)
        .hasMessageStartingWith(
            """
            unable to find the specified image "%s/app:2" in ["docker" "containerd" "podman" "remote"]: 4 errors occurred:
            \t* docker error: unable to inspect the image (%s/app:2): failed to connect to the docker API at unix://%s\
            """
                .formatted(registry.host(), registry.host(), folder.resolve("docker.sock")))
        .hasMessageContaining(
            "\n\t* containerd error: containerd socket not found: "
                + folder.resolve("containerd.sock"))
        .hasMessageContaining(
            "\n\t* podman error: unable to initialize Podman client: no podman socket found: stat "
                + podman)
        .hasMessageContaining(
            "\n\t* remote error: GET http://%s/v2/app/manifests/2: MANIFEST_UNKNOWN",
            registry.host());
  }

  @Test
  void listsEachAttemptAtTheRegistry() {
    registry.wantBasic("u", "p");
    credentials = List.of(new Credential.Basic("a", "b"));

    assertThatThrownBy(() -> sources().open(registry.host() + "/app:1", query(ImageSource.REMOTE)))
        .hasMessageContaining("in [\"remote\"]: 2 errors occurred:\n\t* remote error: GET ")
        .hasMessageContaining("\n\t* remote error: GET ");
  }

  @Test
  void refusesANameBeforeItAsksAnyone() {
    assertThatThrownBy(() -> sources().open("Alpine", ImageSources.Query.DEFAULT))
        .hasMessageStartingWith(
            "failed to parse the image name: could not parse reference: Alpine");
    assertThat(registry.log()).isEmpty();
  }

  @Test
  void listsThePlatformsOfAName() {
    registry.manifest("app", "multi", TestImage.index(IMAGE));

    assertThat(sources().platforms(registry.host() + "/app:multi"))
        .containsExactly(Platform.LINUX_AMD64);
  }

  @Test
  void knowsTheSourcesByTheirNames() {
    assertThat(ImageSource.ofText("containerd")).contains(ImageSource.CONTAINERD);
    assertThat(ImageSource.ofText("foo")).isEmpty();
  }

  private ImageSources sources() {
    return new ImageSources(environment, deadline, client);
  }

  private ImageSources.Query query(ImageSource... order) {
    return new ImageSources.Query(
        List.of(order), "", folder.resolve("podman.sock").toString(), Optional.empty());
  }

  private RegistryOptions options() {
    return RegistryOptions.of(TransportOptions.defaults(environment, deadline))
        .withCredentials(credentials);
  }
}
