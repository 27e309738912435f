package dev.seawall.artifact.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.seawall.artifact.ArtifactException;
import io.airlift.compress.v3.zstd.ZstdJavaCompressor;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class LayerStreamTest {
  private static final byte[] TAR =
      new TarBytes().file("etc/os-release", "ID=test\n".repeat(5000)).end();

  @Test
  void readsPlainGzipAndZstd() throws IOException {
    assertThat(read(TAR, TAR)).isEqualTo(TAR);
    assertThat(read(TarBytes.gzip(TAR), TAR)).isEqualTo(TAR);
    assertThat(read(zstd(TAR), TAR)).isEqualTo(TAR);
  }

  @Test
  void readsSeveralMembersAndPadding() throws IOException {
    byte[] head = Arrays.copyOf(TAR, 1000);
    byte[] tail = Arrays.copyOfRange(TAR, 1000, TAR.length);
    assertThat(read(join(TarBytes.gzip(head), TarBytes.gzip(tail), new byte[700]), TAR))
        .isEqualTo(TAR);
    byte[] skippable = HexFormat.of().parseHex("5a2a4d1803000000aabbcc");
    assertThat(read(join(skippable, zstd(head), skippable, zstd(tail), skippable), TAR))
        .isEqualTo(TAR);
  }

  @Test
  void readsGzipHeadersWithAllFields() throws IOException {
    byte[] gzip = TarBytes.gzip(TAR);
    byte[] fields = "\3\0abcname\0comment\0hc".getBytes(StandardCharsets.ISO_8859_1);
    byte[] header = Arrays.copyOf(gzip, 10);
    header[3] = 0x1e;
    assertThat(read(join(header, fields, Arrays.copyOfRange(gzip, 10, gzip.length)), TAR))
        .isEqualTo(TAR);
  }

  @Test
  void namesBothDigestsInFull() {
    byte[] gzip = TarBytes.gzip(TAR);
    String wrong = "sha256:" + "0".repeat(64);
    assertThatThrownBy(() -> readAll(gzip, wrong, digest(TAR)))
        .isInstanceOf(ArtifactException.class)
        .hasMessageContaining("layer of test")
        .hasMessageContaining(wrong)
        .hasMessageContaining(digest(gzip));
    assertThatThrownBy(() -> readAll(gzip, digest(gzip), wrong))
        .hasMessageContaining(wrong)
        .hasMessageContaining(digest(TAR));
    assertThatThrownBy(() -> readAll(TAR, "", wrong)).hasMessageContaining(digest(TAR));
  }

  @Test
  void refusesWhatIsCutOffOrDamaged() {
    byte[] gzip = TarBytes.gzip(TAR);
    byte[] zstd = zstd(TAR);
    for (byte[] layer : new byte[][] {gzip, zstd}) {
      for (int cut : new int[] {6, 12, layer.length / 2, layer.length - 1}) {
        assertThatThrownBy(() -> readAll(Arrays.copyOf(layer, cut), "", ""))
            .as("%d bytes", cut)
            .isInstanceOf(ArtifactException.class);
      }
      byte[] damaged = layer.clone();
      damaged[layer.length - 2] ^= 0x55;
      assertThatThrownBy(() -> readAll(damaged, "", digest(TAR)))
          .isInstanceOf(ArtifactException.class);
    }
    assertThatThrownBy(() -> readAll(join(gzip, new byte[] {1, 2, 3}), "", ""))
        .hasMessageContaining("invalid header");
  }

  @Test
  void refusesBombs() {
    byte[] bomb = TarBytes.gzip(new byte[8 << 20]);
    LayerLimits limits = new LayerLimits(1L << 30, 100, 1 << 20);
    assertThatThrownBy(() -> readAll(bomb, limits)).hasMessageContaining("bomb");
    assertThatThrownBy(() -> readAll(bomb, new LayerLimits(1 << 20, 100_000, 1 << 20)))
        .hasMessageContaining("bomb");
  }

  private static byte[] read(byte[] stored, byte[] tar) throws IOException {
    return readAll(stored, digest(stored), digest(tar));
  }

  private static byte[] readAll(byte[] stored, String digest, String diffId) throws IOException {
    LayerStream.Expected expected = new LayerStream.Expected(digest, diffId);
    try (LayerStream stream =
        LayerStream.open(
            new ByteArrayInputStream(stored), expected, LayerLimits.DEFAULT, "layer of test")) {
      byte[] some = new byte[300];
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      try {
        for (int n = stream.read(some, 0, 300); n >= 0; n = stream.read(some, 0, 300)) {
          out.write(some, 0, n);
        }
      } catch (IOException e) {
        throw new ArtifactException(e.getMessage(), e);
      }
      stream.verify();
      assertThat(stream.count()).isEqualTo(out.size());
      return out.toByteArray();
    }
  }

  private static void readAll(byte[] stored, LayerLimits limits) throws IOException {
    try (LayerStream stream =
        LayerStream.open(
            new ByteArrayInputStream(stored), new LayerStream.Expected("", ""), limits, "test")) {
      stream.verify();
    }
  }

  private static byte[] zstd(byte[] bytes) {
    ZstdJavaCompressor compressor = new ZstdJavaCompressor();
    byte[] out = new byte[compressor.maxCompressedLength(bytes.length)];
    int n = compressor.compress(bytes, 0, bytes.length, out, 0, out.length);
    return Arrays.copyOf(out, n);
  }

  private static byte[] join(byte[]... parts) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      out.writeBytes(part);
    }
    return out.toByteArray();
  }

  private static String digest(byte[] bytes) {
    try {
      return "sha256:"
          + HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
