package dev.seawall.artifact.git;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Packs and loose objects are read from checkouts of strangers.
class GitObjectFuzz {
  @FuzzTest
  void readsAnyPack(FuzzedDataProvider data) throws IOException {
    Path folder = Files.createTempDirectory("pack");
    Path index = folder.resolve("p.idx");
    try {
      byte[] id = data.consumeBytes(20);
      byte[] indexBytes = data.consumeBytes(4096);
      Files.write(index, indexBytes);
      Files.write(folder.resolve("p.pack"), data.consumeRemainingAsBytes());
      if (id.length == 20) {
        var _ = GitPack.read(index, id);
      }
    } catch (GitFormatException e) {
      // What is refused is refused in our own words.
    } finally {
      Files.deleteIfExists(index);
      Files.deleteIfExists(folder.resolve("p.pack"));
      Files.deleteIfExists(folder);
    }
  }
}
