package dev.seawall.artifact.os;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class BytePatternTest {
  private static final BytePattern PATTERN = new BytePattern("aba");

  @Test
  void findsAllPlaces() {
    byte[] bytes = "xababa\u00ff aba".getBytes(StandardCharsets.ISO_8859_1);

    assertThat(PATTERN.find(bytes, 0)).isEqualTo(1);
    assertThat(PATTERN.find(bytes, 2)).isEqualTo(3);
    assertThat(PATTERN.find(bytes, 4)).isEqualTo(8);
    assertThat(PATTERN.find(bytes, 9)).isEqualTo(bytes.length);
    assertThat(PATTERN.find(new byte[0], 0)).isZero();
  }
}
