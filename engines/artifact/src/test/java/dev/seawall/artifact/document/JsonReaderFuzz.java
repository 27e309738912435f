package dev.seawall.artifact.document;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.seawall.artifact.ArtifactException;
import java.nio.ByteBuffer;

/// Any bytes give a tree or an [ArtifactException].
class JsonReaderFuzz {
  @FuzzTest(maxDuration = "60s")
  void readsOrRefuses(byte[] bytes) {
    for (JsonDialect dialect : JsonDialect.values()) {
      try {
        JsonReader.read(ByteBuffer.wrap(bytes), dialect);
      } catch (ArtifactException expected) {
        // Refused, as it should be.
      }
    }
  }
}
