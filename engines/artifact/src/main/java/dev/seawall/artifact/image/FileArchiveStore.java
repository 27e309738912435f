package dev.seawall.artifact.image;

import dev.seawall.artifact.archive.FileSlice;
import dev.seawall.artifact.archive.MemberPaths;
import dev.seawall.artifact.archive.TarEntry;
import dev.seawall.artifact.archive.TarReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;

/// An uncompressed archive: its headers are read once, then every member is reached directly.
final class FileArchiveStore implements BlobStore {
  private static final int HEADER_BUFFER = 8 << 10;

  private final FileChannel channel;
  private final ArchiveIndex index;

  FileArchiveStore(FileChannel channel, String where) throws IOException {
    this.channel = channel;
    FileSlice whole = FileSlice.of(channel, 0, channel.size());
    this.index = ArchiveIndex.read(new TarReader(whole, where, HEADER_BUFFER), where, (_, _) -> {});
  }

  @Override
  public boolean holds(String path) {
    return index.find(MemberPaths.clean(path)) != null;
  }

  @Override
  public long size(String path) {
    TarEntry entry = index.find(MemberPaths.clean(path));
    return entry == null ? 0 : entry.size();
  }

  @Override
  public long position(String path) {
    TarEntry entry = index.find(MemberPaths.clean(path));
    return entry == null ? 0 : entry.offset();
  }

  @Override
  public boolean isSequential() {
    return false;
  }

  @Override
  public InputStream open(String path) throws IOException {
    TarEntry entry = index.get(path);
    return FileSlice.of(channel, entry.offset(), entry.size());
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
