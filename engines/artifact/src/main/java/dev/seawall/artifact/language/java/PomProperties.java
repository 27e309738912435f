package dev.seawall.artifact.language.java;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/// Reads `pom.properties`, which Maven puts into each archive: lines `groupId=…`, `artifactId=…`,
/// `version=…`, of which the last of each counts.
final class PomProperties {
  private PomProperties() {}

  static Gav read(ByteBuffer bytes) {
    String group = "";
    String artifact = "";
    String version = "";
    for (String raw : StandardCharsets.UTF_8.decode(bytes).toString().split("\n", -1)) {
      String line = raw.strip();
      if (line.startsWith("groupId=")) {
        group = line.substring("groupId=".length());
      } else if (line.startsWith("artifactId=")) {
        artifact = line.substring("artifactId=".length());
      } else if (line.startsWith("version=")) {
        version = line.substring("version=".length());
      }
    }
    return new Gav(group, artifact, version);
  }
}
