package dev.seawall.artifact.image;

import dev.seawall.artifact.archive.FileSlice;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/// An image in a folder. Paths in it are made of checked digests and fixed names only.
final class FolderStore implements BlobStore {
  private final Path root;

  FolderStore(Path root) {
    this.root = root;
  }

  @Override
  public boolean holds(String path) {
    return Files.exists(root.resolve(path));
  }

  @Override
  public long size(String path) {
    try {
      return Files.size(root.resolve(path));
    } catch (IOException e) {
      return 0;
    }
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
    return FileSlice.open(root.resolve(path));
  }

  @Override
  public void close() {
    // Each stream closes its own file.
  }
}
