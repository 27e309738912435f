package dev.seawall.oci.registry;

import dev.seawall.artifact.Image;
import dev.seawall.artifact.image.Descriptor;
import dev.seawall.artifact.image.Index;
import dev.seawall.artifact.image.Manifest;
import dev.seawall.artifact.image.ManifestDocument;
import dev.seawall.artifact.image.Platform;
import dev.seawall.oci.OciException;
import dev.seawall.oci.Reference;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Images in registries. A reference is resolved once, so that all platforms of one name are those
/// of one index, and each costs one request less of what the registry allows. Its images read
/// through the client, which must outlive them.
public final class RemoteImages {
  private static final int MAX_NESTING = 3;

  private final RegistryClient client;
  private final Map<String, Resolved> resolved = new ConcurrentHashMap<>();

  public RemoteImages(RegistryClient client) {
    this.client = client;
  }

  /// The image for the platform; `linux/amd64` where none is given, and whatever there is where the
  /// reference names a single image.
  ///
  /// @param platform its operating system may be `*`: that of the index's first entry
  /// @throws OciException if it cannot be had
  public Image open(Reference reference, Optional<Platform> platform) {
    Resolved found = resolve(reference);
    ManifestDocument document = found.document();
    for (int depth = 0; document instanceof Index index; depth++) {
      if (depth == MAX_NESTING) {
        throw new OciException("%s: indexes within indexes".formatted(reference.name()));
      }
      document = found.child(choose(index, platform, reference));
    }
    return new RemoteImage(found, (Manifest) document);
  }

  /// The platforms that the reference has images for, in the order of its index; none for a single
  /// image.
  public List<Platform> platforms(Reference reference) {
    return resolve(reference).document() instanceof Index index
        ? index.manifests().stream().flatMap(RemoteImages::known).distinct().toList()
        : List.of();
  }

  private Resolved resolve(Reference reference) {
    Resolved known = resolved.get(reference.original());
    if (known == null) {
      known = client.resolve(reference);
      resolved.put(reference.original(), known);
    }
    return known;
  }

  private static Stream<Platform> known(Descriptor descriptor) {
    Platform platform = descriptor.platform();
    return platform != null && platform.isKnown() ? Stream.of(platform) : Stream.empty();
  }

  private static Descriptor choose(Index index, Optional<Platform> platform, Reference reference) {
    Platform wanted = platform.map(p -> concrete(p, index)).orElse(Platform.LINUX_AMD64);
    for (Descriptor descriptor : index.manifests()) {
      @Nullable Platform given = descriptor.platform();
      if ((given == null ? Platform.LINUX_AMD64 : given).satisfies(wanted)) {
        return descriptor;
      }
    }
    String available =
        index.manifests().stream()
            .flatMap(RemoteImages::known)
            .map(Platform::text)
            .distinct()
            .collect(Collectors.joining(", "));
    throw new OciException(
        "no child with platform %s in index %s%s"
            .formatted(
                wanted.text(),
                reference.original(),
                available.isEmpty() ? "" : "; it has " + available + ": choose with --platform"));
  }

  private static Platform concrete(Platform wanted, Index index) {
    if (!wanted.os().equals("*")) {
      return wanted;
    }
    String os =
        index.manifests().stream()
            .flatMap(RemoteImages::known)
            .map(Platform::os)
            .findFirst()
            .orElse(Platform.LINUX_AMD64.os());
    return new Platform(
        os, wanted.architecture(), wanted.variant(), wanted.osVersion(), wanted.osFeatures());
  }
}
