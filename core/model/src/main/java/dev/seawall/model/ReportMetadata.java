package dev.seawall.model;

import java.util.List;
import java.util.Optional;

/// What is known of the artefact itself.
///
/// @param size bytes of all layers, uncompressed where they are stored so; 0 if unknown
/// @param imageId digest of the image's configuration
/// @param reference the reference that was asked for, normalised
public record ReportMetadata(
    long size,
    OperatingSystem os,
    String imageId,
    List<String> diffIds,
    List<String> repoTags,
    List<String> repoDigests,
    String reference,
    Optional<ImageConfig> imageConfig,
    List<Layer> layers,
    Optional<RepositoryInfo> repository) {
  /// Nothing is known.
  public static final ReportMetadata NONE =
      new ReportMetadata(
          0,
          OperatingSystem.NONE,
          "",
          List.of(),
          List.of(),
          List.of(),
          "",
          Optional.empty(),
          List.of(),
          Optional.empty());
}
