package dev.seawall.oci.engine;

import dev.seawall.artifact.ArtifactException;
import dev.seawall.artifact.Image;
import dev.seawall.artifact.image.ImageArchives;
import dev.seawall.model.ImageConfig;
import dev.seawall.oci.Reference;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An image that an engine has. It is exported only when a layer is read, or when what the engine
/// tells does not make up a configuration: if all layers are known from an earlier scan, they never
/// leave the engine.
final class EngineImage implements Image {
  private final EngineClient client;
  private final String name;
  private final Inspection inspection;
  private final ImageConfig config;
  private @Nullable Image export;

  /// @param name as the user gave it
  /// @param history as the engine lists it
  EngineImage(
      EngineClient client, String name, Inspection inspection, List<ImageConfig.History> history) {
    this.client = client;
    this.name = name;
    this.inspection = inspection;
    this.config = isWhole(inspection.config(), history) ? told(history) : export().config();
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public String id() {
    return inspection.id();
  }

  @Override
  public ImageConfig config() {
    return config;
  }

  @Override
  public List<String> repoTags() {
    return inspection.repoTags();
  }

  @Override
  public List<String> repoDigests() {
    return inspection.repoDigests();
  }

  @Override
  public String reference() {
    return Reference.reported(name, repoTags(), repoDigests());
  }

  @Override
  public List<ImageLayer> layers() {
    List<ImageLayer> layers = new ArrayList<>();
    for (int i = 0; i < config.diffIds().size(); i++) {
      layers.add(new EngineLayer(i, config.diffIds().get(i)));
    }
    return layers;
  }

  @Override
  public boolean isSequential() {
    return true;
  }

  @Override
  public synchronized void close() {
    if (export != null) {
      export.close();
    }
  }

  /// Whether as many steps made a layer as there are layers; otherwise the guesses were wrong.
  private static boolean isWhole(ImageConfig config, List<ImageConfig.History> history) {
    long made = history.stream().filter(step -> !step.emptyLayer()).count();
    return !config.diffIds().isEmpty() && made == config.diffIds().size();
  }

  private ImageConfig told(List<ImageConfig.History> history) {
    ImageConfig told = inspection.config();
    return new ImageConfig(
        told.architecture(),
        told.author(),
        "",
        told.created(),
        "",
        history,
        told.os(),
        told.rootfsType(),
        told.diffIds(),
        told.config(),
        "",
        "",
        List.of());
  }

  private synchronized Image export() {
    Image open = export;
    if (open == null) {
      open = ImageArchives.open(this::stream, name);
      export = open;
    }
    return open;
  }

  private InputStream stream() throws IOException {
    try {
      return client.stream("/images/" + EngineClient.escaped(inspection.id()) + "/get");
    } catch (IOException e) {
      throw new IOException("unable to export the image: " + e.getMessage(), e);
    }
  }

  private ImageLayer exported(int index) {
    List<ImageLayer> layers = export().layers();
    if (index >= layers.size()) {
      throw new ArtifactException(
          "%s: the engine exports %d layers of %d"
              .formatted(name, layers.size(), config.diffIds().size()));
    }
    return layers.get(index);
  }

  private final class EngineLayer implements ImageLayer {
    private final int index;
    private final String diffId;

    EngineLayer(int index, String diffId) {
      this.index = index;
      this.diffId = diffId;
    }

    /// Known only once the image has been exported; engines keep layers uncompressed, so that most
    /// have none at all.
    @Override
    public String digest() {
      synchronized (EngineImage.this) {
        return export == null ? "" : exported(index).digest();
      }
    }

    @Override
    public String diffId() {
      return diffId;
    }

    @Override
    public long size() {
      synchronized (EngineImage.this) {
        return export == null ? 0 : exported(index).size();
      }
    }

    @Override
    public long position() {
      return exported(index).position();
    }

    @Override
    public InputStream open() {
      return exported(index).open();
    }
  }
}
