package dev.seawall.oci.source;

import dev.seawall.artifact.ArtifactException;
import dev.seawall.artifact.Image;
import dev.seawall.artifact.image.Platform;
import dev.seawall.oci.Deadline;
import dev.seawall.oci.OciException;
import dev.seawall.oci.Reference;
import dev.seawall.oci.containerd.Containerd;
import dev.seawall.oci.engine.Engines;
import dev.seawall.oci.registry.RegistryClient;
import dev.seawall.oci.registry.RemoteImages;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Finds an image by its name: in the engines on this machine and in its registry.
public final class ImageSources {
  private final Map<String, String> environment;
  private final Deadline deadline;
  private final Supplier<RegistryClient> registry;
  private @Nullable RemoteImages remote;

  /// @param environment the process's environment
  /// @param registry only asked for when a registry is to be asked; its owner closes it, after the
  ///   images
  public ImageSources(
      Map<String, String> environment, Deadline deadline, Supplier<RegistryClient> registry) {
    this.environment = Map.copyOf(environment);
    this.deadline = deadline;
    this.registry = registry;
  }

  /// What the user says of where to look.
  ///
  /// @param order the places, tried until one has the image
  /// @param dockerHost `--docker-host`, or empty
  /// @param podmanHost `--podman-host`, or empty
  /// @param platform `--platform`; its operating system may be `*`
  public record Query(
      List<ImageSource> order, String dockerHost, String podmanHost, Optional<Platform> platform) {
    /// The usual places, and whatever platform is the default.
    public static final Query DEFAULT =
        new Query(ImageSource.DEFAULT_ORDER, "", "", Optional.empty());

    public Query {
      order = List.copyOf(order);
    }
  }

  /// Opens the image.
  ///
  /// @throws OciException if the name is none, or why no place has the image
  public Image open(String name, Query query) {
    Reference reference = parse(name);
    List<String> failures = new ArrayList<>();
    for (ImageSource source : query.order) {
      try {
        return open(source, reference, query);
      } catch (OciException | ArtifactException e) {
        reasons(e).forEach(reason -> failures.add(source.text() + " error: " + reason));
      }
    }
    String places =
        query.order.stream()
            .map(source -> '"' + source.text() + '"')
            .collect(Collectors.joining(" ", "[", "]"));
    throw new OciException(
        "unable to find the specified image \"%s\" in %s: %s"
            .formatted(name, places, OciException.listed(failures)));
  }

  /// The platforms that the name has images for, by its registry; none for a single image.
  public List<Platform> platforms(String name) {
    return remote().platforms(parse(name));
  }

  private Image open(ImageSource source, Reference reference, Query query) {
    return switch (source) {
      case DOCKER -> new Engines(environment, deadline).docker(reference, query.dockerHost);
      case PODMAN -> new Engines(environment, deadline).podman(reference, query.podmanHost);
      case CONTAINERD -> new Containerd(environment, deadline).open(reference, query.platform);
      case REMOTE -> remote().open(reference, query.platform);
    };
  }

  private synchronized RemoteImages remote() {
    RemoteImages made = remote;
    if (made == null) {
      made = new RemoteImages(registry.get());
      remote = made;
    }
    return made;
  }

  private static Reference parse(String name) {
    try {
      return Reference.parse(name);
    } catch (OciException e) {
      throw new OciException("failed to parse the image name: " + e.getMessage(), e);
    }
  }

  private static List<String> reasons(RuntimeException e) {
    Throwable[] each = e.getSuppressed();
    return each.length == 0
        ? List.of(String.valueOf(e.getMessage()))
        : List.of(each).stream().map(one -> String.valueOf(one.getMessage())).toList();
  }
}
