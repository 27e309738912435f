package dev.seawall.artifact.image;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.seawall.artifact.ArtifactException;
import dev.seawall.artifact.Image;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;

class ImageArchivesFuzz {
  @FuzzTest
  void opensAnyArchiveOrSaysWhyNot(byte[] bytes) throws IOException {
    StreamSource source = () -> new ByteArrayInputStream(bytes);
    try (BlobStore store = BlobStores.open(source, "fuzz", 4096)) {
      if (store.holds(OciLayout.INDEX)) {
        read(new OciLayout(store, "fuzz").open("", null, "fuzz"));
      } else {
        read(new DockerArchive(store, "fuzz").open("", "fuzz"));
      }
    } catch (ArtifactException | IOException e) {
      // What damaged archives end in.
    }
  }

  private static void read(Image image) throws IOException {
    for (Image.ImageLayer layer : image.layers()) {
      try (InputStream in = layer.open()) {
        in.readNBytes(1 << 20);
      }
    }
  }
}
