package dev.seawall.artifact.image;

import dev.seawall.artifact.ArtifactException;
import dev.seawall.artifact.Image;
import dev.seawall.model.ImageConfig;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// OCI image layouts: `index.json` and blobs named by their digests. The phrases of the messages
/// are those that users of the incumbent know.
final class OciLayout {
  static final String INDEX = "index.json";

  private static final int MAX_NESTING = 8;

  private final BlobStore store;
  private final String where;

  OciLayout(BlobStore store, String where) {
    this.store = store;
    this.where = where;
  }

  /// Opens an image.
  ///
  /// @param ref tag or digest of an entry of `index.json`; empty for the first
  /// @param platform what the image must run on; null for linux/amd64 where there is a choice
  Image open(String ref, @Nullable Platform platform, String name) {
    List<Descriptor> entries = matching(index().manifests(), ref);
    Descriptor chosen = platform == null ? byDefault(entries, 0) : forPlatform(entries, platform);
    Manifest manifest = manifest(chosen);
    byte[] bytes = blob(manifest.config());
    ImageConfig config = config(manifest.config(), bytes);
    return new StoredImage(
        store, name, manifest.config().digest(), config, List.of(), layers(manifest, config));
  }

  /// The platforms of all images under the tag or digest.
  List<Platform> platforms(String ref) {
    Set<Platform> platforms = new LinkedHashSet<>();
    for (Descriptor image : images(matching(index().manifests(), ref), 0)) {
      platforms.add(platformOf(image));
    }
    return List.copyOf(platforms);
  }

  private Index index() {
    byte[] bytes;
    try {
      bytes = store.read(INDEX, Json.MAX_SIZE);
    } catch (IOException e) {
      throw new ArtifactException(where + ": unable to retrieve index.json: " + e.getMessage(), e);
    }
    Index index;
    try {
      index = Manifests.readIndex(bytes, INDEX);
    } catch (ArtifactException e) {
      throw new ArtifactException(where + ": invalid index.json: " + e.getMessage(), e);
    }
    if (index.manifests().isEmpty()) {
      throw new ArtifactException(where + ": no valid manifest: index.json lists no image");
    }
    return index;
  }

  private List<Descriptor> matching(List<Descriptor> entries, String ref) {
    if (ref.isEmpty()) {
      return entries;
    }
    List<Descriptor> matching = new ArrayList<>();
    Set<String> refs = new LinkedHashSet<>();
    for (Descriptor entry : entries) {
      String tag = entry.annotation(Descriptor.REF_NAME);
      if (tag.equals(ref) || entry.digest().equals(ref)) {
        matching.add(entry);
      }
      refs.add(tag.isEmpty() ? entry.digest() : tag);
    }
    if (matching.isEmpty()) {
      throw new ArtifactException(
          where
              + ": invalid OCI image ref: index.json has no \""
              + ref
              + "\". There are: "
              + String.join(", ", refs));
    }
    return matching;
  }

  // What the incumbent takes, the first entry, but for a choice between platforms.
  private Descriptor byDefault(List<Descriptor> entries, int depth) {
    Descriptor chosen = entries.getFirst();
    for (Descriptor entry : entries) {
      Platform platform = entry.platform();
      if (platform != null && platform.satisfies(Platform.LINUX_AMD64)) {
        chosen = entry;
        break;
      }
    }
    if (!MediaTypes.isIndex(chosen.mediaType())) {
      return chosen;
    }
    return byDefault(children(chosen, depth), depth + 1);
  }

  private Descriptor forPlatform(List<Descriptor> entries, Platform platform) {
    Set<String> known = new LinkedHashSet<>();
    for (Descriptor image : images(entries, 0)) {
      Platform actual = platformOf(image);
      if (actual.satisfies(platform)) {
        return image;
      }
      known.add(actual.text());
    }
    throw new ArtifactException(
        where
            + ": no child with platform "
            + platform.text()
            + " in index. There are: "
            + String.join(", ", known));
  }

