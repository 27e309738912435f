package dev.seawall.artifact.archive;

import dev.seawall.artifact.ArtifactException;

/// How large a layer may get when it is decompressed. Layers are read as streams, so these bound
/// time, not memory.
///
/// @param maxBytes no layer may be larger
/// @param maxRatio how many times its compressed size a layer may be larger than …
/// @param ratioFloor … this many bytes
public record LayerLimits(long maxBytes, int maxRatio, long ratioFloor) {
  /// No image in use comes near: the largest ones carry models of some dozen GB, which compress
  /// badly.
  public static final LayerLimits DEFAULT = new LayerLimits(512L << 30, 200, 4L << 30);

  /// Refuses so many bytes out of so many compressed ones if they are too many.
  void check(long bytes, long stored, String where) {
    if (bytes > maxBytes || (bytes > ratioFloor && bytes / maxRatio > stored)) {
      throw new ArtifactException(
          where
              + ": "
              + stored
              + " compressed bytes grow to more than "
              + bytes
              + ": refused as a decompression bomb");
    }
  }
}
