package dev.seawall.artifact.scan;

/// Is told how a scan goes on. Called by several threads at once.
public interface ScanProgress {
  /// Nobody watches.
  ScanProgress NONE = new ScanProgress() {};

  /// The scan begins; layers that the cache knows are not counted.
  ///
  /// @param bytes of these layers as they are stored; layers of unknown size are not counted
  default void begin(int layers, long bytes) {}

  /// More bytes of layers, as they are stored, were read.
  default void read(long bytes) {}

  /// Another layer was read to its end.
  default void layerDone() {}
}
