package dev.seawall.oci.registry;

import dev.seawall.artifact.image.Descriptor;
import dev.seawall.artifact.image.Digests;
import dev.seawall.artifact.image.ManifestDocument;
import dev.seawall.artifact.image.Manifests;
import dev.seawall.artifact.image.MediaTypes;
import dev.seawall.oci.OciException;
import dev.seawall.oci.Reference;
import dev.seawall.oci.credential.Credential;
import dev.seawall.oci.transport.HttpTransport;
import dev.seawall.oci.transport.Request;
import dev.seawall.oci.transport.Response;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/// One repository of one registry, seen with one credential. Safe for many threads.
final class Repository {
  /// What the incumbent accepts; the specification asks registries for 4 MiB.
  private static final int MAX_DOCUMENT = 4 << 20;

  private static final String ACCEPTED =
      String.join(
          ",",
          List.of(
              MediaTypes.OCI_INDEX,
              MediaTypes.OCI_MANIFEST,
              MediaTypes.DOCKER_LIST,
              MediaTypes.DOCKER_MANIFEST,
              "application/vnd.docker.distribution.manifest.v1+json",
              "application/vnd.docker.distribution.manifest.v1+prettyjws"));

  private final HttpTransport http;
  private final Reference reference;
  private final URI root;
  private final Authorizer authorizer;

  private Repository(HttpTransport http, Reference reference, URI root, Authorizer authorizer) {
    this.http = http;
    this.reference = reference;
    this.root = root;
    this.authorizer = authorizer;
  }

  /// Finds the registry and learns what it wants to see.
  static Repository connect(HttpTransport http, Reference reference, Credential credential) {
    Endpoint endpoint = Endpoint.find(http, reference);
    String scope = "repository:" + reference.repository() + ":pull";
    Authorizer authorizer =
        new Authorizer(new TokenService(http), endpoint.root(), scope, credential);
    authorizer.expect(endpoint.challenges());
    return new Repository(http, reference, endpoint.root(), authorizer);
  }

  Reference reference() {
    return reference;
  }

  /// A manifest or index.
  ///
  /// @param digest computed from its bytes
  record Document(ManifestDocument content, String digest) {}

  /// The document of that tag or digest; a digest is verified.
  Document manifest(String identifier) {
    URI uri = uri("/manifests/" + identifier);
    try (Response response = get(Request.get(uri).with("Accept", ACCEPTED))) {
      byte[] bytes = readLimited(response);
      String promised =
          Digests.isValid(identifier) ? identifier : response.header("Docker-Content-Digest");
      String mediaType = response.header("Content-Type");
      boolean signed = mediaType.contains("docker.distribution.manifest.v1+");
      if (Digests.isValid(promised) && !signed && !digest(promised, bytes).equals(promised)) {
        throw new OciException(
            "manifest digest: \"%s\" does not match requested digest: \"%s\" for \"%s\""
                .formatted(digest(promised, bytes), promised, reference.name()));
      }
      return new Document(Manifests.read(bytes, reference.name()), digest("sha256:", bytes));
    }
  }

  /// A small blob, whole and verified.
  byte[] document(Descriptor descriptor) {
    if (descriptor.size() > MAX_DOCUMENT) {
      throw new OciException(
          "%s: %s is larger than %d bytes"
              .formatted(reference.name(), descriptor.digest(), MAX_DOCUMENT));
    }
    try (InputStream blob = blob(descriptor)) {
      byte[] bytes = blob.readNBytes(MAX_DOCUMENT);
      if (!digest(descriptor.digest(), bytes).equals(descriptor.digest())) {
        throw new OciException(
            "%s: the registry sent other bytes than those of %s"
                .formatted(reference.name(), descriptor.digest()));
      }
      return bytes;
    } catch (IOException e) {
      throw new OciException("%s: %s".formatted(reference.name(), e.getMessage()), e);
    }
  }

  /// The blob as a stream that mends broken connections and ends at its size; the digest is for the
  /// reader to check.
  InputStream blob(Descriptor descriptor) {
    return new ResumingBlob(this, descriptor, http).connect();
  }

  /// The blob from a byte on. Where the registry does not have a foreign layer it is got from the
  /// addresses that the manifest names.
  Response blob(Descriptor descriptor, long from) {
    String range = from == 0 ? "" : "bytes=" + from + "-";
    URI uri = uri("/blobs/" + descriptor.digest());
    try {
      return get(Request.get(uri).with("Range", range));
    } catch (OciException refused) {
      if (!MediaTypes.isForeign(descriptor.mediaType())) {
        throw refused;
      }
      return foreign(descriptor, range).orElseThrow(() -> refused);
    }
  }

  /// Sends with what authorises it; a refusal that poses a challenge is met once.
  ///
  /// @throws OciException for any status but 200 and 206
  Response get(Request request) {
    Response response = send(request);
    requireSuccess(response);
    return response;
  }

  /// The same with whatever status comes in the end.
  Response send(Request request) {
    String sent = authorizer.header();
    Response response = http.send(request.with("Authorization", sent));
    if (response.status() == 401) {
      List<Challenge> challenges = Challenge.parse(response.headerValues("WWW-Authenticate"));
      if (authorizer.meet(challenges, sent)) {
        response.close();
        return http.send(request.with("Authorization", authorizer.header()));
      }
    }
    return response;
  }

  /// Closes and refuses a response that is no success.
  void requireSuccess(Response response) {
    if (response.status() != 200 && response.status() != 206) {
      try (response) {
        throw RegistryError.of(response, Remedy.of(response, reference));
      }
    }
  }

  private Optional<Response> foreign(Descriptor descriptor, String range) {
    for (String url : descriptor.urls()) {
      if (url.startsWith("https://") || url.startsWith("http://")) {
        Response response = http.send(Request.get(URI.create(url)).with("Range", range));
        if (response.status() == 200 || response.status() == 206) {
          return Optional.of(response);
        }
        response.close();
      }
    }
    return Optional.empty();
  }

  URI uri(String path) {
    return URI.create(root + reference.repository() + path);
  }

  /// The body of a response that is to be a small document.
  byte[] readLimited(Response response) {
    try {
      byte[] bytes = response.body().readNBytes(MAX_DOCUMENT + 1);
      if (bytes.length > MAX_DOCUMENT) {
        throw new OciException(
            "%s: its manifest is larger than %d bytes".formatted(reference.name(), MAX_DOCUMENT));
      }
      return bytes;
    } catch (IOException e) {
      throw new OciException(http.explain(e, response.uri()), e);
    }
  }

  /// The digest of the bytes by the algorithm of another digest.
  private static String digest(String like, byte[] bytes) {
    try {
      byte[] hash = MessageDigest.getInstance(Digests.algorithm(like)).digest(bytes);
      return like.substring(0, like.indexOf(':') + 1) + HexFormat.of().formatHex(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
