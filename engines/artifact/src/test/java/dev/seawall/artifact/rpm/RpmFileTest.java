package dev.seawall.artifact.rpm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.seawall.artifact.ArtifactException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class RpmFileTest {
  private static final byte[] MD5 = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16};

  @Test
  void readsTheHeaderAndTheMd5OfTheSignatures() {
    byte[] file = file(HeaderMaker.named("a", "1", "2").bytes(RpmTag.IMMUTABLE).blob());

    RpmHeader header = RpmFile.header(ByteBuffer.wrap(file));

    assertThat(header.name()).isEqualTo("a");
    assertThat(header.sigMd5()).isEqualTo("0102030405060708090a0b0c0d0e0f10");
    assertThat(header.provides()).isEmpty();
  }

  @Test
  void letsAnOldPackageOfferItsOwnName() {
    RpmHeader header =
        RpmFile.header(ByteBuffer.wrap(file(HeaderMaker.named("a", "1", "2").blob())));

    assertThat(header.provides()).containsExactly("a");
  }

  @Test
  void refusesATornFile() {
    byte[] file = file(HeaderMaker.named("a", "1", "2").blob());

    for (int length = 0; length < file.length; length++) {
      ByteBuffer torn = ByteBuffer.wrap(Arrays.copyOf(file, length));
      assertThatThrownBy(() -> RpmFile.header(torn))
          .isInstanceOf(ArtifactException.class)
          .hasMessageContaining("rpm package");
    }
  }

  static byte[] file(byte[] header) {
    byte[] signatures = new HeaderMaker().entry(RpmTag.SUMMARY, 7, 0, 16).blob();
    ByteBuffer file = ByteBuffer.allocate(96 + 8 + signatures.length + 16 + 8 + 8 + header.length);
    file.putInt(0xEDABEEDB).position(96);
    file.putInt(0x8EADE801).putInt(0);
    file.put(signatures).putInt(96 + 8 + 4, 16).put(MD5);
    file.position((file.position() + 7) & ~7);
    file.putInt(0x8EADE801).putInt(0).put(header);
    return Arrays.copyOf(file.array(), file.position());
  }
}
