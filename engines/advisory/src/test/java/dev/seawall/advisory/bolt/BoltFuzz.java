package dev.seawall.advisory.bolt;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

/// Whatever the bytes, a walk through the whole file ends, either well or with a [BoltException].
final class BoltFuzz {
  /// More entries than a small file can hold without lying.
  private static final int ENTRIES = 100_000;

  @TempDir Path dir;

  @FuzzTest
  void readsAnyBytes(byte[] bytes) throws IOException {
    Path file = Files.write(dir.resolve("fuzz.db"), bytes);
    try (BoltFile bolt = BoltFile.open(file)) {
      walk(bolt.root(), ENTRIES);
      var _ = bolt.root().get("vulnerability");
      var _ = bolt.root().bucket("data-source");
    } catch (BoltException expected) {
      // the message is all that the user sees
    }
  }

  private static int walk(Bucket bucket, int budget) {
    int left = budget;
    Cursor cursor = bucket.cursor();
    for (boolean more = cursor.first(); more && left > 0; more = cursor.next()) {
      left--;
      var _ = cursor.key();
      left = cursor.isBucket() ? walk(cursor.bucket(), left) : left - cursor.value().length % 2;
    }
    return left;
  }
}
