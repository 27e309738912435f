package dev.seawall.artifact.archive;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.seawall.artifact.ArtifactException;
import java.io.ByteArrayInputStream;
import java.io.IOException;

class LayerStreamFuzz {
  private static final LayerLimits LIMITS = new LayerLimits(8 << 20, 100, 1 << 20);

  @FuzzTest
  void decompressesAnyBytesOrSaysWhyNot(byte[] bytes) throws IOException {
    LayerStream.Expected anything = new LayerStream.Expected("", "");
    try (LayerStream layer =
        LayerStream.open(new ByteArrayInputStream(bytes), anything, LIMITS, "fuzz")) {
      layer.verify();
    } catch (ArtifactException e) {
      // What damaged layers end in.
    }
  }
}
