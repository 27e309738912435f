package dev.seawall.artifact.rpm;

import dev.seawall.artifact.ArtifactException;
import java.nio.ByteBuffer;

/// Reads a database as a scan does: whatever the bytes are, it ends, with packages or with an
/// [ArtifactException].
final class DatabaseFuzzing {
  private DatabaseFuzzing() {}

  static void read(byte[] bytes) {
    try {
      RpmDatabase.read(ByteBuffer.wrap(bytes)).packages().forEach(DatabaseFuzzing::readAll);
    } catch (ArtifactException e) {
      // The only way to say that a file is damaged.
    }
  }

  static void readAll(RpmHeader header) {
    try {
      header.name();
      header.version();
      header.sourceRpm();
      header.epoch();
      header.size();
      header.sigMd5();
      header.provides();
      header.requires();
      header.files();
    } catch (ArtifactException e) {
      // As above; the next package may still be whole.
    }
  }
}
