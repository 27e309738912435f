package dev.seawall.artifact.image;

/// Media types of registries and layouts, OCI's and Docker's.
public final class MediaTypes {
  public static final String OCI_INDEX = "application/vnd.oci.image.index.v1+json";
  public static final String OCI_MANIFEST = "application/vnd.oci.image.manifest.v1+json";
  public static final String DOCKER_LIST =
      "application/vnd.docker.distribution.manifest.list.v2+json";
  public static final String DOCKER_MANIFEST =
      "application/vnd.docker.distribution.manifest.v2+json";

  private MediaTypes() {}

  /// A list of manifests.
  public static boolean isIndex(String mediaType) {
    return mediaType.equals(OCI_INDEX) || mediaType.equals(DOCKER_LIST);
  }

  /// One image. A descriptor without media type is taken for one, as old layouts have it.
  public static boolean isManifest(String mediaType) {
    return mediaType.isEmpty()
        || mediaType.equals(OCI_MANIFEST)
        || mediaType.equals(DOCKER_MANIFEST);
  }

  /// A layer that its licence forbids to pass on, so that it may be absent.
  public static boolean isForeign(String mediaType) {
    return mediaType.contains(".foreign.") || mediaType.contains(".nondistributable.");
  }
}
