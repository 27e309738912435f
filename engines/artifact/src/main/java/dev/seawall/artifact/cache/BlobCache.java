package dev.seawall.artifact.cache;

import dev.seawall.artifact.Blob;
import java.util.Optional;

/// Keeps what was found in layers. Used by many threads at once, and an implementation on disk by
/// many processes; nobody waits for anybody. A cache that does not work makes scans slow, never
/// wrong, and is no reason to fail.
public interface BlobCache {
  /// Keeps nothing.
  BlobCache NONE =
      new BlobCache() {
        @Override
        public Optional<Blob> get(String key) {
          return Optional.empty();
        }

        @Override
        public void put(String key, Blob blob) {}
      };

  /// What is kept under the key.
  Optional<Blob> get(String key);

  /// Keeps a finding.
  void put(String key, Blob blob);
}
