package dev.seawall.artifact.document;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.seawall.artifact.ArtifactException;
import java.nio.ByteBuffer;

/// Any bytes give a tree or an [ArtifactException].
class XmlReaderFuzz {
  @FuzzTest(maxDuration = "60s")
  void readsOrRefuses(byte[] bytes) {
    try {
      XmlReader.read(ByteBuffer.wrap(bytes));
    } catch (ArtifactException expected) {
      // Refused, as it should be.
    }
  }
}
