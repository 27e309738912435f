package dev.seawall.oci.containerd;

import dev.seawall.oci.Reference;
import dev.seawall.oci.containerd.ContainerdClient.NamedImage;
import java.util.List;
import java.util.Optional;

/// How an image is looked up by what the user wrote: containerd keeps full names, with `docker.io`
/// for Docker Hub.
///
/// @param filters each one lets an image through
/// @param repository the repository that the image must be of, or empty
/// @param shown the name for the report; empty for the one in the store
record ImageQuery(List<String> filters, String repository, String shown) {
  private static final int HEX_DIGITS = 64;

  ImageQuery {
    filters = List.copyOf(filters);
  }

  static ImageQuery of(Reference reference) {
    String id = plainDigest(reference.original());
    if (!id.isEmpty()) {
      return new ImageQuery(List.of("target.digest==\"%s\"".formatted(id)), "", "");
    }
    String repository =
        reference.registry().equals(Reference.DOCKER_HUB)
            ? "docker.io/" + reference.repository()
            : reference.fullRepository();
    if (!reference.digest().isEmpty()) {
      return new ImageQuery(
          List.of("target.digest==\"%s\"".formatted(reference.digest())), repository, "");
    }
    String tag = ":" + reference.tag();
    String original = reference.original();
    return new ImageQuery(
        List.of(
            "name==\"%s\"".formatted(repository + tag),
            "name==\"%s\"".formatted(reference.familiarRepository() + tag)),
        "",
        original.endsWith(tag) ? original : original + tag);
  }

  /// The first of the images that is meant.
  Optional<NamedImage> choose(List<NamedImage> images) {
    return images.stream().filter(this::isMeant).findFirst();
  }

  /// The name for the report.
  String shownName(NamedImage image) {
    return shown.isEmpty() ? image.name() : shown;
  }

  private boolean isMeant(NamedImage image) {
    if (repository.isEmpty()) {
      return true;
    }
    String name = image.name();
    return name.startsWith(repository + ":") || name.startsWith(repository + "@");
  }

  private static String plainDigest(String text) {
    String hex = text.startsWith("sha256:") ? text.substring("sha256:".length()) : text;
    boolean digest =
        hex.length() == HEX_DIGITS
            && hex.chars().allMatch(c -> (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'));
    return digest ? "sha256:" + hex : "";
  }
}
