package dev.seawall.oci.engine;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.seawall.artifact.ArtifactException;
import java.io.ByteArrayInputStream;
import java.io.IOException;

class EngineFuzz {
  @FuzzTest(maxDuration = "60s")
  void reply(byte[] bytes) {
    try {
      Reply.read(new ByteArrayInputStream(bytes)).text(1 << 20);
    } catch (IOException _) {
      // The one way to refuse.
    }
  }

  @FuzzTest(maxDuration = "60s")
  void inspection(byte[] text) {
    try {
      Inspection.read(text);
    } catch (IOException | ArtifactException _) {
      // Not JSON, or a diff id that is none.
    }
  }

  @FuzzTest(maxDuration = "60s")
  void history(byte[] text) {
    try {
      EngineHistory.read(text);
    } catch (IOException _) {
      // The one way to refuse.
    }
  }
}
