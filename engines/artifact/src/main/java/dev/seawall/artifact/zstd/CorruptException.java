package dev.seawall.artifact.zstd;

import java.io.IOException;

/// The bytes are not what zstd writes.
final class CorruptException extends IOException {
  private static final long serialVersionUID = 1L;

  CorruptException(String what) {
    super("zstd: invalid data: " + what);
  }
}
