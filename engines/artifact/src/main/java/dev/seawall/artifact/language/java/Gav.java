package dev.seawall.artifact.language.java;

import dev.seawall.model.SoftwarePackage;

/// Group, artefact and version as an archive tells them; any may be "".
record Gav(String groupId, String artifactId, String version) {
  static final Gav NONE = new Gav("", "", "");

  boolean isComplete() {
    return !groupId.isEmpty() && !artifactId.isEmpty() && !version.isEmpty();
  }

  SoftwarePackage asPackage(String path) {
    return SoftwarePackage.named(groupId + ":" + artifactId, version).filePath(path).build();
  }
}
