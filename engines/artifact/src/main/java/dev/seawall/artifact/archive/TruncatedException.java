package dev.seawall.artifact.archive;

import java.io.IOException;

/// The bytes end before what they began.
final class TruncatedException extends IOException {
  private static final long serialVersionUID = 1L;

  TruncatedException() {
    super("unexpected EOF: it is cut off");
  }
}
