package dev.seawall.artifact.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.seawall.artifact.ArtifactException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The databases are made from the `.sql` files beside them.
class SqliteFileTest {
  @Test
  void readsAllRowsInTheOrderOfTheirRowids() {
    Table animals = animals().table("ANIMALS").orElseThrow();

    List<Long> rowids = new ArrayList<>();
    animals.rows().forEach(row -> rowids.add(row.rowid()));

    assertThat(rowids).hasSize(172).isSorted().startsWith(3L, 6L).endsWith(597L, 600L);
  }

  @Test
  void knowsTheColumnsAndWhichOneIsTheRowid() {
    Table animals = animals().table("animals").orElseThrow();

    assertThat(animals.columns()).containsExactly("id", "name", "sha1", "weight", "note", "later");
    assertThat(animals.column("Weight")).isEqualTo(3);
    assertThat(animals.column("height")).isEqualTo(-1);
    assertThat(animals.row(12).orElseThrow().integer(0)).isEqualTo(12);
    assertThat(animals().table("alias").orElseThrow().row(7).orElseThrow().value(1))
        .isEqualTo(Value.of(7));
  }

  @Test
  void readsEachKindOfValue() {
    Table big = animals().table("big").orElseThrow();

    assertThat(big.row(1).orElseThrow().blob(1).remaining()).isEqualTo(5000);
    assertThat(big.row(2).orElseThrow().integer(0)).isEqualTo(Long.MAX_VALUE);
    assertThat(big.row(2).orElseThrow().blob(1).remaining()).isZero();
    assertThat(big.row(3).orElseThrow().integer(0)).isEqualTo(-2147483649L);
    assertThat(big.row(3).orElseThrow().text(1)).isEqualTo("é");
    assertThat(big.row(4).orElseThrow().integer(0)).isEqualTo(140737488355327L);
    assertThat(big.row(4).orElseThrow().value(1)).isEqualTo(Value.of(1e300));
    assertThat(animals().table("animals").orElseThrow().row(15).orElseThrow().value(3))
        .isEqualTo(new Value.Null());
  }

  @Test
  void takesAColumnThatIsYoungerThanTheRowForNull() {
    Row row = animals().table("animals").orElseThrow().row(3).orElseThrow();

    assertThat(row.value(5)).isEqualTo(new Value.Null());
    assertThat(row.text(5)).isEmpty();
    assertThat(row.integer(5)).isZero();
  }

  @Test
  void findsNothingUnderARowidThatIsNotThere() {
    Table animals = animals().table("animals").orElseThrow();

    assertThat(animals.row(4)).isEmpty();
    assertThat(animals.row(21)).isEmpty();
    assertThat(animals.row(-1)).isEmpty();
    assertThat(animals.row(Long.MAX_VALUE)).isEmpty();
  }

  @Test
  void findsARowByABlob() {
    Index bySha1 = animals().index("animals_sha1").orElseThrow();

    for (int i = 1; i <= 200; i++) {
      List<Long> found = rowids(bySha1.find(Value.of(sha1(i))));
      assertThat(found).isEqualTo(i % 7 == 0 ? List.of() : List.of(3L * i));
    }
    assertThat(bySha1.find(Value.of(new byte[] {1}))).isEmpty();
    assertThat(bySha1.find(Value.of("00000000000000000016"))).isEmpty();
  }

  @Test
  void findsRowsByThePrefixOfAnIndex() {
    Index byName = animals().index("animals_name").orElseThrow();

    assertThat(rowids(byName.find(Value.of("animal 4")))).containsExactly(312L, 162L, 12L);
    assertThat(rowids(byName.find(Value.of("animal 4"), Value.of(-4)))).containsExactly(12L);
    assertThat(rowids(byName.find(Value.of("animal 2"), Value.of(2.5)))).containsExactly(6L);
    assertThat(rowids(byName.find(Value.of("animal 2"), Value.of(2)))).isEmpty();
    assertThat(byName.find()).hasSize(172);
    assertThat(byName.columns()).containsExactly("name", "weight");
  }

  @Test
  void findsKeysThatSpillOverTheirPage() {
    Index byNote = animals().index("animals_note").orElseThrow();

    assertThat(rowids(byNote.find(Value.of("x".repeat(1500) + "300")))).containsExactly(300L);
    assertThat(rowids(byNote.find(Value.of("x".repeat(1500) + "301")))).isEmpty();
    assertThat(byNote.find(new Value.Null())).hasSize(169);
  }

