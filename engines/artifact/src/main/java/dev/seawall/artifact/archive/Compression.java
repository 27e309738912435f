package dev.seawall.artifact.archive;

import dev.seawall.artifact.zstd.ZstdStream;
import java.io.IOException;
import java.io.InputStream;

/// How a stream is compressed, told by its first bytes: media types and file names lie too often.
public enum Compression {
  NONE,
  GZIP,
  ZSTD;

  /// As many bytes as the answer needs.
  public static final int MAGIC_LENGTH = 4;

  /// The compression of a stream that begins so.
  ///
  /// @param length how many bytes of `start` there are; fewer than [#MAGIC_LENGTH] at the end of a
  ///   short stream
  public static Compression of(byte[] start, int length) {
    if (length >= 3 && start[0] == 0x1f && (start[1] & 0xff) == 0x8b && start[2] == 8) {
      return GZIP;
    }
    return length >= 4 && isZstd(start) ? ZSTD : NONE;
  }

  private static boolean isZstd(byte[] start) {
    int first = start[0] & 0xff;
    boolean frame = first == 0x28 && (start[1] & 0xff) == 0xb5 && start[2] == 0x2f;
    boolean skippable = (first & 0xf0) == 0x50 && start[1] == 0x2a && start[2] == 0x4d;
    return (frame && (start[3] & 0xff) == 0xfd) || (skippable && start[3] == 0x18);
  }

  /// The stream's content.
  InputStream decompress(InputStream stored) {
    return switch (this) {
      case NONE -> stored;
      case GZIP -> new GzipStream(stored);
      case ZSTD -> new ZstdStream(stored);
    };
  }

  /// A stream that is decompressed if it looks compressed.
  ///
  /// @param where names the stream in the message that refuses a bomb
  public static InputStream decompressing(InputStream stored, LayerLimits limits, String where)
      throws IOException {
    PeekedStream peeked = PeekedStream.of(stored, MAGIC_LENGTH);
    Compression compression = of(peeked.start(), peeked.startLength());
    if (compression == NONE) {
      return peeked;
    }
    CountedStream counted = new CountedStream(peeked);
    return new GuardedStream(compression.decompress(counted), counted, limits, where);
  }
}
