package dev.seawall.artifact;

import java.util.Optional;

/// Tells a Java archive's Maven coordinates from the outside: the java-db, read by whoever owns the
/// database.
public interface JavaIndex {
  /// Maven coordinates.
  record Coordinates(String groupId, String artifactId, String version) {
    /// `group:artifact`.
    public String name() {
      return groupId + ":" + artifactId;
    }
  }

  /// The archive with this SHA-1 (20 bytes).
  Optional<Coordinates> byDigest(byte[] sha1);

  /// Whether the index knows the group and artefact at all.
  boolean exists(String groupId, String artifactId);

  /// The group that publishes most versions among those that have an artefact of this name and
  /// version.
  Optional<String> groupOf(String artifactId, String version);

  /// Knows nothing: no java-db is there.
  JavaIndex EMPTY =
      new JavaIndex() {
        @Override
        public Optional<Coordinates> byDigest(byte[] sha1) {
          return Optional.empty();
        }

        @Override
        public boolean exists(String groupId, String artifactId) {
          return false;
        }

        @Override
        public Optional<String> groupOf(String artifactId, String version) {
          return Optional.empty();
        }
      };
}
