package dev.seawall.artifact.archive;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.seawall.artifact.ArtifactException;
import java.io.ByteArrayInputStream;

class TarReaderFuzz {
  private static final long ENOUGH = 1 << 20;

  @FuzzTest
  void readsAnyBytesOrSaysWhyNot(byte[] bytes) {
    TarReader reader = new TarReader(new ByteArrayInputStream(bytes), "fuzz", 4096);
    byte[] some = new byte[777];
    try {
      for (TarEntry entry = reader.next(); entry != null; entry = reader.next()) {
        if (entry.path().startsWith("/") || entry.path().endsWith("/")) {
          throw new IllegalStateException("not clean: " + entry.path());
        }
        // A sparse file may claim any size; its holes come without end.
        long read = 0;
        for (int n = 0; n >= 0 && read < ENOUGH; n = reader.read(some, 0, some.length)) {
          read += n;
        }
        if (read < ENOUGH && read != entry.size()) {
          throw new IllegalStateException("size " + entry.size() + " but " + read + " bytes");
        }
      }
    } catch (ArtifactException e) {
      // What damaged archives end in.
    }
  }
}
