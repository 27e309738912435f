package dev.seawall.advisory.bolt;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class BoltFileTest {
  private static final int PAGE = BoltWriter.PAGE_SIZE;

  @TempDir Path dir;

  @Test
  void readsWhatWasWritten() {
    Path file = write(500);
    try (BoltFile bolt = BoltFile.open(file)) {
      Bucket debian = bolt.root().bucket("debian 12").orElseThrow();
      assertThat(debian.bucket("package-00042").orElseThrow().get("CVE-2024-1"))
          .hasValueSatisfying(value -> assertThat(value).asString().isEqualTo("{\"n\":42}"));
      assertThat(debian.bucket("package-00500")).isEmpty();
      assertThat(debian.get("package-00042")).as("a bucket is not a value").isEmpty();
      assertThat(bolt.root().bucket("debian 11")).isEmpty();
    }
  }

  @Test
  void walksThroughAllEntriesInOrder() {
    try (BoltFile bolt = BoltFile.open(write(5000))) {
      Cursor cursor = bolt.root().bucket("debian 12").orElseThrow().cursor();
      List<String> keys = new ArrayList<>();
      for (boolean more = cursor.first(); more; more = cursor.next()) {
        assertThat(cursor.isBucket()).isTrue();
        keys.add(cursor.keyText());
      }
      assertThat(keys)
          .hasSize(5000)
          .isSorted()
          .startsWith("package-00000")
          .endsWith("package-04999");
    }
  }

  @Test
  void seeksTheFirstKeyOfAPrefix() {
    try (BoltFile bolt = BoltFile.open(write(5000))) {
      Bucket debian = bolt.root().bucket("debian 12").orElseThrow();
      Cursor cursor = debian.cursor();
      byte[] prefix = BoltKeys.of("package-0123");
      List<String> found = new ArrayList<>();
      for (boolean more = cursor.seek(prefix);
          more && cursor.keyStartsWith(prefix);
          more = cursor.next()) {
        found.add(cursor.keyText());
      }
      assertThat(found).hasSize(10).startsWith("package-01230");
      assertThat(cursor.seek(BoltKeys.of("q"))).isFalse();
      assertThat(cursor.seek(BoltKeys.of("a"))).isTrue();
      assertThat(cursor.keyText()).isEqualTo("package-00000");
    }
  }

  @Test
  void readsEmptyFilesAndEmptyBuckets() {
    Path file = dir.resolve("empty.db");
    try (BoltWriter writer = BoltWriter.create(file)) {
      writer.beginBucket("nothing");
      writer.endBucket();
      writer.finish();
    }
    try (BoltFile bolt = BoltFile.open(file)) {
      Bucket nothing = bolt.root().bucket("nothing").orElseThrow();
      assertThat(nothing.cursor().first()).isFalse();
      assertThat(nothing.get("x")).isEmpty();
    }
  }

  @Test
  void usesTheOtherHeadWhereOneIsDamaged() throws IOException {
    for (int head = 0; head < 2; head++) {
      byte[] bytes = Files.readAllBytes(write(10));
      bytes[head * PAGE + 20] ^= 1;
      try (BoltFile bolt = BoltFile.open(save(bytes))) {
        assertThat(bolt.root().bucket("debian 12")).isPresent();
      }
    }
  }

  @Test
  void saysThatAFileIsMissingOrNoDatabase() throws IOException {
    assertThatExceptionOfType(BoltException.class)
        .isThrownBy(() -> BoltFile.open(dir.resolve("absent.db")))
        .withMessageContaining("no such file");
    assertThatExceptionOfType(BoltException.class).isThrownBy(() -> BoltFile.open(dir));
    for (byte[] bytes : List.of(new byte[0], new byte[100], new byte[100_000])) {
      assertThatThrownBy(() -> BoltFile.open(save(bytes)))
          .isInstanceOf(BoltException.class)
          .hasMessageContaining("is not a bolt database");
    }
  }

  @Test
  void refusesAFileThatIsCutShort() throws IOException {
    byte[] bytes = Files.readAllBytes(write(500));
    byte[] half = java.util.Arrays.copyOf(bytes, bytes.length / 2);
    assertThatThrownBy(() -> BoltFile.open(save(half)))
        .isInstanceOf(BoltException.class)
        .hasMessageContaining("is cut short")
        .hasMessageContaining("fetch or build it anew");
  }

  @Test
  void refusesPagesThatLie() throws IOException {
    byte[] sound = Files.readAllBytes(write(500));
    long root = ByteBuffer.wrap(sound).order(ByteOrder.LITTLE_ENDIAN).getLong(16 + 16);
    int at = (int) root * PAGE;
    for (int[] lie :
        List.of(
            new int[] {at, 99},
            new int[] {at + 8, 77},
            new int[] {at + 10, 0xff},
            new int[] {at + 14, 0x7f},
            new int[] {at + 16 + 7, 0x7f},
            new int[] {at + 16 + 11, 0x7f},
            new int[] {at + 16 + 15, 0x7f})) {
      byte[] bytes = sound.clone();
      bytes[lie[0]] = (byte) lie[1];
      assertThatThrownBy(
              () -> {
                try (BoltFile bolt = BoltFile.open(save(bytes))) {
                  var _ = bolt.root().bucket("debian 12");
                }
              })
          .as("byte %d", lie[0] - at)
          .isInstanceOf(BoltException.class)
          .hasMessageContaining("is damaged");
    }
  }

  @Test
  void doesNotFollowPagesInACircle() throws IOException {
    byte[] bytes = Files.readAllBytes(write(5000));
    ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    for (int page = 3 * PAGE; page < bytes.length; page += PAGE) {
      boolean branch = buffer.getShort(page + 8) == Layout.BRANCH;
      for (int i = 0; branch && i < buffer.getShort(page + 10); i++) {
        buffer.putLong(page + 16 + 16 * i + 8, page / PAGE);
      }
    }
    try (BoltFile bolt = BoltFile.open(save(bytes))) {
      Bucket debian = bolt.root().bucket("debian 12").orElseThrow();
      assertThatThrownBy(() -> debian.get("x"))
          .isInstanceOf(BoltException.class)
          .hasMessageContaining("pages deep");
      assertThatThrownBy(() -> debian.cursor().first()).isInstanceOf(BoltException.class);
    }
  }

  private Path write(int packages) {
    Path file = dir.resolve("written.db");
    try (BoltWriter writer = BoltWriter.create(file)) {
      writer.beginBucket("debian 12");
      for (int i = 0; i < packages; i++) {
        writer.beginBucket("package-%05d".formatted(i));
        writer.put("CVE-2024-1", "{\"n\":%d}".formatted(i).getBytes(UTF_8));
        writer.endBucket();
      }
      writer.endBucket();
      writer.finish();
    }
    return file;
  }

  private Path save(byte[] bytes) throws IOException {
    return Files.write(dir.resolve("saved.db"), bytes);
  }
}
