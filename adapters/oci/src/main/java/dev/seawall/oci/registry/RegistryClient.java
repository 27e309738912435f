package dev.seawall.oci.registry;

import dev.seawall.oci.OciException;
import dev.seawall.oci.Reference;
import dev.seawall.oci.credential.Credential;
import dev.seawall.oci.credential.Keychain;
import dev.seawall.oci.transport.HttpTransport;
import java.util.ArrayList;
import java.util.List;

/// Reads from registries, with the mirrors and credentials that the user has, each tried until one
/// does. Safe for many threads; closing it ends all transfers.
public final class RegistryClient implements AutoCloseable {
  private final RegistryOptions options;
  private final HttpTransport http;
  private final Keychain keychain;

  public RegistryClient(RegistryOptions options) {
    this.options = options;
    this.http = new HttpTransport(options.transport());
    this.keychain = new Keychain(options.transport().environment(), options.transport().deadline());
  }

  /// Asks the mirrors, then the registry itself, each with every credential.
  ///
  /// @throws OciException why each attempt failed
  public Resolved resolve(Reference reference) {
    List<OciException> failures = new ArrayList<>();
    for (Reference place : places(reference)) {
      for (CredentialSource source : credentials(place)) {
        try {
          Repository repository = Repository.connect(http, place, source.get());
          Resolved resolved =
              new Resolved(reference, repository, repository.manifest(place.identifier()));
          if (!place.registry().equals(reference.registry())) {
            options
                .transport()
                .progress()
                .note("Using the mirror registry to get the image: " + place.name());
          }
          return resolved;
        } catch (OciException e) {
          failures.add(e);
        }
      }
    }
    throw OciException.ofAll(failures);
  }

  @Override
  public void close() {
    http.close();
  }

  private List<Reference> places(Reference reference) {
    List<Reference> places = new ArrayList<>();
    List<String> mirrors = options.mirrors().getOrDefault(reference.registry(), List.of());
    if (mirrors.isEmpty() && reference.registry().equals(Reference.DOCKER_HUB)) {
      mirrors = options.mirrors().getOrDefault("docker.io", List.of());
    }
    mirrors.forEach(mirror -> places.add(reference.inMirror(mirror)));
    places.add(reference);
    return places;
  }

  /// A credential that is only looked up when those before it have failed.
  private interface CredentialSource {
    Credential get();
  }

  private List<CredentialSource> credentials(Reference place) {
    if (options.token().isPresent()) {
      return List.of(options.token()::get);
    }
    List<CredentialSource> sources = new ArrayList<>();
    for (Credential credential : options.credentials()) {
      sources.add(() -> credential);
    }
    sources.add(() -> keychain.resolve(place));
    return sources;
  }
}
