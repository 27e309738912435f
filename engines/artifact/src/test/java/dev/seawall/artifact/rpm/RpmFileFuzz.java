package dev.seawall.artifact.rpm;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.seawall.artifact.ArtifactException;
import java.nio.ByteBuffer;

class RpmFileFuzz {
  @FuzzTest(maxDuration = "60s")
  void readsAnything(byte[] bytes) {
    try {
      DatabaseFuzzing.readAll(RpmFile.header(ByteBuffer.wrap(bytes)));
    } catch (ArtifactException e) {
      // The only way to say that a file is damaged.
    }
  }
}
