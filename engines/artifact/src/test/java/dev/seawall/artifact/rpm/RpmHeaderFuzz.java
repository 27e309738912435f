package dev.seawall.artifact.rpm;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.seawall.artifact.ArtifactException;

class RpmHeaderFuzz {
  @FuzzTest(maxDuration = "60s")
  void readsAnything(byte[] bytes) {
    try {
      DatabaseFuzzing.readAll(new RpmHeader(bytes));
    } catch (ArtifactException e) {
      // The only way to say that a header is damaged.
    }
  }
}
