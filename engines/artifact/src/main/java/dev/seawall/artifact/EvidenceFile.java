package dev.seawall.artifact;

import java.nio.ByteBuffer;

/// A wanted file with its bytes, valid while the analyser runs: nothing may keep the buffer, and
/// nobody writes to it. It is not wrapped as read-only, because digests and inflaters copy what is.
///
/// @param entry path, size and mode
/// @param content all bytes, from position 0 to the limit
public record EvidenceFile(FileEntry entry, ByteBuffer content) {
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
