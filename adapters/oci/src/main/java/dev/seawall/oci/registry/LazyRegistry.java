package dev.seawall.oci.registry;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// A [RegistryClient] that is only made, with all the classes behind it, when it is first needed:
/// most scans of archives and folders need none.
public final class LazyRegistry implements Supplier<RegistryClient>, AutoCloseable {
  private final Supplier<RegistryOptions> options;
  private @Nullable RegistryClient client;

  public LazyRegistry(Supplier<RegistryOptions> options) {
    this.options = options;
  }

  @Override
  public synchronized RegistryClient get() {
    RegistryClient made = client;
    if (made == null) {
      made = new RegistryClient(options.get());
      client = made;
    }
    return made;
  }

  @Override
  public synchronized void close() {
    if (client != null) {
      client.close();
    }
  }
}
