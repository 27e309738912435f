package dev.seawall.model;

/// The kind of thing that was scanned; the wire names are Trivy's `ArtifactType`.
public enum ArtifactType {
  CONTAINER_IMAGE("container_image"),
  FILESYSTEM("filesystem"),
  REPOSITORY("repository"),
  CYCLONEDX("cyclonedx"),
  SPDX("spdx"),
  VM("vm");

  private final String text;

  ArtifactType(String text) {
    this.text = text;
  }

  public String text() {
    return text;
  }
}
