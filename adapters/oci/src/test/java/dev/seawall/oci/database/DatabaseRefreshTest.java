package dev.seawall.oci.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DatabaseRefreshTest {
  private static final Instant NOW = Instant.parse("2026-06-01T12:00:00Z");
  private static final Instant LATER = NOW.plus(Duration.ofHours(3));
  private static final Instant EARLIER = NOW.minus(Duration.ofHours(3));

  @Test
  void fetchesWhatIsNotThere() {
    assertThat(decide(DatabaseKind.VULNERABILITIES, null, false))
        .isEqualTo(new DatabaseRefresh.Fetch(""));
    assertThat(decide(DatabaseKind.JAVA, null, false)).isEqualTo(new DatabaseRefresh.Fetch(""));
  }

  @Test
  void refusesAFirstRunWithoutFetching() {
    assertThat(decide(DatabaseKind.VULNERABILITIES, null, true))
        .isEqualTo(
            new DatabaseRefresh.Refuse(
                "The first run cannot skip downloading DB",
                "--skip-db-update cannot be specified on the first run"));
    assertThat(decide(DatabaseKind.JAVA, null, true))
        .isEqualTo(
            new DatabaseRefresh.Refuse(
                "The first run cannot skip downloading Java DB",
                "'--skip-java-db-update' cannot be specified on the first run"));
  }

  @Test
  void keepsTheLatest() {
    assertThat(decide(DatabaseKind.VULNERABILITIES, metadata(2, LATER, EARLIER), false))
        .isEqualTo(
            new DatabaseRefresh.Keep("DB update was skipped because the local DB is the latest"));
    assertThat(decide(DatabaseKind.JAVA, metadata(1, LATER, DatabaseMetadata.NEVER), false))
        .isInstanceOf(DatabaseRefresh.Keep.class);
  }

  @Test
  void fetchesWhenANewerOneIsDueButNotTwiceInAnHour() {
    Instant halfAnHourAgo = NOW.minus(Duration.ofMinutes(30));

    assertThat(decide(DatabaseKind.VULNERABILITIES, metadata(2, EARLIER, EARLIER), false))
        .isEqualTo(new DatabaseRefresh.Fetch(""));
    assertThat(decide(DatabaseKind.VULNERABILITIES, metadata(2, EARLIER, halfAnHourAgo), false))
        .isEqualTo(
            new DatabaseRefresh.Keep(
                "DB update was skipped because the local DB was downloaded during the last hour"));
    assertThat(decide(DatabaseKind.JAVA, metadata(1, EARLIER, halfAnHourAgo), false))
        .isInstanceOf(DatabaseRefresh.Keep.class);
  }

  @Test
  void keepsWhateverIsReadableWhenFetchingIsForbidden() {
    assertThat(decide(DatabaseKind.VULNERABILITIES, metadata(2, EARLIER, EARLIER), true))
        .isInstanceOf(DatabaseRefresh.Keep.class);
    assertThat(decide(DatabaseKind.JAVA, metadata(7, EARLIER, EARLIER), true))
        .isInstanceOf(DatabaseRefresh.Keep.class);
  }

  @Test
  void fetchesAnOlderSchemaAndRefusesItWhenFetchingIsForbidden() {
    assertThat(decide(DatabaseKind.VULNERABILITIES, metadata(1, LATER, EARLIER), false))
        .isEqualTo(new DatabaseRefresh.Fetch(""));
    assertThat(decide(DatabaseKind.VULNERABILITIES, metadata(1, LATER, EARLIER), true))
        .extracting("message")
        .isEqualTo(
            "--skip-db-update cannot be specified with the old DB schema."
                + " Local DB: 1, Expected: 2");
    assertThat(decide(DatabaseKind.JAVA, metadata(2, LATER, EARLIER), false))
        .isEqualTo(new DatabaseRefresh.Fetch(""));
  }

  @Test
  void refusesANewerSchema() {
    assertThat(decide(DatabaseKind.VULNERABILITIES, metadata(3, LATER, EARLIER), false))
        .extracting("message")
        .isEqualTo("the version of DB schema doesn't match. Local DB: 3, Expected: 2");
    assertThat(decide(DatabaseKind.VULNERABILITIES, metadata(3, LATER, EARLIER), true))
        .isInstanceOf(DatabaseRefresh.Refuse.class);
  }

  @Test
  void warnsBeforeItReplacesADatabaseThatItDidNotFetch() {
    assertThat(
            decide(DatabaseKind.VULNERABILITIES, metadata(2, LATER, DatabaseMetadata.NEVER), false))
        .extracting("warning")
        .asString()
        .contains("use the `--skip-db-update` flag to skip updating DB");
  }

  @Test
  void readsTimesInAnyZoneAndAbsentOnesAsNever() throws IOException {
    DatabaseMetadata metadata =
        DatabaseMetadata.parse(
            "{\"Version\":2,\"NextUpdate\":\"2026-06-01T14:00:00+02:00\",\"Other\":[1]}"
                .getBytes(StandardCharsets.UTF_8));

    assertThat(metadata)
        .isEqualTo(new DatabaseMetadata(2, NOW, DatabaseMetadata.NEVER, DatabaseMetadata.NEVER));
    assertThat(DatabaseMetadata.parse(metadata.toJson())).isEqualTo(metadata);
  }

  @Test
  void addsTheSchemaToARepositoryWithoutTag() {
    assertThat(DatabaseKind.VULNERABILITIES.repository("reg.example/db").name())
        .isEqualTo("reg.example/db:2");
    assertThat(DatabaseKind.VULNERABILITIES.repository("reg.example/db:latest").name())
        .isEqualTo("reg.example/db:latest");
    assertThat(DatabaseKind.JAVA.repository("localhost:5000/java").name())
        .isEqualTo("localhost:5000/java:1");
    assertThat(DatabaseKind.JAVA.defaultRepositories())
        .containsExactly(
            "mirror.gcr.io/aquasec/trivy-java-db:1", "ghcr.io/aquasecurity/trivy-java-db:1");
  }

  private static DatabaseMetadata metadata(int version, Instant next, Instant downloaded) {
    return new DatabaseMetadata(version, next, DatabaseMetadata.NEVER, downloaded);
  }

  private static DatabaseRefresh decide(
      DatabaseKind kind, DatabaseMetadata metadata, boolean skip) {
    return DatabaseRefresh.decide(
        new DatabaseRefresh.Situation(kind, Optional.ofNullable(metadata), skip), NOW);
  }
}
