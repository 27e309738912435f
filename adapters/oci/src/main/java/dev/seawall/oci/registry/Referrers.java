package dev.seawall.oci.registry;

import dev.seawall.artifact.image.Descriptor;
import dev.seawall.artifact.image.Digests;
import dev.seawall.artifact.image.Index;
import dev.seawall.artifact.image.Manifests;
import dev.seawall.artifact.image.MediaTypes;
import dev.seawall.oci.transport.Request;
import dev.seawall.oci.transport.Response;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Lists what refers to a digest: by the interface of the specification, page by page, or by the
/// tag made of the digest that it gives registries without that interface.
final class Referrers {
  private static final int MAX_PAGES = 100;

  private final Repository repository;

  Referrers(Repository repository) {
    this.repository = repository;
  }

  Index of(String subject) {
    if (!Digests.isValid(subject)) {
      throw new IllegalArgumentException(subject);
    }
    List<Descriptor> found = new ArrayList<>();
    Optional<URI> page = Optional.of(repository.uri("/referrers/" + subject));
    for (int pages = 0; page.isPresent() && pages < MAX_PAGES; pages++) {
      Request request = Request.get(page.get()).with("Accept", MediaTypes.OCI_INDEX);
      try (Response response = repository.send(request)) {
        if (response.status() == 404 || !response.header("Content-Type").contains("json")) {
          return byTag(subject);
        }
        repository.requireSuccess(response);
        byte[] body = repository.readLimited(response);
        found.addAll(Manifests.readIndex(body, "referrers of " + subject).manifests());
        page = next(response);
      }
    }
    return new Index(MediaTypes.OCI_INDEX, found, Map.of());
  }

  private Index byTag(String subject) {
    URI uri = repository.uri("/manifests/" + subject.replace(':', '-'));
    Request request = Request.get(uri).with("Accept", MediaTypes.OCI_INDEX);
    try (Response response = repository.send(request)) {
      if (response.status() == 404) {
        return new Index(MediaTypes.OCI_INDEX, List.of(), Map.of());
      }
      repository.requireSuccess(response);
      return Manifests.readIndex(repository.readLimited(response), "referrers of " + subject);
    }
  }

  /// The address in `Link: <…>; rel="next"`, on the same server only.
  private static Optional<URI> next(Response response) {
    String link = response.header("Link");
    int start = link.indexOf('<');
    int end = link.indexOf('>', start + 1);
    if (start < 0 || end < 0 || !link.substring(end).contains("next")) {
      return Optional.empty();
    }
    URI here = response.uri();
    try {
      return Optional.of(here.resolve(link.substring(start + 1, end)))
          .filter(there -> String.valueOf(there.getAuthority()).equals(here.getAuthority()));
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }
}
