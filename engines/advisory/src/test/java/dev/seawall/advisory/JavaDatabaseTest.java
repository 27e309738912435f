package dev.seawall.advisory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.seawall.artifact.JavaIndex.Coordinates;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class JavaDatabaseTest {
  @TempDir Path dir;

  @BeforeEach
  void copyDatabase() throws IOException {
    try (InputStream in = JavaDatabaseTest.class.getResourceAsStream(JavaDatabase.FILE)) {
      Files.copy(in, dir.resolve(JavaDatabase.FILE));
    }
  }

  @Test
  void findsArchivesByDigest() {
    try (JavaDatabase database = JavaDatabase.open(dir)) {
      assertThat(database.byDigest(digest(2)))
          .contains(new Coordinates("javax.servlet", "jstl", "1.2"));
      assertThat(database.byDigest(digest(9))).isEmpty();
      assertThat(database.byDigest(new byte[0])).isEmpty();
    }
  }

  @Test
  void knowsArtefactsThatHaveArchives() {
    try (JavaDatabase database = JavaDatabase.open(dir)) {
      assertThat(database.exists("javax.servlet", "jstl")).isTrue();
      assertThat(database.exists("jstl", "jstl")).isTrue();
      assertThat(database.exists("javax", "jstl")).isFalse();
      assertThat(database.exists("org.example", "empty")).isFalse();
    }
  }

  @Test
  void choosesTheGroupWithMostVersionsAmongThoseThatHaveTheVersion() {
    try (JavaDatabase database = JavaDatabase.open(dir)) {
      assertThat(database.groupOf("jstl", "1.1")).contains("jstl");
      assertThat(database.groupOf("jstl", "1.2")).contains("javax.servlet");
      assertThat(database.groupOf("jstl", "2.0")).isEmpty();
      assertThat(database.groupOf("unknown", "1.1")).isEmpty();
      assertThat(database.metadata()).isEmpty();
    }
  }

  @Test
  void refusesWhatIsNoDatabaseOfArchives() throws IOException {
    Files.writeString(dir.resolve(JavaDatabase.FILE), "no database");
    assertThatThrownBy(() -> JavaDatabase.open(dir))
        .isInstanceOf(AdvisoryException.class)
        .hasMessageContaining("trivy-java.db")
        .hasMessageContaining("fetched anew");
    Files.delete(dir.resolve(JavaDatabase.FILE));
    assertThatThrownBy(() -> JavaDatabase.open(dir)).isInstanceOf(AdvisoryException.class);
  }

  private static byte[] digest(int value) {
    byte[] digest = new byte[20];
    Arrays.fill(digest, (byte) value);
    return digest;
  }
}
