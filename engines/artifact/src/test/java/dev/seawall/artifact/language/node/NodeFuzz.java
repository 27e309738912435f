package dev.seawall.artifact.language.node;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.seawall.artifact.ArtifactException;
import java.nio.ByteBuffer;

/// Any bytes give packages or an [ArtifactException].
class NodeFuzz {
  @FuzzTest(maxDuration = "60s")
  void readsPackageLock(byte[] bytes) {
    try {
      NpmLock.read(ByteBuffer.wrap(bytes));
    } catch (ArtifactException expected) {
      // Refused, as it should be.
    }
  }

  @FuzzTest(maxDuration = "60s")
  void readsPackageJson(byte[] bytes) {
    try {
      PackageJson.read(ByteBuffer.wrap(bytes)).asPackage();
    } catch (ArtifactException expected) {
      // Refused, as it should be.
    }
  }
}
