package dev.seawall.cli;

import dev.seawall.artifact.Image;
import dev.seawall.artifact.image.Platform;
import dev.seawall.oci.Deadline;
import dev.seawall.oci.registry.RegistryClient;
import dev.seawall.oci.source.ImageSource;
import dev.seawall.oci.source.ImageSources;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Fetches images by name from the places that the user allows, in their order.
final class ImageFetcher implements AutoCloseable {
  private final Settings settings;
  private final Deadline deadline;
  private final StatusLine status;
  private final ImageSources sources;
  private @Nullable RegistryClient client;

  ImageFetcher(Settings settings, StatusLine status) {
    this.settings = settings;
    this.deadline = Deadline.after(settings.duration(Flags.TIMEOUT));
    this.status = status;
    this.sources = new ImageSources(System.getenv(), deadline, this::client);
  }

  List<Platform> platforms(String name) {
    return sources.platforms(name);
  }

  Image open(String name, Optional<Platform> platform) {
    List<ImageSource> order =
        settings.list(SourceFlags.IMAGE_SOURCE).stream()
            .flatMap(text -> ImageSource.ofText(text).stream())
            .toList();
    return sources.open(
        name,
        new ImageSources.Query(
            order,
            settings.text(SourceFlags.DOCKER_HOST),
            settings.text(SourceFlags.PODMAN_HOST),
            platform));
  }

  private synchronized RegistryClient client() {
    RegistryClient made = client;
    if (made == null) {
      made = new RegistryClient(Registries.options(settings, deadline, status));
      client = made;
    }
    return made;
  }

  @Override
  public synchronized void close() {
    if (client != null) {
      client.close();
    }
  }
}
