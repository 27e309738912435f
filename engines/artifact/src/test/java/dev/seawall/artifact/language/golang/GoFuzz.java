package dev.seawall.artifact.language.golang;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.seawall.artifact.ArtifactException;
import dev.seawall.artifact.executable.Executable;
import java.nio.ByteBuffer;

/// Any bytes give packages or an [ArtifactException].
class GoFuzz {
  @FuzzTest(maxDuration = "60s")
  void readsBinary(byte[] bytes) {
    try {
      Executable.open(ByteBuffer.wrap(bytes))
          .ifPresent(binary -> {
            new GoBinaryPackages(binary).read();
            new GoBinaryPackages(binary).fromSymbols("main");
          });
    } catch (ArtifactException expected) {
      // Refused, as it should be.
    }
  }

  @FuzzTest(maxDuration = "60s")
  void readsGoMod(byte[] bytes) {
    try {
      new GoModPackages(true).of(GoModFile.read(ByteBuffer.wrap(bytes)));
    } catch (ArtifactException expected) {
      // Refused, as it should be.
    }
    GoSum.read(ByteBuffer.wrap(bytes));
  }
}