  // All images in the entries and below; attestations are none.
  private List<Descriptor> images(List<Descriptor> entries, int depth) {
    List<Descriptor> images = new ArrayList<>();
    for (Descriptor entry : entries) {
      Platform platform = entry.platform();
      if (MediaTypes.isIndex(entry.mediaType())) {
        images.addAll(images(children(entry, depth), depth + 1));
      } else if (MediaTypes.isManifest(entry.mediaType())
          && (platform == null || platform.isKnown())) {
        images.add(entry);
      }
    }
    return images;
  }

  private List<Descriptor> children(Descriptor parent, int depth) {
    if (depth >= MAX_NESTING) {
      throw new ArtifactException(where + ": indexes nested more than " + MAX_NESTING + " deep");
    }
    byte[] bytes;
    try {
      bytes = blob(parent);
    } catch (ArtifactException e) {
      throw new ArtifactException(
          where
              + ": unable to retrieve a child image \""
              + parent.digest()
              + "\": "
              + e.getMessage(),
          e);
    }
    List<Descriptor> children;
    try {
      children = Manifests.readIndex(bytes, parent.digest()).manifests();
    } catch (ArtifactException e) {
      throw new ArtifactException(
          where + ": invalid a child manifest for \"" + parent.digest() + "\": " + e.getMessage(),
          e);
    }
    if (children.isEmpty()) {
      throw new ArtifactException(where + ": no valid manifest in index " + parent.digest());
    }
    return children;
  }

  private Platform platformOf(Descriptor image) {
    Platform platform = image.platform();
    if (platform != null) {
      return platform;
    }
    Descriptor descriptor = manifest(image).config();
    ImageConfig config = config(descriptor, blob(descriptor));
    return new Platform(
        config.os(), config.architecture(), config.variant(), config.osVersion(), List.of());
  }

  private Manifest manifest(Descriptor descriptor) {
    if (!MediaTypes.isManifest(descriptor.mediaType())) {
      throw new ArtifactException(
          where
              + ": invalid OCI image: unexpected media type for "
              + descriptor.digest()
              + ": "
              + descriptor.mediaType());
    }
    ManifestDocument document =
        Manifests.read(blob(descriptor), where + ": " + descriptor.digest());
    return switch (document) {
      case Manifest manifest -> manifest;
      case Index _ ->
          throw new ArtifactException(
              where
                  + ": invalid OCI image: "
                  + descriptor.digest()
                  + " is an index and is listed as a manifest");
    };
  }

  private ImageConfig config(Descriptor descriptor, byte[] bytes) {
    return ImageConfigs.read(bytes, where + ": configuration " + descriptor.digest());
  }

  private List<Image.ImageLayer> layers(Manifest manifest, ImageConfig config) {
    List<Descriptor> descriptors = manifest.layers();
    List<String> diffIds = config.diffIds();
    if (descriptors.size() != diffIds.size()) {
      throw new ArtifactException(
          where
              + ": invalid OCI image: the manifest lists "
              + descriptors.size()
              + " layers and the configuration "
              + diffIds.size());
    }
    List<Image.ImageLayer> layers = new ArrayList<>();
    for (int i = 0; i < diffIds.size(); i++) {
      Descriptor layer = descriptors.get(i);
      String digest = layer.digest();
      boolean foreign = MediaTypes.isForeign(layer.mediaType());
      layers.add(
          new StoredLayer(
              store, Digests.layoutPath(digest), digest, diffIds.get(i), foreign, where));
    }
    return layers;
  }

  private byte[] blob(Descriptor descriptor) {
    String digest = descriptor.digest();
    byte[] bytes;
    try {
      bytes = store.read(Digests.layoutPath(digest), Json.MAX_SIZE);
    } catch (NoSuchFileException e) {
      throw new ArtifactException(
          where + ": the blob " + digest + " is missing; save or copy the image again", e);
    } catch (IOException e) {
      throw new ArtifactException(
          where + ": cannot read blob " + digest + ": " + e.getMessage(), e);
    }
    if (!ContentDigest.matches(digest, bytes)) {
      throw new ArtifactException(
          where
              + ": the blob "
              + digest
              + " has other content, with the digest "
              + ContentDigest.sha256(bytes)
              + ": the image is damaged or was tampered with; save or copy it again");
    }
    return bytes;
  }
}