  @Test
  void comparesTextsInTheEncodingOfTheDatabase() {
    SqliteFile file = load("utf16.sqlite");

    Index index = file.index("words_word").orElseThrow();
    assertThat(rowids(index.find(Value.of("größe")))).containsExactly(3L);
    assertThat(file.table("words").orElseThrow().row(1).orElseThrow().text(0)).isEqualTo("größer");
  }

  @Test
  void refusesAnIndexThatIsSortedOtherwise() {
    SqliteFile file = animals();

    assertThatThrownBy(() -> file.index("animals_down"))
        .isInstanceOf(ArtifactException.class)
        .hasMessageContaining("animals_down");
    assertThatThrownBy(() -> file.table("ordered"))
        .isInstanceOf(ArtifactException.class)
        .hasMessageContaining("no rowid");
  }

  @Test
  void listsTheTables() {
    assertThat(animals().tables()).containsExactly("animals", "big", "ordered", "alias");
    assertThat(animals().table("plants")).isEmpty();
    assertThat(animals().index("plants")).isEmpty();
  }

  @Test
  void mapsAFileFromDisk(@TempDir Path folder) throws IOException {
    Path path = Files.write(folder.resolve("a.sqlite"), bytes("animals.sqlite"));

    try (SqliteFile file = SqliteFile.open(path)) {
      assertThat(file.table("animals").orElseThrow().rows()).hasSize(172);
    }
  }

  @Test
  void saysWhichFileIsNoDatabase(@TempDir Path folder) throws IOException {
    Path path = Files.writeString(folder.resolve("a.sqlite"), "SQLite format 4");

    assertThatThrownBy(() -> SqliteFile.open(path))
        .isInstanceOf(ArtifactException.class)
        .hasMessageContaining(path.toString());
    assertThatThrownBy(() -> SqliteFile.open(folder.resolve("none")))
        .isInstanceOf(ArtifactException.class)
        .hasMessageContaining("none");
  }

  @Test
  void givesTheRowsBeforeATornEndAndThenSaysSo() {
    byte[] whole = bytes("animals.sqlite");
    SqliteFile file = SqliteFile.of("torn", ByteBuffer.wrap(whole, 0, whole.length / 2));
    List<Long> rowids = new ArrayList<>();

    assertThatThrownBy(
            () -> {
              for (Row row : file.table("animals").orElseThrow().rows()) {
                rowids.add(row.rowid());
              }
            })
        .isInstanceOf(ArtifactException.class)
        .hasMessageContaining("outside of the file");
    assertThat(rowids).isNotEmpty();
  }

  @Test
  void stopsWherePagesPointInCircles() {
    byte[] damaged = bytes("animals.sqlite");
    ByteBuffer file = ByteBuffer.wrap(damaged);
    int root = Math.toIntExact(rootOf("animals"));
    int page = (root - 1) * 512;
    for (int i = 0; i < file.getShort(page + 3); i++) {
      file.putInt(page + file.getShort(page + 12 + 2 * i), root);
    }

    assertThatThrownBy(() ->
            SqliteFile.of("damaged", file).table("animals").orElseThrow().rows().forEach(r -> {}))
        .isInstanceOf(ArtifactException.class)
        .hasMessageContaining("nested too deep");
  }

  private static long rootOf(String table) {
    for (Row row :
        new Table(pages(), new Schema.Entry("table", "s", "s", 1, "CREATE TABLE s(a)")).rows()) {
      if (row.text(1).equals(table)) {
        return row.integer(3);
      }
    }
    throw new AssertionError(table);
  }

  private static Pages pages() {
    return new Pages("animals", List.of(ByteBuffer.wrap(bytes("animals.sqlite"))));
  }

  private static byte[] sha1(int i) {
    return "%020d".formatted(i * i).getBytes(StandardCharsets.US_ASCII);
  }

  private static List<Long> rowids(Iterable<Row> rows) {
    List<Long> rowids = new ArrayList<>();
    rows.forEach(row -> rowids.add(row.rowid()));
    return rowids;
  }

  private static SqliteFile animals() {
    return load("animals.sqlite");
  }

  private static SqliteFile load(String name) {
    return SqliteFile.of(name, ByteBuffer.wrap(bytes(name)));
  }

  private static byte[] bytes(String name) {
    try (InputStream in = SqliteFileTest.class.getResourceAsStream(name)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
