package dev.seawall.artifact.image;

import dev.seawall.artifact.archive.MemberPaths;
import dev.seawall.artifact.archive.TarEntry;
import dev.seawall.artifact.archive.TarReader;
import java.io.IOException;
import java.io.InputStream;

/// A compressed archive that is small enough to be held in memory as a whole.
final class MemoryArchiveStore implements BlobStore {
  private final ChunkedBytes bytes;
  private final ArchiveIndex index;

  MemoryArchiveStore(ChunkedBytes bytes, String where) {
    this.bytes = bytes;
    TarReader reader = new TarReader(bytes.stream(0, bytes.size()), where);
    this.index = ArchiveIndex.read(reader, where, (_, _) -> {});
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
    return 0;
  }

  @Override
  public boolean isSequential() {
    return false;
  }

  @Override
  public InputStream open(String path) throws IOException {
    TarEntry entry = index.get(path);
    return bytes.stream(entry.offset(), entry.size());
  }

  @Override
  public void close() {
    // Memory is all there is.
  }
}
