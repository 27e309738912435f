package dev.seawall.oci.engine;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.seawall.artifact.Image;
import dev.seawall.model.ImageConfig;
import dev.seawall.oci.Deadline;
import dev.seawall.oci.OciException;
import dev.seawall.oci.Reference;
import dev.seawall.oci.TestImage;
import dev.seawall.oci.socket.UnixServer;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EnginesTest {
  private static final TestImage IMAGE = new TestImage("amd64").layer("a", "one".getBytes(UTF_8));
  private static final String INSPECTION =
      """
      {"Id":"%s","RepoTags":["app:1"],"RepoDigests":["app@sha256:%s"],"Created":"2026-01-01T00:00:00Z",\
      "Container":"c","DockerVersion":"19","Author":"me","Architecture":"amd64","Variant":"v1","Os":"linux",\
      "Config":{"Hostname":"h","Env":["A=b"],"Cmd":null,"ExposedPorts":{"80/tcp":{}},"Healthcheck":{"Test":["x"]}},\
      "RootFS":{"Type":"layers","Layers":["%s"]}}\
      """
          .formatted(
              TestImage.digest(IMAGE.config()),
              "0a".repeat(32),
              TestImage.digest(IMAGE.layers().getFirst()));
  private static final String HISTORY =
      """
      [{"Created":1767225601,"CreatedBy":"/bin/sh -c #(nop)  CMD [x]","Size":0,"Tags":null},
       {"Created":1767225600,"CreatedBy":"ADD file:1 in /","Size":5,"Comment":"c"}]\
      """;

  @TempDir Path folder;
  private final Map<String, byte[]> answers = new HashMap<>();
  private final List<String> log = new CopyOnWriteArrayList<>();
  private UnixServer server;

  @BeforeEach
  void start() throws IOException {
    server = new UnixServer(folder.resolve("engine.sock"), this::serve);
    String id = TestImage.digest(IMAGE.config());
    answers.put("/images/index.docker.io/library/app:1/json", INSPECTION.getBytes(UTF_8));
    answers.put("/images/index.docker.io/library/app:1/history", HISTORY.getBytes(UTF_8));
    answers.put("/images/" + id + "/get", IMAGE.dockerArchive("app:1"));
  }

  @AfterEach
  void stop() throws IOException {
    server.close();
  }

  @Test
  void makesTheConfigurationFromWhatTheEngineTells() {
    try (Image image = docker("app:1")) {
      ImageConfig config = image.config();
      assertThat(image.repoDigests()).containsExactly("app@sha256:" + "0a".repeat(32));
      assertThat(config.author()).isEqualTo("me");
      assertThat(config.created()).isEqualTo("2026-01-01T00:00:00Z");
      assertThat(config.container()).isEmpty();
      assertThat(config.dockerVersion()).isEmpty();
      assertThat(config.variant()).isEmpty();
      assertThat(config.config().hostname()).isEmpty();
      assertThat(config.config().env()).containsExactly("A=b");
      assertThat(config.config().exposedPorts()).containsExactly("80/tcp");
      assertThat(config.config().healthcheck()).isNotNull();
      assertThat(config.history())
          .containsExactly(
              new ImageConfig.History("", "2026-01-01T00:00:00Z", "ADD file:1 in /", "c", false),
              new ImageConfig.History(
                  "", "2026-01-01T00:00:01Z", "/bin/sh -c #(nop)  CMD [x]", "", true));
    }
    assertThat(log).noneMatch(path -> path.endsWith("/get"));
  }

  @Test
  void exportsTheImageOnlyWhenALayerIsRead() throws IOException {
    try (Image image = docker("app:1");
        InputStream layer = image.layers().getFirst().open()) {
      assertThat(layer.readAllBytes()).isEqualTo(IMAGE.layers().getFirst());
    }
    assertThat(log).anyMatch(path -> path.endsWith("/get"));
  }

  @Test
  void exportsTheImageWhereTheHistoryDoesNotFitTheLayers() {
    answers.put("/images/index.docker.io/library/app:1/history", "[]".getBytes(UTF_8));

    try (Image image = docker("app:1")) {
      assertThat(image.config().history())
          .extracting(ImageConfig.History::createdBy)
          .containsExactly("COPY 0 /");
      assertThat(image.config().created()).isEqualTo("2026-01-01T00:00:00Z");
    }
  }

  @Test
  void asksByTheUsersWordsWhereTheFullNameIsUnknown() {
    answers.put("/images/0a0b0c0d/json", INSPECTION.getBytes(UTF_8));
    answers.put("/images/0a0b0c0d/history", HISTORY.getBytes(UTF_8));

    try (Image image = docker("0a0b0c0d")) {
      assertThat(image.reference()).isEqualTo("app:1");
    }
  }

  @Test
  void repeatsWhatTheEngineSays() {
    assertThatThrownBy(() -> docker("absent:1"))
        .isInstanceOf(OciException.class)
        .hasMessage(
            "unable to inspect the image (absent:1): Error response from daemon: no such image");
  }

  @Test
  void refusesAnAnswerThatIsNoInspection() {
    answers.put("/images/index.docker.io/library/app:1/json", "[1]".getBytes(UTF_8));

    assertThatThrownBy(() -> docker("app:1")).hasMessageContaining("unable to decode JSON");
  }

  @Test
  void saysWhereItLookedForDocker() {
    Path absent = folder.resolve("absent.sock");

    assertThatThrownBy(() -> engines(Map.of("DOCKER_HOST", "unix://" + absent)).docker(app(), ""))
        .hasMessage(
            "unable to inspect the image (app:1): failed to connect to the docker API at unix://%s;"
                + " check if the path is correct and if the daemon is running: dial unix %s:"
                + " connect: no such file or directory",
            absent, absent);
    assertThatThrownBy(() -> engines(Map.of()).docker(app(), "/run/docker.sock"))
        .hasMessageContaining("unable to parse docker host `/run/docker.sock`");
    assertThatThrownBy(() -> engines(Map.of()).docker(app(), "tcp://127.0.0.1:1"))
        .hasMessageContaining(
            "Cannot connect to the Docker daemon at tcp://127.0.0.1:1. Is the docker daemon"
                + " running?");
  }

  @Test
  void findsTheSocketOfDockersContext() throws IOException {
    String host = server.address().text();
    Files.writeString(folder.resolve("config.json"), "{\"currentContext\": \"other\"}");
    Path meta =
        folder.resolve(
            "contexts/meta/d9298a10d1b0735837dc4bd85dac641b0f3cef27a47e5d53a54f2f3f5b2fcffa");
    Files.createDirectories(meta);
    Files.writeString(
        meta.resolve("meta.json"),
        "{\"Name\": \"other\", \"Endpoints\": {\"docker\": {\"Host\": \"%s\"}}}".formatted(host));

    try (Image image = engines(Map.of("DOCKER_CONFIG", folder.toString())).docker(app(), "")) {
      assertThat(image.reference()).isEqualTo("app:1");
    }
    assertThatThrownBy(() ->
            engines(Map.of("DOCKER_CONFIG", folder.toString(), "DOCKER_CONTEXT", "absent"))
                .docker(app(), ""))
        .hasMessageContaining("Docker knows no context \"absent\"");
  }

  @Test
  void saysWhereItLookedForPodman() throws IOException {
    assertThatThrownBy(
            () -> engines(Map.of("XDG_RUNTIME_DIR", folder.toString())).podman(app(), ""))
        .hasMessageStartingWith(
            "unable to initialize Podman client: no podman socket found: stat ");
    Path file = Files.createFile(folder.resolve("file"));
    assertThatThrownBy(() -> engines(Map.of()).podman(app(), file.toString()))
        .hasMessage(
            "unable to inspect the image (app:1): dial unix %s: connect: connection refused", file);
  }

  @Test
  void guessesTheStepsWithoutLayerAsTheIncumbentDoes() {
    assertThat(EngineHistory.isEmpty("/bin/sh -c #(nop)  ENV A=b", "")).isTrue();
    assertThat(EngineHistory.isEmpty("ENTRYPOINT [\"x\"]", "buildkit.dockerfile.v0")).isTrue();
    assertThat(EngineHistory.isEmpty("WORKDIR /app", "")).isTrue();
    assertThat(EngineHistory.isEmpty("WORKDIR /app", "buildkit.dockerfile.v0")).isFalse();
    assertThat(EngineHistory.isEmpty("WORKDIR /", "buildkit.dockerfile.v0")).isTrue();
    assertThat(EngineHistory.isEmpty("/bin/sh -c mkdir x", "")).isFalse();
    assertThat(EngineHistory.isEmpty("", "")).isFalse();
  }

  private Image docker(String name) {
    return engines(Map.of()).docker(Reference.parse(name), server.address().text());
  }

  private static Reference app() {
    return Reference.parse("app:1");
  }

  private static Engines engines(Map<String, String> environment) {
    return new Engines(environment, Deadline.after(Duration.ofSeconds(20)));
  }

  private void serve(SocketChannel channel) throws IOException {
    ByteBuffer request = ByteBuffer.allocate(4096);
    channel.read(request);
    String path = new String(request.array(), 0, request.position(), UTF_8).split(" ")[1];
    log.add(path);
    byte[] body = answers.get(path);
    String head = body == null ? "404 Not Found" : "200 OK";
    byte[] sent = body == null ? "{\"message\":\"no such image\"}\n".getBytes(UTF_8) : body;
    String start = "HTTP/1.1 %s\r\nContent-Length: %d\r\n\r\n".formatted(head, sent.length);
    channel.write(ByteBuffer.wrap(start.getBytes(UTF_8)));
    channel.write(ByteBuffer.wrap(sent));
  }
}
