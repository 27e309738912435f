package dev.seawall.artifact.scan;

import dev.seawall.artifact.Image;
import dev.seawall.artifact.image.ImageConfigs;
import dev.seawall.artifact.image.ImageFiles;
import dev.seawall.model.ImageConfig;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/// An image of layers in memory.
final class TestImage implements Image {
  private final byte[][] tars;
  final AtomicInteger opened = new AtomicInteger();
  boolean foreign;

  TestImage(byte[]... tars) {
    this.tars = tars;
  }

  @Override
  public String name() {
    return "test.tar";
  }

  @Override
  public String id() {
    return ImageFiles.digest(ImageFiles.config("amd64", tars));
  }

  @Override
  public ImageConfig config() {
    return ImageConfigs.read(ImageFiles.config("amd64", tars), "test");
  }

  @Override
  public List<String> repoTags() {
    return List.of();
  }

  @Override
  public List<String> repoDigests() {
    return List.of();
  }

  @Override
  public String reference() {
    return "";
  }

  @Override
  public List<ImageLayer> layers() {
    List<ImageLayer> layers = new ArrayList<>();
    for (byte[] tar : tars) {
      layers.add(new MemoryLayer(tar, ImageFiles.digest(tar)));
    }
    return layers;
  }

  @Override
  public void close() {}

  private final class MemoryLayer implements ImageLayer {
    private final byte[] bytes;
    private final String diffId;

    private MemoryLayer(byte[] bytes, String diffId) {
      this.bytes = bytes;
      this.diffId = diffId;
    }

    @Override
    public String digest() {
      return diffId;
    }

    @Override
    public String diffId() {
      return diffId;
    }

    @Override
    public long size() {
      return bytes.length;
    }

    @Override
    public boolean isForeign() {
      return foreign;
    }

    @Override
    public InputStream open() {
      opened.incrementAndGet();
      if (foreign) {
        throw new dev.seawall.artifact.ArtifactException("it is not passed on");
      }
      return new ByteArrayInputStream(bytes);
    }
  }
}
