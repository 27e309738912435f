package dev.seawall.artifact.sqlite;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.seawall.artifact.ArtifactException;
import java.nio.ByteBuffer;

/// Whatever the bytes are, reading ends, with rows or with an [ArtifactException].
class SqliteFileFuzz {
  @FuzzTest(maxDuration = "60s")
  void readsAnything(byte[] bytes) {
    try {
      SqliteFile file = SqliteFile.of("fuzz", ByteBuffer.wrap(bytes));
      for (String name : file.tables()) {
        file.table(name).ifPresent(SqliteFileFuzz::read);
      }
      file.index("i")
          .ifPresent(index -> index.find(Value.of("a")).forEach(row -> row.value(row.columns())));
    } catch (ArtifactException e) {
      // The only way to say that a file is damaged.
    }
  }

  private static void read(Table table) {
    try {
      for (Row row : table.rows()) {
        for (int i = 0; i < row.columns(); i++) {
          row.value(i);
          row.text(i);
        }
        table.row(row.rowid());
      }
    } catch (ArtifactException e) {
      // As above; the next table may still be whole.
    }
  }
}
