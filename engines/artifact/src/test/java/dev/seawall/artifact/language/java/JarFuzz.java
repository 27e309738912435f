package dev.seawall.artifact.language.java;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.seawall.artifact.ArtifactException;
import dev.seawall.artifact.BlobBuilder;
import dev.seawall.artifact.EvidenceFile;
import dev.seawall.artifact.FileEntry;
import dev.seawall.artifact.JavaIndex;
import dev.seawall.artifact.Licenses;
import dev.seawall.artifact.lockfile.InstalledFiles;
import java.nio.ByteBuffer;

/// Any bytes give packages, problems or an [ArtifactException].
class JarFuzz {
  private static final JarAnalyzer ANALYZER =
      new JarAnalyzer(() -> JavaIndex.EMPTY, Licenses.NONE, new InstalledFiles(true));

  @FuzzTest(maxDuration = "60s")
  void readsJar(byte[] bytes) {
    FileEntry entry = new FileEntry("a-1.0.jar", bytes.length, 0644);
    try {
      ANALYZER.analyze(new EvidenceFile(entry, ByteBuffer.wrap(bytes)), new BlobBuilder());
    } catch (ArtifactException expected) {
      // Refused, as it should be.
    }
  }

  @FuzzTest(maxDuration = "60s")
  void readsManifestAndPom(byte[] bytes) {
    JarManifest manifest = JarManifest.read(ByteBuffer.wrap(bytes));
    manifest.coordinates();
    manifest.licenses(Licenses.NONE);
    PomProperties.read(ByteBuffer.wrap(bytes));
    PomLicenses.read(ByteBuffer.wrap(bytes), Licenses.NONE);
  }
}
