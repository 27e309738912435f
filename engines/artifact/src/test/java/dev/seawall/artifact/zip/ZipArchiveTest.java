package dev.seawall.artifact.zip;

import static dev.seawall.artifact.zip.Zips.utf8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.seawall.artifact.ArtifactException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ZipArchiveTest {
  private static final int ENTRY = 0x02014b50;
  private static final int END = 0x06054b50;
  private static final byte[] TWO = Zips.of(twoFiles());

  @Test
  void readsDeflatedAndStoredEntries() {
    for (int method : new int[] {0, 8}) {
      ZipArchive zip = open(Zips.of(twoFiles(), method));

      assertThat(zip.entries()).extracting(ZipEntry::name).containsExactly("a.txt", "b/c.txt");
      assertThat(text(zip, 0)).isEqualTo("first");
      assertThat(text(zip, 1)).isEqualTo("second".repeat(1000));
    }
  }

  @Test
  void leavesOutUninterestingEntries() {
    byte[] zip = Zips.of(Map.of("a.class", utf8("x"), "b.txt", utf8("y")));

    assertThat(ZipArchive.open(ByteBuffer.wrap(zip), budget(), ".class").entries())
        .extracting(ZipEntry::name)
        .containsExactly("b.txt");
  }

  @Test
  void findsTheArchiveBehindStartScriptAndBeforeTrailingBytes() {
    byte[] script = utf8("#!/bin/sh\nexec java -jar \"$0\"\n");
    byte[] bytes = Arrays.copyOf(script, script.length + TWO.length + 100);
    System.arraycopy(TWO, 0, bytes, script.length, TWO.length);

    ZipArchive zip = open(bytes);

    assertThat(zip.isComplete()).isTrue();
    assertThat(text(zip, 1)).startsWith("second");
  }

  @Test
  void readsTheFirstEntriesOfAnArchiveThatWasCutOff() {
    byte[] stored = Zips.of(twoFiles(), 0);
    ZipArchive zip = open(Arrays.copyOf(stored, stored.length - 40));

    assertThat(zip.isComplete()).isFalse();
    assertThat(text(zip, 0)).isEqualTo("first");
  }

  @Test
  void refusesWhatIsNoArchive() {
    assertThatExceptionOfType(ArtifactException.class)
        .isThrownBy(() -> open(utf8("no archive")))
        .withMessageContaining("not a ZIP archive");
    assertThatExceptionOfType(ArtifactException.class).isThrownBy(() -> open(new byte[0]));
  }

  @Test
  void ignoresDeclaredSizesThatLie() {
    int entry = Zips.last(TWO, ENTRY);
    ZipArchive tooSmall = open(Zips.patched(TWO, entry + 24, 1, 0, 0, 0));
    ZipArchive tooLarge = open(Zips.patched(TWO, entry + 24, 0xff, 0xff, 0xff, 0));

    assertThat(text(tooSmall, 1)).hasSize(6000);
    assertThat(text(tooLarge, 1)).hasSize(6000);
  }

  @Test
  void refusesEntriesThatPointOutOfTheArchive() {
    int entry = Zips.last(TWO, ENTRY);

    assertRefused(open(Zips.patched(TWO, entry + 42, 0xff, 0xff, 0xff, 0x7f)), 1);
    assertRefused(open(Zips.patched(TWO, entry + 20, 0xff, 0xff, 0xff, 0x7f)), 1);
    assertRefused(open(Zips.patched(TWO, entry + 8, 1)), 1);
    assertRefused(open(Zips.patched(TWO, entry + 10, 99)), 1);
  }

  @Test
  void survivesDirectoriesThatLie() {
    int end = Zips.last(TWO, END);
    byte[] manyEntries = Zips.patched(TWO, end + 8, 0xff, 0xff, 0xff, 0xff);
    byte[] hugeDirectory = Zips.patched(TWO, end + 12, 0xff, 0xff, 0xff, 0xff);

    assertThat(open(manyEntries).entries()).hasSize(2);
    assertThat(open(hugeDirectory).isComplete()).isFalse();
  }

  @Test
  void inflatesNoMoreThanTheLimitAndTheBudget() {
    byte[] bomb = Zips.of(Map.of("zeros", new byte[4 << 20]));
    int entry = Zips.last(bomb, ENTRY);
    byte[] lying = Zips.patched(bomb, entry + 24, 1, 0, 0, 0);
    ZipArchive small = ZipArchive.open(ByteBuffer.wrap(bomb), new ZipBudget(1 << 20), "");

    assertThatExceptionOfType(ArtifactException.class)
        .isThrownBy(() -> open(bomb).content(open(bomb).entries().getFirst(), 1 << 20))
        .withMessage("it is larger than 1 MB");
    assertThatExceptionOfType(ArtifactException.class)
        .isThrownBy(() -> open(lying).content(open(lying).entries().getFirst(), 1 << 20))
        .withMessage("it is larger than 1 MB");
    assertThatExceptionOfType(ArtifactException.class)
        .isThrownBy(() -> small.content(small.entries().getFirst(), 8 << 20))
        .withMessageContaining("more than 1 MB when unpacked");
  }

  @Test
  void refusesDamagedAndShortData() {
    ZipArchive damaged = open(Zips.patched(TWO, 40, 0xff, 0xff, 0xff));
    int entry = Zips.last(TWO, ENTRY);
    ZipArchive shortened = open(Zips.patched(TWO, entry + 20, 5, 0, 0, 0));

    assertRefused(damaged, 0);
    assertRefused(shortened, 1);
  }

  private static Map<String, byte[]> twoFiles() {
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put("a.txt", utf8("first"));
    files.put("b/c.txt", utf8("second".repeat(1000)));
    return files;
  }

  private static ZipBudget budget() {
    return new ZipBudget(64 << 20);
  }

  private static ZipArchive open(byte[] zip) {
    return ZipArchive.open(ByteBuffer.wrap(zip), budget(), "");
  }

  private static String text(ZipArchive zip, int index) {
    ByteBuffer content = zip.content(zip.entries().get(index), 1 << 20);
    return StandardCharsets.UTF_8.decode(content).toString();
  }

  private static void assertRefused(ZipArchive zip, int index) {
    assertThatExceptionOfType(ArtifactException.class).isThrownBy(() -> text(zip, index));
  }
}
