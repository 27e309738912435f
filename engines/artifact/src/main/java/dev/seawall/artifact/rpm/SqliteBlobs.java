package dev.seawall.artifact.rpm;

import dev.seawall.artifact.ArtifactException;
import dev.seawall.artifact.rpm.RpmDatabase.Collector;
import dev.seawall.artifact.sqlite.Row;
import dev.seawall.artifact.sqlite.SqliteFile;
import dev.seawall.artifact.sqlite.Table;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/// rpm's database since 4.16: a SQLite file with a table of descriptions.
final class SqliteBlobs {
  private static final ByteBuffer MAGIC =
      ByteBuffer.wrap("SQLite format 3\0".getBytes(StandardCharsets.ISO_8859_1));

  private SqliteBlobs() {}

  static boolean isSqlite(ByteBuffer bytes) {
    return bytes.remaining() >= MAGIC.remaining()
        && bytes.slice(0, MAGIC.remaining()).equals(MAGIC);
  }

  static void read(ByteBuffer bytes, Collector found) {
    try (SqliteFile file = SqliteFile.of("", bytes)) {
      Table packages =
          file.table("Packages")
              .orElseThrow(() -> new ArtifactException("a SQLite database without rpm's packages"));
      int column = packages.column("blob");
      if (column < 0) {
        throw new ArtifactException("rpm's table of packages has no descriptions");
      }
      for (Row row : packages.rows()) {
        ByteBuffer blob = row.blob(column);
        byte[] copy = new byte[blob.remaining()];
        blob.get(copy);
        found.blob(copy);
      }
    } catch (ArtifactException e) {
      found.damaged(e.getMessage());
    }
  }
}
