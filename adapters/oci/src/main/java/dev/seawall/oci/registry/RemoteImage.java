package dev.seawall.oci.registry;

import dev.seawall.artifact.ArtifactException;
import dev.seawall.artifact.Image;
import dev.seawall.artifact.image.Descriptor;
import dev.seawall.artifact.image.ImageConfigs;
import dev.seawall.artifact.image.Manifest;
import dev.seawall.artifact.image.MediaTypes;
import dev.seawall.model.ImageConfig;
import dev.seawall.oci.OciException;
import dev.seawall.oci.Reference;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/// An image in a registry. Its layers are downloaded as they are opened.
final class RemoteImage implements Image {
  private final Resolved resolved;
  private final Manifest manifest;
  private final ImageConfig config;

  RemoteImage(Resolved resolved, Manifest manifest) {
    this.resolved = resolved;
    this.manifest = manifest;
    this.config =
        ImageConfigs.read(resolved.document(manifest.config()), manifest.config().digest());
    if (config.diffIds().size() != manifest.layers().size()) {
      throw new OciException(
          "%s: invalid OCI image: %d layers in the manifest, %d in the configuration"
              .formatted(
                  resolved.reference().name(), manifest.layers().size(), config.diffIds().size()));
    }
  }

  @Override
  public String name() {
    return resolved.reference().original();
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
    Reference reference = resolved.reference();
    return reference.tag().isEmpty()
        ? List.of()
        : List.of(reference.familiarRepository() + ":" + reference.tag());
  }

  @Override
  public List<String> repoDigests() {
    return List.of(resolved.reference().familiarRepository() + "@" + resolved.digest());
  }

  @Override
  public String reference() {
    return Reference.reported(name(), repoTags(), repoDigests());
  }

  @Override
  public List<ImageLayer> layers() {
    List<ImageLayer> layers = new ArrayList<>();
    for (int i = 0; i < manifest.layers().size(); i++) {
      layers.add(new RemoteLayer(resolved, manifest.layers().get(i), config.diffIds().get(i)));
    }
    return layers;
  }

  @Override
  public void close() {}

  private record RemoteLayer(Resolved from, Descriptor descriptor, String diffId)
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
        return from.blob(descriptor);
      } catch (OciException e) {
        throw new ArtifactException(
            "%s: layer %s: %s".formatted(from.reference().name(), digest(), e.getMessage()), e);
      }
    }
  }
}
