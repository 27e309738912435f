package dev.seawall.artifact.image;

import java.util.List;
import java.util.Map;

/// Several images under one name: an OCI index or Docker's list of manifests.
public record Index(String mediaType, List<Descriptor> manifests, Map<String, String> annotations)
    implements ManifestDocument {
  public Index {
    manifests = List.copyOf(manifests);
    annotations = Map.copyOf(annotations);
  }
}
