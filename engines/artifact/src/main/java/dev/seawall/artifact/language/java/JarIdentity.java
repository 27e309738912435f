package dev.seawall.artifact.language.java;

import dev.seawall.artifact.JavaIndex;
import dev.seawall.artifact.lockfile.InstalledFiles;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.function.Supplier;

/// Finds out what an archive is that has no `pom.properties` of its own. The order of evidence is
/// Trivy's: the manifest if the index knows such an artefact, the archive's digest, the file name
/// if the index knows the artefact in that version. Without an index the manifest is believed.
record JarIdentity(Supplier<JavaIndex> index, ByteBuffer content) {
  /// @param fileName artefact and version from the file name, or nothing
  Gav find(JarManifest manifest, Gav fileName) {
    Gav told = manifest.coordinates();
    JavaIndex known = index.get();
    if (JavaIndex.EMPTY.equals(known)) {
      return told;
    }
    if (told.isComplete() && known.exists(told.groupId(), told.artifactId())) {
      return told;
    }
    Optional<JavaIndex.Coordinates> byDigest = known.byDigest(InstalledFiles.sha1(content));
    if (byDigest.isPresent()) {
      JavaIndex.Coordinates found = byDigest.get();
      return new Gav(found.groupId(), found.artifactId(), found.version());
    }
    if (fileName.artifactId().isEmpty()) {
      return Gav.NONE;
    }
    return known
        .groupOf(fileName.artifactId(), fileName.version())
        .map(group -> new Gav(group, fileName.artifactId(), fileName.version()))
        .orElse(Gav.NONE);
  }
}
