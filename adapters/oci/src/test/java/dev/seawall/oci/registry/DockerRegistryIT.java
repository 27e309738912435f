package dev.seawall.oci.registry;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.seawall.artifact.Image;
import dev.seawall.artifact.image.Platform;
import dev.seawall.oci.Daemon;
import dev.seawall.oci.Deadline;
import dev.seawall.oci.Reference;
import dev.seawall.oci.TestImage;
import dev.seawall.oci.credential.Credential;
import dev.seawall.oci.transport.TestAuthority;
import dev.seawall.oci.transport.TransportOptions;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Against Debian's docker-registry: one that anyone may push to, and one with TLS and passwords
/// before the same store.
class DockerRegistryIT {
  /// Of `user` and `secret`, by bcrypt, the only hash that the registry takes.
  private static final String PASSWORDS =
      "user:$2y$05$KgRDoGmOF90EWMNMzjKId.HtEJIL9yVD1fAxGHhFXeKVaIKutZ5aa\n";

  private static final TestImage AMD64 =
      new TestImage("amd64").layer("a", "one".getBytes(UTF_8)).layer("b", random(3_000_000));
  private static final TestImage ARM64 = new TestImage("arm64").layer("a", "arm".getBytes(UTF_8));

  @TempDir static Path folder;
  private static final List<Daemon> DAEMONS = new ArrayList<>();
  private static TestAuthority authority;
  private static int plain;
  private static int secured;

  @BeforeAll
  static void start() throws Exception {
    Daemon.requireProgram("docker-registry", "docker-registry");
    authority = TestAuthority.in(folder);
    plain = start("plain", "");
    Path key = Files.writeString(folder.resolve("key.pem"), authority.serverKey());
    Path passwords = Files.writeString(folder.resolve("htpasswd"), PASSWORDS);
    secured =
        start(
            "secured",
            """
              tls: {certificate: %s, key: %s}
            auth: {htpasswd: {realm: test, path: %s}}
            """
                .formatted(authority.serverCertificate(), key, passwords));
    push("team/app", "1", AMD64);
    push("team/app", "arm", ARM64);
    putManifest("team/app", "multi", TestImage.index(AMD64, ARM64));
  }

  @AfterAll
  static void stop() {
    DAEMONS.forEach(Daemon::close);
  }

  @Test
  void pullsFromAPlainRegistryOnThisMachine() throws IOException {
    try (RegistryClient client = new RegistryClient(options());
        Image image = open(client, "localhost:" + plain + "/team/app:1", Optional.empty())) {
      assertThat(image.id()).isEqualTo(TestImage.digest(AMD64.config()));
      for (int i = 0; i < AMD64.stored().size(); i++) {
        try (InputStream in = image.layers().get(i).open()) {
          assertThat(in.readAllBytes()).isEqualTo(AMD64.stored().get(i));
        }
      }
    }
  }

  @Test
  void pullsWithAPasswordOverTls() throws IOException {
    RegistryOptions options = trusting().withCredentials(List.of(user("secret")));

    try (RegistryClient client = new RegistryClient(options);
        Image image =
            open(client, "localhost:" + secured + "/team/app:multi", platform("linux/arm64"));
        InputStream layer = image.layers().getFirst().open()) {
      assertThat(image.config().architecture()).isEqualTo("arm64");
      assertThat(layer.readAllBytes()).isEqualTo(ARM64.stored().getFirst());
    }
  }

  @Test
  void refusesAWrongPasswordInTheIncumbentsWords() {
    try (RegistryClient client =
        new RegistryClient(trusting().withCredentials(List.of(user("wrong"))))) {
      assertThatThrownBy(
              () -> open(client, "localhost:" + secured + "/team/app:1", Optional.empty()))
          .hasMessageContaining("UNAUTHORIZED: authentication required");
    }
  }

  @Test
  void refusesARegistryThatNobodyVouchesFor() {
    try (RegistryClient client = new RegistryClient(options())) {
      assertThatThrownBy(
              () -> open(client, "localhost:" + secured + "/team/app:1", Optional.empty()))
          .hasMessageContaining("x509: certificate signed by unknown authority");
    }
  }

  @Test
  void findsNoReferrersWhereTheRegistryHasNoSuchInterface() {
    try (RegistryClient client = new RegistryClient(options())) {
      Resolved resolved = client.resolve(Reference.parse("localhost:" + plain + "/team/app:1"));

      assertThat(resolved.referrers(resolved.digest()).manifests()).isEmpty();
    }
  }

  private static Image open(RegistryClient client, String name, Optional<Platform> platform) {
    return new RemoteImages(client).open(Reference.parse(name), platform);
  }

  private static Optional<Platform> platform(String text) {
    return Optional.of(Platform.parse(text));
  }

  private static Credential.Basic user(String password) {
    return new Credential.Basic("user", password);
  }

  private static RegistryOptions options() {
    return RegistryOptions.of(
        TransportOptions.defaults(
            Map.of("SSL_CERT_FILE", "/no/such/file"), Deadline.after(Duration.ofMinutes(1))));
  }

  private static RegistryOptions trusting() {
    return RegistryOptions.of(options().transport().withAuthority(authority.certificate()));
  }

  private static int start(String name, String more) throws Exception {
    int port = freePort();
    Path config =
        Files.writeString(
            folder.resolve(name + ".yml"),
            """
            version: 0.1
            log: {level: error}
            storage: {filesystem: {rootdirectory: %s}}
            http:
              addr: 127.0.0.1:%d
            %s\
            """
                .formatted(folder.resolve("store"), port, more));
    DAEMONS.add(
        Daemon.start(
            folder, List.of("docker-registry", "serve", config.toString()), () -> listens(port)));
    return port;
  }

  private static boolean listens(int port) {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      return socket.isConnected();
    } catch (IOException e) {
      return false;
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private static void push(String repository, String tag, TestImage image) throws Exception {
    for (byte[] blob : image.blobs()) {
      URI uploads =
          URI.create("http://localhost:%d/v2/%s/blobs/uploads/".formatted(plain, repository));
      String location =
          send(HttpRequest.newBuilder(uploads).POST(BodyPublishers.noBody()))
              .headers()
              .firstValue("Location")
              .orElseThrow();
      URI upload = URI.create(location + "&digest=" + TestImage.digest(blob));
      send(HttpRequest.newBuilder(upload).PUT(BodyPublishers.ofByteArray(blob)));
    }
    putManifest(repository, tag, image.manifest());
  }

  private static void putManifest(String repository, String tag, byte[] manifest) throws Exception {
    URI uri =
        URI.create("http://localhost:%d/v2/%s/manifests/%s".formatted(plain, repository, tag));
    String type =
        new String(manifest, UTF_8).contains("image.index")
            ? "application/vnd.oci.image.index.v1+json"
            : "application/vnd.oci.image.manifest.v1+json";
    send(
        HttpRequest.newBuilder(uri)
            .header("Content-Type", type)
            .PUT(BodyPublishers.ofByteArray(manifest)));
  }

  private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpResponse<String> response = client.send(request.build(), BodyHandlers.ofString());
      assertThat(response.statusCode()).as(response.body()).isBetween(200, 299);
      return response;
    }
  }

  private static byte[] random(int length) {
    byte[] bytes = new byte[length];
    new Random(length).nextBytes(bytes);
    return bytes;
  }
}
