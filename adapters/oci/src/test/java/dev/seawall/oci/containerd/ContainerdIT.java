package dev.seawall.oci.containerd;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.seawall.artifact.Image;
import dev.seawall.artifact.image.Platform;
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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContainerdIT {
  private static final TestImage AMD64 =
      new TestImage("amd64").layer("a", "one".getBytes(UTF_8)).layer("b", random(9_000_000));
  private static final TestImage ARM64 = new TestImage("arm64").layer("a", "arm".getBytes(UTF_8));
  private static final byte[] INDEX = TestImage.index(AMD64, ARM64);

  @TempDir static Path folder;

  private static Daemon daemon;
  private static Path socket;

  @BeforeAll
  static void start() throws Exception {
    Daemon.requireProgram("containerd", "containerd");
    socket = folder.resolve("containerd.sock");
    Path config =
        Files.writeString(
            folder.resolve("config.toml"),
            """
            version = 2
            root = "%1$s/root"
            state = "%1$s/state"
            disabled_plugins = ["io.containerd.grpc.v1.cri"]
            [grpc]
              address = "%2$s"
            """
                .formatted(folder, socket));
    daemon =
        Daemon.start(
            folder,
            List.of("containerd", "--config", config.toString()),
            () -> Files.exists(socket));
    Path layout = Files.write(folder.resolve("layout.tar"), layout());
    ctr(
        "images",
        "import",
        "--all-platforms",
        "--base-name",
        "docker.io/demo/app",
        layout.toString());
    ctr("images", "tag", "docker.io/demo/app:multi", "reg.example:5000/app:2");
    ctr(
        "--namespace",
        "k8s.io",
        "images",
        "import",
        "--base-name",
        "docker.io/other/app",
        layout.toString());
  }

  @AfterAll
  static void stop() {
    if (daemon != null) {
      daemon.close();
    }
  }

  @Test
  void opensAnImageByItsShortName() throws IOException {
    try (Image image = open("demo/app:multi", "linux/amd64")) {
      assertThat(image.repoTags()).containsExactly("demo/app:multi");
      assertThat(image.repoDigests()).containsExactly("demo/app@" + TestImage.digest(INDEX));
      assertThat(image.reference()).isEqualTo("demo/app:multi");
      assertThat(image.id()).isEqualTo(TestImage.digest(AMD64.config()));
      for (int i = 0; i < AMD64.stored().size(); i++) {
        try (InputStream in = image.layers().get(i).open()) {
          assertThat(in.readAllBytes()).isEqualTo(AMD64.stored().get(i));
        }
      }
    }
  }

  @Test
  void opensAnImageOfAnotherRegistryByItsFullName() {
    try (Image image = open("reg.example:5000/app:2", "linux/arm64")) {
      assertThat(image.config().architecture()).isEqualTo("arm64");
      assertThat(image.repoDigests())
          .containsExactly("reg.example:5000/app@" + TestImage.digest(INDEX));
    }
  }

  @Test
  void opensAnImageByDigest() {
    try (Image image = open("demo/app@" + TestImage.digest(INDEX), "linux/amd64")) {
      assertThat(image.repoTags()).containsExactly("docker.io/demo/app:multi");
      assertThat(image.reference()).isEqualTo("docker.io/demo/app@" + TestImage.digest(INDEX));
    }
    try (Image image = open(TestImage.digest(INDEX), "linux/amd64")) {
      assertThat(image.id()).isEqualTo(TestImage.digest(AMD64.config()));
    }
  }

  @Test
  void saysThatThePlatformIsNotThere() {
    assertThatThrownBy(() -> open("demo/app:multi", "linux/s390x"))
        .hasMessage(
            "inspect error: no match for platform in manifest %s: not found",
            TestImage.digest(INDEX));
  }

  @Test
  void saysThatThereIsNoSuchImageAndLooksIntoOtherNamespaces() {
    assertThatThrownBy(() -> open("absent:1", "linux/amd64"))
        .hasMessage("image not found in containerd store: absent:1");
    assertThatThrownBy(() -> open("other/app:multi", "linux/amd64"))
        .hasMessage(
            "image not found in containerd store: other/app:multi; it is in another namespace:"
                + " set CONTAINERD_NAMESPACE=k8s.io");
  }

  @Test
  void readsTheNamespaceOfTheEnvironment() {
    Map<String, String> environment =
        Map.of("CONTAINERD_ADDRESS", socket.toString(), "CONTAINERD_NAMESPACE", "k8s.io");
    Containerd containerd = new Containerd(environment, Deadline.after(Duration.ofMinutes(1)));

    try (Image image =
        containerd.open(Reference.parse("other/app:multi"), Optional.of(Platform.LINUX_AMD64))) {
      assertThat(image.config().architecture()).isEqualTo("amd64");
    }
  }

  private static Image open(String name, String platform) {
    Map<String, String> environment = Map.of("CONTAINERD_ADDRESS", "unix://" + socket);
    return new Containerd(environment, Deadline.after(Duration.ofMinutes(1)))
        .open(Reference.parse(name), Optional.of(Platform.parse(platform)));
  }

  private static void ctr(String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("ctr", "--address", socket.toString()));
    command.addAll(List.of(arguments));
    Daemon.run(folder, command);
  }

  private static byte[] layout() {
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put("oci-layout", "{\"imageLayoutVersion\":\"1.0.0\"}".getBytes(UTF_8));
    String entry =
        TestImage.descriptor(
            "application/vnd.oci.image.index.v1+json",
            INDEX,
            ",\"annotations\":{\"org.opencontainers.image.ref.name\":\"multi\"}");
    files.put("index.json", TestImage.indexOf(entry));
    List<byte[]> blobs = new ArrayList<>(List.of(INDEX, AMD64.manifest(), ARM64.manifest()));
    blobs.addAll(AMD64.blobs());
    blobs.addAll(ARM64.blobs());
    for (byte[] blob : blobs) {
      files.put("blobs/sha256/" + TestImage.digest(blob).substring("sha256:".length()), blob);
    }
    return TestImage.tar(files);
  }

  private static byte[] random(int length) {
    byte[] bytes = new byte[length];
    new Random(length).nextBytes(bytes);
    return bytes;
  }
}
