package dev.seawall.oci.containerd;

import dev.seawall.artifact.ArtifactException;
import dev.seawall.artifact.Image;
import dev.seawall.artifact.image.Descriptor;
import dev.seawall.artifact.image.ImageConfigs;
import dev.seawall.artifact.image.Manifest;
import dev.seawall.artifact.image.MediaTypes;
import dev.seawall.model.ImageConfig;
import dev.seawall.oci.Reference;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/// An image that containerd has. Its layers are read from the content store, each by a call of its
/// own.
final class ContainerdImage implements Image {
  private final ContainerdStore store;
  private final String name;
  private final String digest;
  private final String shown;
  private final Manifest manifest;
  private final ImageConfig config;

  /// Where an image was found.
  ///
  /// @param asked as the user wrote it
  /// @param shown the name for the report, with its tag
  /// @param digest of what the name stands for
  record Names(String asked, String shown, String digest) {}

  ContainerdImage(ContainerdStore store, Names names, Manifest manifest) throws IOException {
    this.store = store;
    this.name = names.asked;
    this.shown = names.shown;
    this.digest = names.digest;
    this.manifest = manifest;
    Descriptor descriptor = manifest.config();
    ImageConfig whole = ImageConfigs.read(store.document(descriptor), descriptor.digest());
    if (whole.diffIds().size() != manifest.layers().size()) {
      throw new IOException(
          "%d layers in the manifest, %d in the configuration"
              .formatted(manifest.layers().size(), whole.diffIds().size()));
    }
    this.config = EngineView.of(whole);
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public String id() {
    return manifest.config().digest();
  }

  @Override
  public ImageConfig config() {
    return config;
  }

  @Override
  public List<String> repoTags() {
    return shown.contains("@") ? List.of() : List.of(shown);
  }

  @Override
  public List<String> repoDigests() {
    int at = shown.indexOf('@');
    int colon = shown.lastIndexOf(':');
    int end = at >= 0 ? at : colon > shown.lastIndexOf('/') ? colon : shown.length();
    return List.of(shown.substring(0, end) + "@" + digest);
  }

  @Override
  public String reference() {
    return Reference.reported(name, repoTags(), repoDigests());
  }

  @Override
  public List<ImageLayer> layers() {
    List<ImageLayer> layers = new ArrayList<>();
    for (int i = 0; i < manifest.layers().size(); i++) {
      layers.add(
          new ContainerdLayer(store, name, manifest.layers().get(i), config.diffIds().get(i)));
    }
    return layers;
  }

  @Override
  public void close() {}

  private record ContainerdLayer(
      ContainerdStore store, String image, Descriptor descriptor, String diffId)
      implements ImageLayer {
    @Override
    public String digest() {
      return descriptor.digest();
    }

    @Override
    public long size() {
      return descriptor.size();
    }

    @Override
    public boolean isForeign() {
      return MediaTypes.isForeign(descriptor.mediaType());
    }

    @Override
    public InputStream open() {
      try {
        return store.layer(descriptor);
      } catch (IOException e) {
        throw new ArtifactException(image + ": " + Containerd.message(e), e);
      }
    }
  }
}
