package dev.seawall.artifact.image;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Points at content by its digest.
///
/// @param size bytes
/// @param platform what the image runs on, in an index that says so
/// @param urls other places to get the content from (foreign layers)
public record Descriptor(
    String mediaType,
    String digest,
    long size,
    @Nullable Platform platform,
    Map<String, String> annotations,
    List<String> urls,
    String artifactType) {
  /// Annotation that holds the tag in an OCI layout.
  public static final String REF_NAME = "org.opencontainers.image.ref.name";

  public Descriptor {
    annotations = Map.copyOf(annotations);
    urls = List.copyOf(urls);
  }

  /// The annotation's value, or empty.
  public String annotation(String name) {
    return annotations.getOrDefault(name, "");
  }
}
