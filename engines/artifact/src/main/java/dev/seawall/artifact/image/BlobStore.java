package dev.seawall.artifact.image;

import dev.seawall.artifact.archive.Compression;
import java.io.IOException;
import java.io.InputStream;

/// The files of an image on disk, wherever they lie: in a folder or in an archive.
interface BlobStore extends AutoCloseable {
  /// Whether there is such a file.
  boolean holds(String path);

  /// Bytes of the file; 0 if it is not there.
  long size(String path);

  /// Where the file lies in a store that is one stream.
  long position(String path);

  /// Whether the store is one stream, in which a step back begins at the beginning.
  boolean isSequential();

  /// Opens a file.
  ///
  /// @throws java.nio.file.NoSuchFileException if it is not there
  InputStream open(String path) throws IOException;

  @Override
  void close();

  /// The digest of a compressed file; empty for one that is not compressed or not there. A layer
  /// that an archive holds uncompressed has no digest of its own in a report. Of a compressed one
  /// the name is the digest in today's archives; the names in older ones say nothing.
  default String compressedDigest(String path) throws IOException {
    if (!holds(path)) {
      return "";
    }
    try (InputStream in = open(path)) {
      byte[] start = in.readNBytes(Compression.MAGIC_LENGTH);
      if (Compression.of(start, start.length) == Compression.NONE) {
        return "";
      }
    }
    String named = Digests.ofLayoutPath(path);
    if (!named.isEmpty()) {
      return named;
    }
    try (InputStream in = open(path)) {
      return ContentDigest.sha256(in);
    }
  }

  /// All of a small file.
  ///
  /// @throws IOException if it is larger than `limit`
  default byte[] read(String path, int limit) throws IOException {
    try (InputStream in = open(path)) {
      byte[] bytes = in.readNBytes(limit + 1);
      if (bytes.length > limit) {
        throw new IOException(path + " is larger than " + limit + " bytes");
      }
      return bytes;
    }
  }
}
