package dev.seawall.artifact.scan;

import dev.seawall.artifact.ArtifactException;
import dev.seawall.artifact.Blob;
import dev.seawall.artifact.BlobBuilder;
import dev.seawall.artifact.Image;
import dev.seawall.artifact.Image.ImageLayer;
import dev.seawall.artifact.cache.BlobCache;
import dev.seawall.artifact.cache.BlobKeys;
import dev.seawall.artifact.image.ImageConfigs;
import dev.seawall.model.Layer;
import dev.seawall.model.Problem;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Finds what the analysers look for in images and folders. What was found in a layer is kept in a
/// cache and not looked for again.
public final class ArtifactScan {
  private final ScanOptions options;
  private final BlobCache cache;
  private final ScanProgress progress;
  private final AnalyzerSet analyzers;

  /// @throws ArtifactException if a file pattern is none
  public ArtifactScan(ScanOptions options, BlobCache cache, ScanProgress progress) {
    this.options = options;
    this.cache = cache;
    this.progress = progress;
    this.analyzers = new AnalyzerSet(options);
  }

  /// What each layer of an image holds, from the lowest to the highest.
  ///
  /// @throws ArtifactException if a layer is missing, damaged, or not what the image says it is
  public List<Blob> image(Image image) {
    List<ImageLayer> layers = image.layers();
    BlobKeys keys = keys();
    Map<String, Blob> blobs = new HashMap<>();
    Map<String, ImageLayer> missing = new LinkedHashMap<>();
    for (ImageLayer layer : layers) {
      cache
          .get(keys.of(layer.diffId()))
          .ifPresentOrElse(
              known -> blobs.put(layer.diffId(), known),
              () -> missing.putIfAbsent(layer.diffId(), layer));
    }
    if (!missing.isEmpty()) {
      scan(image, List.copyOf(missing.values()), keys).forEach(b -> blobs.put(b.diffId(), b));
    }
    List<String> createdBy = ImageConfigs.createdBy(image.config());
    List<Blob> result = new ArrayList<>();
    for (int i = 0; i < layers.size(); i++) {
      ImageLayer layer = layers.get(i);
      Blob blob = blobs.get(layer.diffId());
      if (blob == null) {
        throw new IllegalStateException("no result for layer " + layer.diffId());
      }
      result.add(blob.inLayer(new Layer(0, layer.digest(), layer.diffId(), createdBy.get(i))));
    }
    return result;
  }

  /// What a folder, or a single file, holds. Nothing is kept in the cache, since a folder has no
  /// digest.
  ///
  /// @throws ArtifactException if there is no such folder or file
  public Blob folder(Path root) {
    return new FolderScan(root, options, analyzers, memory()).scan();
  }

  private List<Blob> scan(Image image, List<ImageLayer> layers, BlobKeys keys) {
    progress.begin(layers.size(), layers.stream().mapToLong(ImageLayer::size).sum());
    ContentMemory memory = memory();
    List<Workers.Task<Blob>> tasks = new ArrayList<>();
    for (ImageLayer layer : inOrder(image, layers)) {
      tasks.add(() -> {
        Blob blob = scan(layer, image.name(), memory);
        if (blob.problems().isEmpty() || !layer.isForeign()) {
          cache.put(keys.of(layer.diffId()), blob);
        }
        progress.layerDone();
        return blob;
      });
    }
    return new Workers(image.isSequential() ? 1 : options.threads()).run(tasks);
  }

  // Layers in one stream are read as they lie there; of others the largest come first, so that the
  // last one to end is a small one.
  private static List<ImageLayer> inOrder(Image image, List<ImageLayer> layers) {
    return layers.stream()
        .sorted(
            image.isSequential()
                ? Comparator.comparingLong(ImageLayer::position)
                : Comparator.comparingLong(ImageLayer::size).reversed())
        .toList();
  }

  private Blob scan(ImageLayer layer, String image, ContentMemory memory) {
    var surroundings = new LayerScan.Surroundings(PathFilter.forImage(options), memory);
    try {
      return new LayerScan(layer, image, analyzers, surroundings).scan(progress);
    } catch (ArtifactException e) {
      if (!layer.isForeign()) {
        throw e;
      }
      BlobBuilder nothing = new BlobBuilder();
      nothing.problem(new Problem(layer.digest(), 0, "foreign layer not read: " + e.getMessage()));
      return nothing.build(new Layer(0, layer.digest(), layer.diffId(), ""));
    }
  }

  private BlobKeys keys() {
    return new BlobKeys(
        options.analyzers(), options.skipDirs(), options.skipFiles(), options.filePatterns());
  }

  private ContentMemory memory() {
    return new ContentMemory(options.memory(), options.tempFolder());
  }
}
