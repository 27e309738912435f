package dev.seawall.artifact.image;

import dev.seawall.artifact.ArtifactException;
import dev.seawall.artifact.Image;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Opens images that lie on disk: archives of `docker save`, plain or compressed, and OCI layouts
/// as folder or archive. The path may be followed by `:tag` or `@digest`.
public final class ImageArchives {
  private ImageArchives() {}

  /// Opens an image. Where there is a choice between platforms, linux/amd64 is taken.
  ///
  /// @throws ArtifactException if the input is neither of these, or the image is not in it
  public static Image open(String input) {
    return locate(input).open(null);
  }

  /// Opens an image for one platform.
  public static Image open(String input, Platform platform) {
    return locate(input).open(platform);
  }

  /// Opens the archive that a container engine exports.
  ///
  /// @param name of the image, for the report
  public static Image open(StreamSource export, String name) {
    try {
      BlobStore store = BlobStores.open(export, name, BlobStores.IN_MEMORY);
      return closingOnFailure(store, () -> new DockerArchive(store, name).open("", name));
    } catch (IOException e) {
      throw new ArtifactException("unable to open " + name + ": " + e.getMessage(), e);
    }
  }

  /// The platforms that there are images for; one for what is not an index.
  public static List<Platform> platforms(String input) {
    return locate(input).platforms();
  }

  private static Located locate(String input) {
    Path whole = path(input);
    if (whole != null && Files.exists(whole)) {
      return new Located(input, whole, "");
    }
    int at = input.lastIndexOf('@');
    int mark = at >= 0 ? at : input.lastIndexOf(':');
    Path file = mark > 0 ? path(input.substring(0, mark)) : null;
    if (file != null && Files.exists(file)) {
      return new Located(input, file, input.substring(mark + 1));
    }
    throw new ArtifactException("unable to open " + input + ": no such file or directory");
  }

  private static @Nullable Path path(String text) {
    try {
      return Path.of(text);
    } catch (InvalidPathException e) {
      return null;
    }
  }

  /// Builds an image from a store that must be closed if that fails.
  private interface Opening<T> {
    T open() throws IOException;
  }

  private static <T> T closingOnFailure(BlobStore store, Opening<T> opening) throws IOException {
    try {
      return opening.open();
    } catch (IOException | RuntimeException e) {
      store.close();
      throw e;
    }
  }

  /// An input that exists.
  ///
  /// @param ref tag or digest behind the path, or empty
  private record Located(String input, Path file, String ref) {
    private Image open(@Nullable Platform platform) {
      try {
        BlobStore store = store();
        return closingOnFailure(
            store,
            () ->
                isDockerArchive(store)
                    ? new DockerArchive(store, input).open(ref, input)
                    : layout(store).open(ref, platform, input));
      } catch (IOException e) {
        throw unreadable(e);
      }
    }

    private List<Platform> platforms() {
      try (BlobStore store = store()) {
        if (isDockerArchive(store)) {
          var config = new DockerArchive(store, input).open(ref, input).config();
          return List.of(
              new Platform(
                  config.os(),
                  config.architecture(),
                  config.variant(),
                  config.osVersion(),
                  List.of()));
        }
        return layout(store).platforms(ref);
      } catch (IOException e) {
        throw unreadable(e);
      }
    }

    private BlobStore store() throws IOException {
      if (Files.isDirectory(file)) {
        return new FolderStore(file);
      }
      try {
        return BlobStores.open(file, "unable to open " + input + " as a Docker image");
      } catch (IOException e) {
        throw unreadable(e);
      }
    }

    // Today's archives of docker save are layouts too; the incumbent reads them in the old way. A
    // digest can only be one of the layout.
    private boolean isDockerArchive(BlobStore store) {
      return !(store instanceof FolderStore)
          && store.holds(DockerArchive.MANIFEST)
          && !(ref.startsWith("sha256:") && store.holds(OciLayout.INDEX));
    }

    private OciLayout layout(BlobStore store) {
      if (!store.holds(OciLayout.INDEX)) {
        throw new ArtifactException(
            store instanceof FolderStore
                ? "unable to open " + input + " as an OCI Image: it holds no index.json"
                : "unable to open "
                    + input
                    + " as a Docker image: file manifest.json not found in tar; unable to open "
                    + input
                    + " as an OCI Image: file index.json not found in tar");
      }
      return new OciLayout(store, input);
    }

    private ArtifactException unreadable(IOException e) {
      return new ArtifactException("unable to open " + input + ": " + e.getMessage(), e);
    }
  }
}
