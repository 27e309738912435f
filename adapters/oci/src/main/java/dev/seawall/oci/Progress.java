package dev.seawall.oci;

import java.time.Duration;

/// Told of what takes time, from any thread. Nothing it does may fail.
public interface Progress {
  /// Tells nobody.
  Progress NONE = new Progress() {};

  /// A transfer begins.
  ///
  /// @param what short name of the blob or artefact
  /// @param size in bytes, 0 if unknown
  default void begin(String what, long size) {}

  /// So many more bytes have come.
  default void advance(String what, long bytes) {}

  /// The transfer has ended, well or not.
  default void end(String what) {}

  /// Something that a patient user wants to read: a retry, another mirror, a fallback.
  default void note(String message) {}

  /// A pause before the next attempt.
  default void pause(Duration pause, String why) {
    note("%s; next attempt in %d s".formatted(why, Math.max(1, pause.toSeconds())));
  }
}
