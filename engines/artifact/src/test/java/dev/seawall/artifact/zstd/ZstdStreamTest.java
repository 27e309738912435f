package dev.seawall.artifact.zstd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.airlift.compress.v3.zstd.ZstdJavaCompressor;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ZstdStreamTest {
  @Test
  void readsWhatAnotherCompressorWrote() throws IOException {
    Random random = new Random(7);
    for (int size : new int[] {0, 1, 5, 255, 256, 1000, 70_000, 300_000, 3_000_000}) {
      for (int variety : new int[] {1, 4, 40, 256}) {
        byte[] text = text(random, size, variety);
        assertThat(read(compress(text))).as("%d of %d", size, variety).isEqualTo(text);
      }
    }
  }

  @Test
  void readsFramesOneAfterTheOtherWithoutSkippableOnes() throws IOException {
    byte[] skippable = HexFormat.of().parseHex("532a4d1805000000aabbccddee");
    byte[] one = "one".getBytes(StandardCharsets.UTF_8);
    byte[] two = "two".repeat(500).getBytes(StandardCharsets.UTF_8);
    assertThat(read(join(skippable, compress(one), skippable, compress(two), skippable)))
        .isEqualTo(join(one, two));
    assertThat(read(skippable)).isEmpty();
    assertThat(read(new byte[0])).isEmpty();
  }

  @Test
  void readsBlocksOfOneByteAndOfPlainBytes() throws IOException {
    // Magic, descriptor, window of 1 KB; 1000 times x, then "abc" as the last block.
    byte[] frame =
        HexFormat.of().parseHex("28b52ffd" + "00" + "00" + "421f00" + "78" + "190000" + "616263");
    assertThat(new String(read(frame), StandardCharsets.UTF_8)).isEqualTo("x".repeat(1000) + "abc");
  }

  @Test
  void refusesWhatIsCutOffAnywhere() throws IOException {
    byte[] zstd = compress(text(new Random(1), 2000, 20));
    for (int i = 1; i < zstd.length; i++) {
      byte[] cut = Arrays.copyOf(zstd, i);
      assertThatThrownBy(() -> read(cut)).as("%d bytes", i).isInstanceOf(IOException.class);
    }
  }

  @Test
  void endsInAnErrorOrInOtherBytesWhenDamaged() {
    byte[] zstd = compress(text(new Random(1), 5000, 20));
    for (int i = 0; i < zstd.length; i++) {
      byte[] damaged = zstd.clone();
      damaged[i] ^= 0x24;
      try {
        assertThat(read(damaged).length).isLessThan(200_000);
      } catch (IOException e) {
        assertThat(e).hasMessageStartingWith("zstd: ");
      }
    }
  }

  @Test
  void refusesDictionariesHugeWindowsAndReservedBits() {
    assertThatThrownBy(() -> read(HexFormat.of().parseHex("28b52ffd0100ff0100000000")))
        .hasMessageContaining("dictionary");
    assertThatThrownBy(() -> read(HexFormat.of().parseHex("28b52ffd00ff010000")))
        .hasMessageContaining("window of more than");
    assertThatThrownBy(() -> read(HexFormat.of().parseHex("28b52ffd0800010000")))
        .hasMessageContaining("reserved");
    assertThatThrownBy(() -> read("no zstd at all".getBytes(StandardCharsets.UTF_8)))
        .hasMessageContaining("no frame");
  }

  private static byte[] text(Random random, int size, int variety) {
    byte[] text = new byte[size];
    for (int i = 0; i < size; i++) {
      boolean repeat = i > 100 && random.nextInt(8) > 0;
      text[i] =
          repeat
              ? text[i - 1 - random.nextInt(3) * 31]
              : (byte) Math.abs(random.nextGaussian() * variety / 3);
    }
    return text;
  }

  private static byte[] read(byte[] zstd) throws IOException {
    try (InputStream in = new ZstdStream(new ByteArrayInputStream(zstd))) {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      byte[] some = new byte[10_001];
      for (int n = in.read(some); n >= 0; n = in.read(some)) {
        out.write(some, 0, n);
      }
      return out.toByteArray();
    }
  }

  private static byte[] compress(byte[] bytes) {
    ZstdJavaCompressor compressor = new ZstdJavaCompressor();
    byte[] out = new byte[compressor.maxCompressedLength(bytes.length)];
    return Arrays.copyOf(out, compressor.compress(bytes, 0, bytes.length, out, 0, out.length));
  }

  private static byte[] join(byte[]... parts) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      out.writeBytes(part);
    }
    return out.toByteArray();
  }
}
