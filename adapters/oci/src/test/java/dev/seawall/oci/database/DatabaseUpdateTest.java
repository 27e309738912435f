package dev.seawall.oci.database;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.seawall.oci.Deadline;
import dev.seawall.oci.OciException;
import dev.seawall.oci.Progress;
import dev.seawall.oci.Reference;
import dev.seawall.oci.TestImage;
import dev.seawall.oci.registry.RegistryClient;
import dev.seawall.oci.registry.RegistryOptions;
import dev.seawall.oci.registry.TestRegistry;
import dev.seawall.oci.transport.RetryPolicy;
import dev.seawall.oci.transport.TransportOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseUpdateTest {
  private static final String METADATA =
      "{\"Version\":2,\"NextUpdate\":\"2099-01-01T00:00:00Z\",\"UpdatedAt\":\"2026-01-01T00:00:00Z\"}";

  @TempDir Path cache;
  private final List<String> notes = new ArrayList<>();
  private final Deadline deadline = Deadline.after(Duration.ofSeconds(30));
  private TestRegistry registry;
  private RegistryClient client;

  @BeforeEach
  void start() throws IOException {
    registry = new TestRegistry();
    client =
        new RegistryClient(
            RegistryOptions.of(
                TransportOptions.defaults(Map.of(), deadline)
                    .withRetry(new RetryPolicy(2, Duration.ofMillis(1), Duration.ofMillis(1)))));
  }

  @AfterEach
  void stop() {
    client.close();
    registry.close();
  }

  @Test
  void fetchesUnpacksAndStampsTheDatabase() throws IOException {
    publish("db", "the database", METADATA);

    assertThat(ensure("db")).isEqualTo(new DatabaseRefresh.Fetch(""));

    assertThat(cache.resolve("db/trivy.db")).hasContent("the database");
    DatabaseMetadata metadata =
        DatabaseMetadata.read(cache.resolve("db/metadata.json")).orElseThrow();
    assertThat(metadata.nextUpdate()).isEqualTo(Instant.parse("2099-01-01T00:00:00Z"));
    assertThat(metadata.downloadedAt())
        .isBetween(Instant.now().minus(Duration.ofMinutes(1)), Instant.now());
    assertThat(leftovers()).isEmpty();
  }

  @Test
  void asksNobodyWhenTheDatabaseIsFresh() throws IOException {
    publish("db", "the database", METADATA);
    ensure("db");
    int requests = registry.log().size();

    assertThat(ensure("db")).isInstanceOf(DatabaseRefresh.Keep.class);
    assertThat(registry.log()).hasSize(requests);
  }

  @Test
  void fetchesAgainWhenTheFileIsGone() throws IOException {
    publish("db", "the database", METADATA);
    ensure("db");
    Files.delete(cache.resolve("db/trivy.db"));

    ensure("db");

    assertThat(cache.resolve("db/trivy.db")).hasContent("the database");
  }

  @Test
  void goesOnToTheNextRepository() throws IOException {
    publish("good", "the database", METADATA);

    ensure("absent", "good");

    assertThat(cache.resolve("db/trivy.db")).hasContent("the database");
    assertThat(notes).anyMatch(note -> note.contains("MANIFEST_UNKNOWN"));
  }

  @Test
  void keepsTheGoodDatabaseWhenADownloadFailsHalfWay() throws IOException {
    publish("db", "the database", METADATA);
    ensure("db");
    byte[] artifact = artifact("a newer one", METADATA);
    publish("cut", Arrays.copyOf(artifact, artifact.length / 2));

    assertThatThrownBy(() -> update().fetch(order(false, "cut")))
        .isInstanceOf(OciException.class)
        .hasMessageStartingWith(
            "failed to download vulnerability DB: failed to download artifact from any source: 1"
                + " error occurred:")
        .hasMessageContaining("truncated");
    assertThat(cache.resolve("db/trivy.db")).hasContent("the database");
    assertThat(leftovers()).isEmpty();
  }

  @Test
  void refusesBytesOfAnotherDigest() {
    byte[] wanted = artifact("the database", METADATA);
    byte[] sent = artifact("the databaSe", METADATA);
    publish("db", wanted);
    registry.at("/v2/db/blobs/" + TestImage.digest(wanted), sent);

    assertThatThrownBy(() -> ensure("db"))
        .hasMessageContaining("the registry sent other bytes than those of sha256:");
    assertThat(cache.resolve("db/trivy.db")).doesNotExist();
  }

  @Test
  void refusesALayerOfAnotherMediaType() {
    publish("db", "application/x", artifact("the database", METADATA));

    assertThatThrownBy(() -> ensure("db"))
        .hasMessageContaining("unacceptable media type: application/x");
  }

  @Test
  void refusesAnArtifactWithoutItsFilesOrOfAnotherSchema() {
    publish("empty", TestImage.gzip(TestImage.tar(Map.of("other", new byte[3]))));
    assertThatThrownBy(() -> ensure("empty"))
        .hasMessageContaining("holds [] and not [metadata.json, trivy.db]");

    publish("old", artifact("the database", "{\"Version\":1}"));
    assertThatThrownBy(() -> ensure("old"))
        .hasMessageContaining("the version of DB schema doesn't match. Remote DB: 1, Expected: 2");

    publish("damaged", artifact("the database", "{\"Version\""));
    assertThatThrownBy(() -> ensure("damaged"))
        .hasMessageContaining("its metadata.json is damaged");
  }

  @Test
  void writesNothingOutsideItsFolder() {
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put("../escaped", new byte[1]);
    files.put("./trivy.db", "the database".getBytes(UTF_8));
    files.put("metadata.json", METADATA.getBytes(UTF_8));
    publish("db", TestImage.gzip(TestImage.tar(files)));

    ensure("db");

    assertThat(cache.resolve("db/trivy.db")).hasContent("the database");
    assertThat(cache.resolve("escaped")).doesNotExist();
    assertThat(cache.resolve("db/escaped")).doesNotExist();
  }

  @Test
  void fetchesOnceForManyAtATime() throws Exception {
    publish("db", "the database", METADATA);
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<DatabaseRefresh>> all = new ArrayList<>();
      for (int i = 0; i < 16; i++) {
        all.add(threads.submit((Callable<DatabaseRefresh>) () -> ensure("db")));
      }
      for (Future<DatabaseRefresh> one : all) {
        one.get();
      }
    }
    assertThat(registry.log().stream().filter(line -> line.contains("/blobs/"))).hasSize(1);
    assertThat(cache.resolve("db/trivy.db")).hasContent("the database");
  }

  @Test
  void leavesTheRegistryAloneWhenToldTo() {
    assertThat(update().ensure(order(true, "db"))).isInstanceOf(DatabaseRefresh.Refuse.class);
    assertThat(registry.log()).isEmpty();
  }

  @Test
  void namesAFolderThatCannotBeWritten() throws IOException {
    publish("db", "the database", METADATA);
    Files.writeString(cache.resolve("db"), "a file in the way");

    assertThatThrownBy(() -> ensure("db"))
        .hasMessageContaining(cache.resolve("db") + ": cannot be written")
        .hasMessageContaining("--cache-dir");
  }

  private DatabaseRefresh ensure(String... repositories) {
    return update().ensure(order(false, repositories));
  }

  private DatabaseUpdate update() {
    Progress progress =
        new Progress() {
          @Override
          public void note(String message) {
            synchronized (notes) {
              notes.add(message);
            }
          }
        };
    return new DatabaseUpdate(() -> client, deadline, progress);
  }

  private DatabaseUpdate.Order order(boolean skip, String... repositories) {
    List<Reference> references =
        Arrays.stream(repositories)
            .map(name -> DatabaseKind.VULNERABILITIES.repository(registry.host() + "/" + name))
            .toList();
    return new DatabaseUpdate.Order(DatabaseKind.VULNERABILITIES, references, cache, skip);
  }

  private void publish(String repository, String database, String metadata) {
    publish(repository, artifact(database, metadata));
  }

  private void publish(String repository, byte[] layer) {
    publish(repository, DatabaseKind.VULNERABILITIES.mediaType(), layer);
  }

  private void publish(String repository, String mediaType, byte[] layer) {
    String config =
        TestImage.descriptor(
            "application/vnd.aquasec.trivy.config.v1+json", "{}".getBytes(UTF_8), "");
    String manifest =
        "{\"schemaVersion\":2,\"config\":%s,\"layers\":[%s]}"
            .formatted(config, TestImage.descriptor(mediaType, layer, ""));
    registry.blob(repository, layer).manifest(repository, "2", manifest.getBytes(UTF_8));
  }

  private static byte[] artifact(String database, String metadata) {
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put("trivy.db", database.getBytes(UTF_8));
    files.put("metadata.json", metadata.getBytes(UTF_8));
    return TestImage.gzip(TestImage.tar(files));
  }

  private List<Path> leftovers() throws IOException {
    try (Stream<Path> entries = Files.list(cache.resolve("db"))) {
      return entries.filter(p -> p.getFileName().toString().startsWith(".download")).toList();
    }
  }
}
