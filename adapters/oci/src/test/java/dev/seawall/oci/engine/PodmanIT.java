package dev.seawall.oci.engine;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.seawall.artifact.Image;
import dev.seawall.oci.Daemon;
import dev.seawall.oci.Deadline;
import dev.seawall.oci.Reference;
import dev.seawall.oci.TestImage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PodmanIT {
  private static final TestImage IMAGE =
      new TestImage("amd64").layer("a", "one".getBytes(UTF_8)).layer("b", "two".getBytes(UTF_8));

  @TempDir static Path folder;

  private static Daemon daemon;

  @BeforeAll
  static void start() throws Exception {
    Daemon.requireProgram("podman", "podman");
    Path archive = Files.write(folder.resolve("image.tar"), IMAGE.dockerArchive("demo/app:1"));
    Daemon.run(folder, podman("load", "-i", archive.toString()));
    Path socket = Files.createDirectory(folder.resolve("podman")).resolve("podman.sock");
    daemon =
        Daemon.start(
            folder,
            podman("system", "service", "--time=0", "unix://" + socket),
            () -> Files.exists(socket));
  }

  @AfterAll
  static void stop() {
    if (daemon != null) {
      daemon.close();
    }
  }

  @Test
  void opensAnImageThroughTheSocketOfTheUser() throws IOException {
    Engines engines = engines(Map.of("XDG_RUNTIME_DIR", folder.toString()));

    try (Image image = engines.podman(Reference.parse("demo/app:1"), "")) {
      assertThat(image.repoTags()).containsExactly("localhost/demo/app:1");
      assertThat(image.reference()).isEqualTo("localhost/demo/app:1");
      assertThat(image.repoDigests()).isNotEmpty();
      assertThat(image.id()).isEqualTo(TestImage.digest(IMAGE.config()));
      for (int i = 0; i < IMAGE.layers().size(); i++) {
        try (InputStream in = image.layers().get(i).open()) {
          assertThat(in.readAllBytes()).isEqualTo(IMAGE.layers().get(i));
        }
      }
    }
  }

  @Test
  void opensAnImageThroughAGivenSocket() {
    String socket = folder.resolve("podman/podman.sock").toString();

    try (Image image = engines(Map.of()).podman(Reference.parse("localhost/demo/app:1"), socket)) {
      assertThat(image.reference()).isEqualTo("localhost/demo/app:1");
    }
  }

  @Test
  void saysInPodmansWordsThatThereIsNoSuchImage() {
    assertThatThrownBy(() ->
            engines(Map.of("XDG_RUNTIME_DIR", folder.toString()))
                .podman(Reference.parse("absent:1"), ""))
        .hasMessageStartingWith("unable to inspect the image (absent:1): ")
        .hasMessageContaining("No such image");
  }

  private static Engines engines(Map<String, String> environment) {
    return new Engines(environment, Deadline.after(Duration.ofMinutes(1)));
  }

  private static List<String> podman(String... arguments) {
    List<String> command =
        new ArrayList<>(
            List.of(
                "podman",
                "--root=" + folder.resolve("root"),
                "--runroot=" + folder.resolve("run"),
                "--storage-driver=vfs"));
    command.addAll(List.of(arguments));
    return command;
  }
}
