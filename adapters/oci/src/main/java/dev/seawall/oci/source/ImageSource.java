package dev.seawall.oci.source;

import java.util.List;
import java.util.Optional;

/// A place where an image may be; the names are those of `--image-src`.
public enum ImageSource {
  DOCKER("docker"),
  CONTAINERD("containerd"),
  PODMAN("podman"),
  REMOTE("remote");

  /// The order in which they are asked if the user does not say.
  public static final List<ImageSource> DEFAULT_ORDER = List.of(values());

  private final String text;

  ImageSource(String text) {
    this.text = text;
  }

  public String text() {
    return text;
  }

  /// The source of that name; empty if there is none.
  public static Optional<ImageSource> ofText(String text) {
    return DEFAULT_ORDER.stream().filter(source -> source.text.equals(text)).findFirst();
  }
}
