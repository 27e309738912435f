package dev.seawall.oci.containerd;

import dev.seawall.artifact.Image;
import dev.seawall.artifact.image.Descriptor;
import dev.seawall.artifact.image.Index;
import dev.seawall.artifact.image.Manifest;
import dev.seawall.artifact.image.ManifestDocument;
import dev.seawall.artifact.image.Manifests;
import dev.seawall.artifact.image.Platform;
import dev.seawall.oci.Deadline;
import dev.seawall.oci.OciException;
import dev.seawall.oci.Reference;
import dev.seawall.oci.containerd.ContainerdClient.NamedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Opens images of containerd, found at `CONTAINERD_ADDRESS` in the namespace
/// `CONTAINERD_NAMESPACE`. The phrases of the messages are the incumbent's.
public final class Containerd {
  private static final String DEFAULT_SOCKET = "/run/containerd/containerd.sock";
  private static final String DEFAULT_NAMESPACE = "default";
  private static final int MAX_NESTING = 3;

  private final Map<String, String> environment;
  private final Deadline deadline;

  /// @param environment the process's environment
  public Containerd(Map<String, String> environment, Deadline deadline) {
    this.environment = Map.copyOf(environment);
    this.deadline = deadline;
  }

  /// Opens an image.
  ///
  /// @param platform of an index; the machine's own, else linux/amd64, where none is given
  /// @throws OciException if it cannot be had
  public Image open(Reference reference, Optional<Platform> platform) {
    Path socket = socket();
    if (!Files.exists(socket)) {
      throw new OciException("containerd socket not found: " + socket);
    }
    String namespace = variable("CONTAINERD_NAMESPACE", DEFAULT_NAMESPACE);
    ContainerdStore store = new ContainerdStore(new ContainerdClient(socket, deadline), namespace);
    ImageQuery query = ImageQuery.of(reference);
    try {
      NamedImage found =
          query
              .choose(store.client().images(namespace, query.filters()))
              .orElseThrow(() -> notFound(store, query, reference));
      Manifest manifest = manifest(store, found.target(), platform);
      return new ContainerdImage(
          store,
          new ContainerdImage.Names(
              reference.original(), query.shownName(found), found.target().digest()),
          manifest);
    } catch (IOException e) {
      throw new OciException("inspect error: " + message(e), e);
    }
  }

  private Path socket() {
    String address = variable("CONTAINERD_ADDRESS", DEFAULT_SOCKET);
    return Path.of(address.startsWith("unix://") ? address.substring("unix://".length()) : address);
  }

  /// With a hint where the image is in another namespace: Kubernetes' images are in `k8s.io`.
  private static OciException notFound(
      ContainerdStore store, ImageQuery query, Reference reference) {
    String hint = "";
    try {
      for (String other : store.client().namespaces()) {
        boolean there =
            !other.equals(store.namespace())
                && query.choose(store.client().images(other, query.filters())).isPresent();
        hint = there ? "; it is in another namespace: set CONTAINERD_NAMESPACE=" + other : hint;
      }
    } catch (IOException _) {
      // The hint is a service, not the answer.
    }
    return new OciException(
        "image not found in containerd store: %s%s".formatted(reference.original(), hint));
  }

  private static Manifest manifest(
      ContainerdStore store, Descriptor target, Optional<Platform> platform) throws IOException {
    Descriptor at = target;
    for (int depth = 0; depth < MAX_NESTING; depth++) {
      ManifestDocument document = Manifests.read(store.document(at), at.digest());
      if (document instanceof Manifest manifest) {
        return manifest;
      }
      at = choose((Index) document, platform, target);
    }
    throw new IOException("indexes within indexes: " + target.digest());
  }

  private static Descriptor choose(Index index, Optional<Platform> platform, Descriptor target)
      throws IOException {
    List<Platform> wanted =
        platform.map(List::of).orElseGet(() -> List.of(machine(), Platform.LINUX_AMD64));
    for (Platform one : wanted) {
      for (Descriptor descriptor : index.manifests()) {
        @Nullable Platform given = descriptor.platform();
        if ((given == null ? Platform.LINUX_AMD64 : given).satisfies(one)) {
          return descriptor;
        }
      }
    }
    throw new IOException(
        "no match for platform in manifest %s: not found".formatted(target.digest()));
  }

  private static Platform machine() {
    return Platform.parse("linux/" + System.getProperty("os.arch", "amd64"));
  }

  private String variable(String name, String otherwise) {
    String value = environment.getOrDefault(name, "");
    return value.isEmpty() ? otherwise : value;
  }

  static String message(IOException e) {
    return e.getMessage() == null ? "unexpected EOF" : e.getMessage();
  }
}
