package dev.seawall.oci.registry;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import dev.seawall.artifact.Image;
import dev.seawall.artifact.image.Platform;
import dev.seawall.oci.Deadline;
import dev.seawall.oci.OciException;
import dev.seawall.oci.Reference;
import dev.seawall.oci.TestImage;
import dev.seawall.oci.transport.RetryPolicy;
import dev.seawall.oci.transport.TransportOptions;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RemoteImagesTest {
  private final TestImage amd64 =
      new TestImage("amd64").layer("a", random(100_000)).layer("b", random(10));
  private final TestImage arm64 = new TestImage("arm64").layer("a", random(20));

  private TestRegistry registry;
  private RegistryClient client;
  private RemoteImages images;

  @BeforeEach
  void start() throws IOException {
    registry = new TestRegistry().image("app", "amd64", amd64).image("app", "arm64", arm64);
    registry.manifest("app", "multi", TestImage.index(amd64, arm64));
    client =
        new RegistryClient(
            RegistryOptions.of(
                TransportOptions.defaults(Map.of(), Deadline.after(Duration.ofSeconds(30)))
                    .withRetry(new RetryPolicy(2, Duration.ofMillis(1), Duration.ofMillis(1)))
                    .withSilence(Duration.ofSeconds(5))));
    images = new RemoteImages(client);
  }

  @AfterEach
  void stop() {
    client.close();
    registry.close();
  }

  @Test
  void opensASingleImageWithItsNamesAndLayers() throws IOException {
    try (Image image = images.open(reference("amd64"), Optional.empty())) {
      String name = registry.host() + "/app";
      assertThat(image.name()).isEqualTo(name + ":amd64");
      assertThat(image.reference()).isEqualTo(name + ":amd64");
      assertThat(image.repoTags()).containsExactly(name + ":amd64");
      assertThat(image.repoDigests())
          .containsExactly(name + "@" + TestImage.digest(amd64.manifest()));
      assertThat(image.id()).isEqualTo(TestImage.digest(amd64.config()));
      assertThat(image.config().architecture()).isEqualTo("amd64");
      assertThat(image.layers())
          .extracting(Image.ImageLayer::diffId)
          .containsExactly(
              TestImage.digest(amd64.layers().get(0)), TestImage.digest(amd64.layers().get(1)));
      assertThat(image.layers().getFirst().digest())
          .isEqualTo(TestImage.digest(amd64.stored().getFirst()));
      assertThat(bytes(image, 0)).isEqualTo(amd64.stored().get(0));
      assertThat(bytes(image, 1)).isEqualTo(amd64.stored().get(1));
    }
  }

  @Test
  void namesAnImageByDigestWithoutTag() {
    String digest = TestImage.digest(amd64.manifest());
    Reference byDigest = Reference.parse(registry.host() + "/app:amd64@" + digest);

    try (Image image = images.open(byDigest, Optional.empty())) {
      assertThat(image.repoTags()).isEmpty();
      assertThat(image.reference()).isEqualTo(registry.host() + "/app@" + digest);
    }
  }

  @Test
  void takesLinuxAmd64FromAnIndexAndReportsTheIndex() {
    try (Image image = images.open(reference("multi"), Optional.empty())) {
      assertThat(image.config().architecture()).isEqualTo("amd64");
      assertThat(image.repoDigests())
          .containsExactly(
              registry.host() + "/app@" + TestImage.digest(TestImage.index(amd64, arm64)));
    }
  }

  @Test
  void takesThePlatformThatIsAskedFor() {
    assertThat(architecture("multi", "linux/arm64")).isEqualTo("arm64");
    assertThat(architecture("multi", "linux/arm64/v8")).isEqualTo("arm64");
    assertThat(architecture("multi", "*/arm64")).isEqualTo("arm64");
    assertThat(architecture("amd64", "linux/s390x")).isEqualTo("amd64");
  }

  @Test
  void saysWhichPlatformsThereAre() {
    assertThatThrownBy(() -> architecture("multi", "linux/s390x"))
        .isInstanceOf(OciException.class)
        .hasMessage(
            "no child with platform linux/s390x in index %s/app:multi; it has linux/amd64,"
                + " linux/arm64: choose with --platform",
            registry.host());
    assertThat(images.platforms(reference("multi")))
        .containsExactly(Platform.of("linux", "amd64"), Platform.of("linux", "arm64"));
    assertThat(images.platforms(reference("amd64"))).isEmpty();
  }

  @Test
  void asksForTheIndexOnceForAllPlatforms() {
    for (Platform platform : images.platforms(reference("multi"))) {
      images.open(reference("multi"), Optional.of(platform)).close();
    }

    assertThat(registry.log().stream().filter(line -> line.endsWith("/manifests/multi")))
        .hasSize(1);
  }

  @Test
  void refusesIndexesWithinIndexesWithoutEnd() {
    byte[] index = TestImage.index(amd64);
    for (int i = 0; i < 5; i++) {
      registry.manifest("app", "deep", index);
      index =
          TestImage.indexOf(
              TestImage.descriptor("application/vnd.oci.image.index.v1+json", index, ""));
    }
    registry.manifest("app", "deep", index);

    assertThatThrownBy(() -> images.open(reference("deep"), Optional.empty()))
        .hasMessageContaining("indexes within indexes");
  }

  @Test
  void refusesAConfigurationOfAnotherDigest() {
    registry.at(
        "/v2/app/blobs/" + TestImage.digest(amd64.config()),
        new String(amd64.config(), UTF_8).replace("amd64", "amd65").getBytes(UTF_8));

    assertThatThrownBy(() -> images.open(reference("amd64"), Optional.empty()))
        .hasMessageContaining("the registry sent other bytes than those of sha256:");
  }

  @Test
  void goesOnWhereAConnectionBroke() throws IOException {
    byte[] layer = amd64.stored().getFirst();
    AtomicInteger requests = new AtomicInteger();
    registry.fault(
        exchange -> isBlob(exchange, layer) && breakAfter(exchange, layer, 30_000, requests, 3));

    try (Image image = images.open(reference("amd64"), Optional.empty())) {
      assertThat(bytes(image, 0)).isEqualTo(layer);
    }
    assertThat(requests).hasValueGreaterThan(3);
  }

  @Test
  void passesOverWhatAServerWithoutRangesSendsAgain() throws IOException {
    byte[] layer = amd64.stored().getFirst();
    AtomicInteger requests = new AtomicInteger();
    registry.fault(exchange -> {
      if (!isBlob(exchange, layer)) {
        return false;
      }
      exchange.sendResponseHeaders(200, layer.length);
      boolean broken = requests.incrementAndGet() == 1;
      exchange.getResponseBody().write(layer, 0, broken ? 50_000 : layer.length);
      return true;
    });

    try (Image image = images.open(reference("amd64"), Optional.empty())) {
      assertThat(bytes(image, 0)).isEqualTo(layer);
    }
  }

  @Test
  void givesUpWhenNoConnectionBringsAnythingMore() {
    byte[] layer = amd64.stored().getFirst();
    AtomicInteger requests = new AtomicInteger();
    registry.fault(
        exchange -> isBlob(exchange, layer) && breakAfter(exchange, layer, 0, requests, 1000));

    try (Image image = images.open(reference("amd64"), Optional.empty())) {
      assertThatThrownBy(() -> bytes(image, 0))
          .hasMessageContaining("download of " + TestImage.digest(layer) + " failed at byte 0");
    }
  }

  @Test
  void refusesAnotherRangeThanItAskedFor() {
    byte[] layer = amd64.stored().getFirst();
    registry.fault(exchange -> {
      if (!isBlob(exchange, layer)) {
        return false;
      }
      boolean first = TestRegistry.header(exchange, "Range").isEmpty();
      exchange.getResponseHeaders().add("Content-Range", "bytes 7-8/9");
      exchange.sendResponseHeaders(first ? 200 : 206, layer.length);
      exchange.getResponseBody().write(layer, 0, 100);
      exchange.getResponseBody().flush();
      return true;
    });

    try (Image image = images.open(reference("amd64"), Optional.empty())) {
      assertThatThrownBy(() -> bytes(image, 0)).hasMessageContaining("was given \"bytes 7-8/9\"");
    }
  }

  @Test
  void followsARedirectToAStoreWithoutTheToken() throws IOException {
    byte[] layer = amd64.stored().getFirst();
    try (TestRegistry store = new TestRegistry().at("/signed", layer)) {
      registry.wantBearer("", "");
      registry.fault(exchange -> {
        if (!isBlob(exchange, layer)) {
          return false;
        }
        exchange
            .getResponseHeaders()
            .add("Location", "http://localhost:" + store.port() + "/signed?signature=1");
        exchange.sendResponseHeaders(307, -1);
        return true;
      });

      try (Image image = images.open(reference("amd64"), Optional.empty())) {
        assertThat(bytes(image, 0)).isEqualTo(layer);
      }
      assertThat(store.log()).containsExactly("GET /signed?signature=1");
    }
  }

  @Test
  void getsForeignLayersFromWhereTheManifestSays() throws IOException {
    byte[] text = random(50);
    try (TestRegistry store = new TestRegistry()) {
      TestImage windows =
          new TestImage("amd64")
              .layer("a", text)
              .layersAre(
                  "application/vnd.docker.image.rootfs.foreign.diff.tar.gzip",
                  ",\"urls\":[\"ftp://x\",\"http://%s/layer\"]".formatted(store.host()));
      byte[] layer = windows.stored().getFirst();
      store.at("/layer", layer);
      registry.blob("app", windows.config()).manifest("app", "foreign", windows.manifest());

      try (Image image = images.open(reference("foreign"), Optional.empty())) {
        assertThat(bytes(image, 0)).isEqualTo(layer);
      }
    }
  }

  @Test
  void refusesMoreLayersThanTheConfigurationHas() {
    TestImage other = new TestImage("amd64").layer("a", random(5));
    String manifest =
        new String(amd64.manifest(), UTF_8)
            .replace(TestImage.digest(amd64.config()), TestImage.digest(other.config()))
            .replace("\"size\":" + amd64.config().length, "\"size\":" + other.config().length);
    registry.blob("app", other.config()).manifest("app", "lie", manifest.getBytes(UTF_8));

    assertThatThrownBy(() -> images.open(reference("lie"), Optional.empty()))
        .hasMessageContaining(
            "invalid OCI image: 2 layers in the manifest, 1 in the configuration");
  }

  private String architecture(String tag, String platform) {
    try (Image image = images.open(reference(tag), Optional.of(Platform.parse(platform)))) {
      return image.config().architecture();
    }
  }

  private Reference reference(String tag) {
    return Reference.parse(registry.host() + "/app:" + tag);
  }

  private static byte[] bytes(Image image, int layer) throws IOException {
    try (InputStream in = image.layers().get(layer).open()) {
      return in.readAllBytes();
    }
  }

  private static boolean isBlob(HttpExchange exchange, byte[] blob) {
    return exchange.getRequestURI().getPath().endsWith("/blobs/" + TestImage.digest(blob));
  }

  /// Honours the range and sends so many bytes of it, as often as told; then all is well.
  private static boolean breakAfter(
      HttpExchange exchange, byte[] blob, int bytes, AtomicInteger requests, int times)
      throws IOException {
    if (requests.incrementAndGet() > times) {
      return false;
    }
    String range = TestRegistry.header(exchange, "Range");
    int from = range.isEmpty() ? 0 : Integer.parseInt(range.replaceAll("\\D", ""));
    exchange
        .getResponseHeaders()
        .add("Content-Range", "bytes %d-%d/%d".formatted(from, blob.length - 1, blob.length));
    exchange.sendResponseHeaders(from == 0 ? 200 : 206, blob.length - from);
    exchange.getResponseBody().write(Arrays.copyOfRange(blob, from, from + bytes));
    exchange.getResponseBody().flush();
    return true;
  }

  private static byte[] random(int length) {
    byte[] bytes = new byte[length];
    new Random(length).nextBytes(bytes);
    return bytes;
  }
}
