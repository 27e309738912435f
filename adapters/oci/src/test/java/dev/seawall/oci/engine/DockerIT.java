package dev.seawall.oci.engine;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.seawall.artifact.Image;
import dev.seawall.model.ImageConfig;
import dev.seawall.oci.Daemon;
import dev.seawall.oci.Deadline;
import dev.seawall.oci.Reference;
import dev.seawall.oci.TestImage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DockerIT {
  private static final TestImage IMAGE =
      new TestImage("amd64").layer("a", "one".getBytes(UTF_8)).layer("b", "two".getBytes(UTF_8));

  @TempDir static Path folder;

  private static Daemon daemon;
  private static String host;

  @BeforeAll
  static void start() throws Exception {
    Daemon.requireProgram("dockerd", "docker.io");
    Daemon.requireProgram("docker", "docker.io");
    Path socket = folder.resolve("docker.sock");
    host = "unix://" + socket;
    daemon =
        Daemon.start(
            folder,
            List.of(
                "dockerd",
                "--host=" + host,
                "--data-root=" + folder.resolve("data"),
                "--exec-root=" + folder.resolve("exec"),
                "--pidfile=" + folder.resolve("pid"),
                "--storage-driver=vfs",
                "--iptables=false",
                "--ip6tables=false",
                "--bridge=none"),
            () -> Files.exists(socket) && answers());
    Path archive = Files.write(folder.resolve("image.tar"), IMAGE.dockerArchive("demo/app:1"));
    Daemon.run(folder, List.of("docker", "-H", host, "load", "-i", archive.toString()));
    Daemon.run(folder, List.of("docker", "-H", host, "tag", "demo/app:1", "alpine:3.9"));
  }

  @AfterAll
  static void stop() {
    if (daemon != null) {
      daemon.close();
    }
  }

  @Test
  void opensAnImageByItsName() throws IOException {
    try (Image image = open("alpine:3.9")) {
      assertThat(image.name()).isEqualTo("alpine:3.9");
      assertThat(image.reference()).isEqualTo("alpine:3.9");
      assertThat(image.repoTags()).containsExactlyInAnyOrder("demo/app:1", "alpine:3.9");
      assertThat(image.id()).isEqualTo(TestImage.digest(IMAGE.config()));
      assertThat(image.config().config().env()).containsExactly("PATH=/bin");
      assertThat(image.config().history())
          .extracting(ImageConfig.History::createdBy)
          .containsExactly("COPY 0 /", "COPY 1 /");
      assertThat(image.layers())
          .extracting(Image.ImageLayer::diffId)
          .containsExactly(
              TestImage.digest(IMAGE.layers().get(0)), TestImage.digest(IMAGE.layers().get(1)));
    }
  }

  @Test
  void exportsTheLayersAsTheyWere() throws IOException {
    try (Image image = open("demo/app:1")) {
      for (int i = 0; i < IMAGE.layers().size(); i++) {
        Image.ImageLayer layer = image.layers().get(i);
        try (InputStream in = layer.open()) {
          assertThat(TestImage.digest(in.readAllBytes())).isEqualTo(layer.diffId());
        }
        assertThat(layer.digest()).isEmpty();
      }
    }
  }

  @Test
  void opensAnImageByItsId() {
    String id = TestImage.digest(IMAGE.config());
    try (Image image = open(id.substring("sha256:".length(), "sha256:".length() + 12))) {
      assertThat(image.id()).isEqualTo(id);
      assertThat(image.reference()).isIn("demo/app:1", "alpine:3.9");
    }
  }

  @Test
  void saysInDockersWordsThatThereIsNoSuchImage() {
    assertThatThrownBy(() -> open("absent:1"))
        .hasMessageStartingWith(
            "unable to inspect the image (absent:1): Error response from daemon: ")
        .hasMessageContaining("No such image: absent:1");
  }

  private static Image open(String name) {
    return engines().docker(Reference.parse(name), host);
  }

  private static boolean answers() {
    try {
      Daemon.run(folder, List.of("docker", "-H", host, "version"));
      return true;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private static Engines engines() {
    return new Engines(Map.of(), Deadline.after(Duration.ofMinutes(1)));
  }
}
