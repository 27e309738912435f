package dev.seawall.artifact.image;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One image, or one artefact that is stored like one: its configuration and its layers.
///
/// @param subject the image that this artefact says something about
/// @param artifactType what kind of artefact it is, or empty
public record Manifest(
    String mediaType,
    Descriptor config,
    List<Descriptor> layers,
    @Nullable Descriptor subject,
    String artifactType,
    Map<String, String> annotations)
    implements ManifestDocument {
  public Manifest {
    layers = List.copyOf(layers);
    annotations = Map.copyOf(annotations);
  }
}
