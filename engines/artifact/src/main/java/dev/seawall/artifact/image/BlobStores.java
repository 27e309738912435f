package dev.seawall.artifact.image;

import dev.seawall.artifact.archive.Compression;
import dev.seawall.artifact.archive.FileSlice;
import dev.seawall.artifact.archive.LayerLimits;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// Chooses how an archive is read.
final class BlobStores {
  /// A compressed archive up to this size, unpacked, is held in memory.
  static final int IN_MEMORY = 48 << 20;

  private BlobStores() {}

  /// Opens an archive, compressed or not.
  static BlobStore open(Path file, String where) throws IOException {
    FileChannel channel = FileChannel.open(file, StandardOpenOption.READ);
    try {
      byte[] start = new byte[Compression.MAGIC_LENGTH];
      int n = FileSlice.of(channel, 0, start.length).readNBytes(start, 0, start.length);
      if (Compression.of(start, n) == Compression.NONE) {
        return new FileArchiveStore(channel, where);
      }
    } catch (IOException | RuntimeException e) {
      channel.close();
      throw e;
    }
    channel.close();
    return open(() -> FileSlice.open(file), where, IN_MEMORY);
  }

  /// Opens an archive that can only be read from its beginning.
  ///
  /// @param inMemory up to how many bytes, unpacked, it is held in memory
  static BlobStore open(StreamSource source, String where, int inMemory) throws IOException {
    try (InputStream in = Compression.decompressing(source.open(), LayerLimits.DEFAULT, where)) {
      ChunkedBytes bytes = new ChunkedBytes();
      while (bytes.size() < inMemory) {
        byte[] tail = bytes.tail();
        int n = in.read(tail, bytes.tailOffset(), tail.length - bytes.tailOffset());
        if (n < 0) {
          return new MemoryArchiveStore(bytes, where);
        }
        bytes.added(n);
      }
      InputStream start = bytes.stream(0, bytes.size());
      return new StreamArchiveStore(source, new SequenceInputStream(start, in), where);
    }
  }
}
