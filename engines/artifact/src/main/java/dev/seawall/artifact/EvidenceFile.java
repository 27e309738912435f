package dev.seawall.artifact;

import java.nio.ByteBuffer;

/// A wanted file with its bytes, valid while the analyser runs: nothing may keep the buffer.
///
/// @param entry path, size and mode
/// @param content all bytes, from position 0, read-only
public record EvidenceFile(FileEntry entry, ByteBuffer content) {
  public EvidenceFile {
    content = content.asReadOnlyBuffer();
  }

  public String path() {
    return entry.path();
  }

  /// A copy of the bytes.
  public byte[] bytes() {
    byte[] bytes = new byte[content.remaining()];
    content.duplicate().get(bytes);
    return bytes;
  }
}
