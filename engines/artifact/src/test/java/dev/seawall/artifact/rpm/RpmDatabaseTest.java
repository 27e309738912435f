package dev.seawall.artifact.rpm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.seawall.artifact.ArtifactException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RpmDatabaseTest {
  private static final byte[] SHELL =
      HeaderMaker.named("shell", "5.1", "2").text(RpmTag.SUMMARY, "s".repeat(3000)).blob();
  private static final byte[] LIBRARY = HeaderMaker.named("library", "1", "1").blob();

  @Test
  void readsNdb() {
    RpmDatabase database = read(DatabaseMaker.ndb(SHELL, LIBRARY));

    assertThat(database.packages()).extracting(RpmHeader::name).containsExactly("shell", "library");
    assertThat(database.damage()).isEmpty();
  }

  @Test
  void skipsFreeSlotsOfNdb() {
    assertThat(read(DatabaseMaker.ndb(SHELL, null, LIBRARY)).packages()).hasSize(2);
  }

  @Test
  void readsTheRestOfNdbWhenOneSlotLies() {
    for (int field : new int[] {4, 8}) {
      byte[] file = DatabaseMaker.ndb(SHELL, LIBRARY);
      file[32 + field + 2] = 0x7F;

      RpmDatabase database = read(file);

      assertThat(database.packages()).extracting(RpmHeader::name).containsExactly("library");
      assertThat(database.damage()).singleElement().asString().startsWith("package ");
    }
  }

  @Test
  void readsNoMoreOfNdbThanTheFileHolds() {
    byte[] file = DatabaseMaker.ndb(SHELL, LIBRARY);
    for (int slot = 48; slot < 4096; slot += 16) {
      System.arraycopy(file, 32, file, slot, 16);
    }

    RpmDatabase database = read(file);

    assertThat(database.packages()).hasSizeLessThan(4);
    assertThat(database.damage()).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void readsBerkeleyDbInBothByteOrders(boolean bigEndian) {
    ByteOrder order = bigEndian ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;

    RpmDatabase database = read(DatabaseMaker.bdb(order, SHELL, LIBRARY));

    assertThat(database.packages()).extracting(RpmHeader::name).containsExactly("shell", "library");
    assertThat(database.damage()).isEmpty();
  }

  @Test
  void saysWhereAChainOfPagesGoesInCircles() {
    byte[] file = DatabaseMaker.bdb(ByteOrder.LITTLE_ENDIAN, SHELL, LIBRARY);
    ByteBuffer.wrap(file)
        .order(ByteOrder.LITTLE_ENDIAN)
        .putInt(3 * DatabaseMaker.BDB_PAGE + 16, 3)
        .putShort(3 * DatabaseMaker.BDB_PAGE + 22, (short) 1);

    RpmDatabase database = read(file);

    assertThat(database.damage()).isNotEmpty();
  }

  @Test
  void readsThePackagesBeforeATornEnd() {
    byte[] file = DatabaseMaker.bdb(ByteOrder.LITTLE_ENDIAN, LIBRARY, SHELL);
    RpmDatabase database = read(Arrays.copyOf(file, file.length - DatabaseMaker.BDB_PAGE));

    assertThat(database.packages()).extracting(RpmHeader::name).containsExactly("library");
    assertThat(database.damage()).hasSize(2);
  }

  @Test
  void readsSqlite() {
    RpmDatabase database = read(resource("SqliteBlobsFuzzInputs/readsAnything/two.sqlite"));

    assertThat(database.packages()).extracting(RpmHeader::name).containsExactly("shell", "library");
    assertThat(database.damage()).isEmpty();
  }

  @Test
  void readsTheOtherPackagesWhenADescriptionIsBroken() {
    byte[] broken = LIBRARY.clone();
    broken[3] = 100;

    RpmDatabase database = read(DatabaseMaker.ndb(SHELL, broken));

    assertThat(database.packages()).extracting(RpmHeader::name).containsExactly("shell");
    assertThat(database.damage()).singleElement().asString().contains("promises 100 tags");
  }

  @Test
  void refusesWhatIsNoDatabase() {
    assertThatThrownBy(() -> read(new byte[100]))
        .isInstanceOf(ArtifactException.class)
        .hasMessageContaining("not an rpm database");
    assertThatThrownBy(() -> read(new byte[0])).isInstanceOf(ArtifactException.class);
  }

  private static RpmDatabase read(byte[] file) {
    return RpmDatabase.read(ByteBuffer.wrap(file));
  }

  private static byte[] resource(String name) {
    try (InputStream in = RpmDatabaseTest.class.getResourceAsStream(name)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
