package dev.seawall.artifact.image;

import dev.seawall.artifact.ArtifactException;
import dev.seawall.artifact.Image;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;

/// A layer in a folder or archive.
///
/// @param path of the layer in the store
/// @param where names the image in messages
record StoredLayer(
    BlobStore store, String path, String digest, String diffId, boolean isForeign, String where)
    implements Image.ImageLayer {

  @Override
  public long size() {
    return store.size(path);
  }

  @Override
  public long position() {
    return store.position(path);
  }

  @Override
  public InputStream open() {
    try {
      return store.open(path);
    } catch (NoSuchFileException e) {
      throw new ArtifactException(
          where
              + ": the blob of layer "
              + (digest.isEmpty() ? diffId : digest)
              + " is missing ("
              + path
              + "); save or copy the image again",
          e);
    } catch (IOException e) {
      throw new ArtifactException(where + ": cannot read " + path + ": " + e.getMessage(), e);
    }
  }
}
