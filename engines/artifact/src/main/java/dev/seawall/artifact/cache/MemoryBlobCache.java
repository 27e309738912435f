package dev.seawall.artifact.cache;

import dev.seawall.artifact.Blob;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// A cache for one process; the least recently used findings make room for others.
public final class MemoryBlobCache implements BlobCache {
  private final int most;
  private final Map<String, Blob> blobs = new LinkedHashMap<>(16, 0.75f, true);

  /// @param most how many findings are kept
  public MemoryBlobCache(int most) {
    this.most = most;
  }

  @Override
  public synchronized Optional<Blob> get(String key) {
    return Optional.ofNullable(blobs.get(key));
  }

  @Override
  public synchronized void put(String key, Blob blob) {
    blobs.put(key, blob);
    if (blobs.size() > most) {
      blobs.remove(blobs.keySet().iterator().next());
    }
  }
}
