package dev.seawall.artifact.image;

import com.fasterxml.jackson.core.JsonParser;
import dev.seawall.artifact.ArtifactException;
import dev.seawall.artifact.Image;
import dev.seawall.model.ImageConfig;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/// Archives of `docker save` and their like: `manifest.json` lists images with their configuration
/// and layers.
final class DockerArchive {
  static final String MANIFEST = "manifest.json";

  private final BlobStore store;
  private final String where;

  DockerArchive(BlobStore store, String where) {
    this.store = store;
    this.where = where;
  }

  /// One image of the archive, as `manifest.json` has it.
  private record Entry(String config, List<String> repoTags, List<String> layers) {}

  /// Opens the image with the tag; the only one if the tag is empty.
  Image open(String tag, String name) throws IOException {
    Entry entry = choose(entries(), tag);
    byte[] bytes = read(entry.config, "the image configuration");
    ImageConfig config = ImageConfigs.read(bytes, where + ": configuration " + entry.config);
    List<String> diffIds = config.diffIds();
    if (diffIds.size() != entry.layers.size()) {
      throw new ArtifactException(
          where
              + ": manifest.json lists "
              + entry.layers.size()
              + " layers and the configuration "
              + diffIds.size()
              + "; save the image again");
    }
    List<Image.ImageLayer> layers = new ArrayList<>();
    for (int i = 0; i < diffIds.size(); i++) {
      String path = entry.layers.get(i);
      layers.add(
          new StoredLayer(store, path, store.compressedDigest(path), diffIds.get(i), false, where));
    }
    return new StoredImage(
        store, name, ContentDigest.sha256(bytes), config, entry.repoTags, layers);
  }

  private List<Entry> entries() throws IOException {
    List<Entry> entries =
        Json.listDocument(
            read(MANIFEST, "the list of images"), where + ": " + MANIFEST, DockerArchive::entry);
    if (entries.isEmpty()) {
      throw new ArtifactException(where + ": manifest.json lists no image");
    }
    return entries;
  }

  private Entry choose(List<Entry> entries, String tag) {
    if (tag.isEmpty() && entries.size() == 1) {
      return entries.getFirst();
    }
    Set<String> tags = new TreeSet<>();
    for (Entry entry : entries) {
      for (String known : entry.repoTags) {
        if (known.equals(tag) || (!tag.isEmpty() && known.endsWith(":" + tag))) {
          return entry;
        }
        tags.add(known);
      }
    }
    throw new ArtifactException(
        where
            + (tag.isEmpty()
                ? ": holds several images; say which one by adding :TAG to the path"
                : ": holds no image with the tag " + tag)
            + ". There are: "
            + String.join(", ", tags));
  }

  private byte[] read(String path, String what) throws IOException {
    try {
      return store.read(path, Json.MAX_SIZE);
    } catch (NoSuchFileException e) {
      throw new ArtifactException(
          where + ": " + what + " is missing: file " + path + " not found in tar", e);
    }
  }

  private static Entry entry(JsonParser json) throws IOException {
    String[] config = {""};
    List<String> repoTags = new ArrayList<>();
    List<String> layers = new ArrayList<>();
    Json.object(
        json,
        (name, value) -> {
          switch (name.toLowerCase(Locale.ROOT)) {
            case "config" -> config[0] = Json.text(value);
            case "repotags" -> repoTags.addAll(Json.texts(value));
            case "layers" -> layers.addAll(Json.texts(value));
            default -> value.skipChildren();
          }
        });
    return new Entry(config[0], repoTags, layers);
  }
}
