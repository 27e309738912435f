package dev.seawall.artifact.language.python;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.seawall.artifact.ArtifactException;
import java.nio.ByteBuffer;

/// Any bytes give packages or an [ArtifactException].
class PythonFuzz {
  @FuzzTest(maxDuration = "60s")
  void readsRequirements(byte[] bytes) {
    new PipRequirements(true).read(ByteBuffer.wrap(bytes));
    new PipRequirements(false).read(ByteBuffer.wrap(bytes));
  }

  @FuzzTest(maxDuration = "60s")
  void readsMetadata(byte[] bytes) {
    try {
      PythonMetadata.read(ByteBuffer.wrap(bytes));
    } catch (ArtifactException expected) {
      // Refused, as it should be.
    }
  }
}
