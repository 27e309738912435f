package dev.seawall.artifact.image;

import dev.seawall.artifact.Image;
import dev.seawall.model.ImageConfig;
import java.util.List;

/// An image in a folder or archive.
record StoredImage(
    BlobStore store,
    String name,
    String id,
    ImageConfig config,
    List<String> repoTags,
    List<ImageLayer> layers)
    implements Image {
  StoredImage {
    repoTags = List.copyOf(repoTags);
    layers = List.copyOf(layers);
  }

  @Override
  public List<String> repoDigests() {
    return List.of();
  }

  @Override
  public String reference() {
    return repoTags.isEmpty() ? "" : repoTags.getFirst();
  }

  @Override
  public boolean isSequential() {
    return store.isSequential();
  }

  @Override
  public void close() {
    store.close();
  }
}
