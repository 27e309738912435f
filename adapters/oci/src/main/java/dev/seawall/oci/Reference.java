package dev.seawall.oci;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The name of an image or artefact in a registry, read as go-containerregistry reads it, because
/// scripts rely on what it fills in: `alpine` is `index.docker.io/library/alpine:latest`.
///
/// @param original the text as the user gave it
/// @param registry host and port, `index.docker.io` for Docker Hub
/// @param repository path in the registry, with `library/` where Docker Hub implies it
/// @param tag the tag, empty when a digest is given (a tag before a digest is dropped)
/// @param digest `sha256:…`, or empty
public record Reference(
    String original, String registry, String repository, String tag, String digest) {
  /// The registry's name that is meant when none is given.
  public static final String DOCKER_HUB = "index.docker.io";

  private static final String TAG_CHARACTERS =
      "abcdefghijklmnopqrstuvwxyz0123456789_-.ABCDEFGHIJKLMNOPQRSTUVWXYZ";
  private static final String REPOSITORY_CHARACTERS = "abcdefghijklmnopqrstuvwxyz0123456789_-./";
  private static final String HEX_DIGITS = "0123456789abcdef";
  private static final String DEFAULT_TAG = "latest";
  private static final String LIBRARY = "library/";
  private static final String SHA256 = "sha256:";

  /// Reads a name.
  ///
  /// @throws OciException `could not parse reference: …` and why
  public static Reference parse(String text) {
    int at = text.indexOf('@');
    if (at < 0 || at != text.lastIndexOf('@')) {
      return tagged(text, text);
    }
    String digest = text.substring(at + 1);
    checkDigest(text, digest);
    return tagged(text, text.substring(0, at)).withDigest(digest);
  }

  /// The same repository by digest.
  public Reference withDigest(String value) {
    return new Reference(original, registry, repository, "", value);
  }

  /// The same path, tag and digest in another registry.
  ///
  /// @param mirror host, with a port and a path before the repository if need be
  public Reference inMirror(String mirror) {
    return parse(mirror + "/" + repository + suffix());
  }

  /// The full name, for example `index.docker.io/library/alpine:latest`.
  public String name() {
    return registry + "/" + repository + suffix();
  }

  /// What is asked of the registry: the digest if there is one, else the tag.
  public String identifier() {
    return digest.isEmpty() ? tag : digest;
  }

  /// The repository as reports show it: Docker Hub and its `library/` are left out.
  public String familiarRepository() {
    if (!registry.equals(DOCKER_HUB)) {
      return registry + "/" + repository;
    }
    return repository.startsWith(LIBRARY) ? repository.substring(LIBRARY.length()) : repository;
  }

  /// Registry and repository, for example `index.docker.io/library/alpine`.
  public String fullRepository() {
    return registry + "/" + repository;
  }

  /// Which of an image's names a report shows as the one that was asked for: the tag or digest that
  /// means the same as the text, else the first of them; empty if there are none.
  public static String reported(String asked, List<String> tags, List<String> digests) {
    List<String> names = Stream.concat(tags.stream(), digests.stream()).toList();
    Optional<String> wanted = nameOf(asked);
    return names.stream()
        .filter(name -> wanted.isPresent() && nameOf(name).equals(wanted))
        .findFirst()
        .orElse(names.isEmpty() ? "" : names.getFirst());
  }

  private static Optional<String> nameOf(String text) {
    try {
      return Optional.of(parse(text).name());
    } catch (OciException _) {
      // An engine may know an image by what is no reference, for example `<none>:<none>`.
      return Optional.empty();
    }
  }

  /// Whether plain HTTP may be tried where TLS fails: loopback and private IPv4 addresses.
  public boolean isLocal() {
    return Authority.isLocal(registry);
  }

  private String suffix() {
    return digest.isEmpty() ? ":" + tag : "@" + digest;
  }

  private static Reference tagged(String original, String text) {
    int colon = text.lastIndexOf(':');
    if (colon < 0 || text.indexOf('/', colon) >= 0) {
      return repository(original, text, DEFAULT_TAG);
    }
    String tag = text.substring(colon + 1);
    checkElement(original, new Element("tag", tag, TAG_CHARACTERS, 1, 128));
    return repository(original, text.substring(0, colon), tag);
  }

  private static Reference repository(String original, String text, String tag) {
    int slash = text.indexOf('/');
    String first = slash < 0 ? "" : text.substring(0, slash);
    boolean named = first.indexOf('.') >= 0 || first.indexOf(':') >= 0 || first.equals("localhost");
    String path = named ? text.substring(slash + 1) : text;
    checkElement(original, new Element("repository", path, REPOSITORY_CHARACTERS, 2, 255));
    String registry = named && !first.equals("docker.io") ? first : DOCKER_HUB;
    if (!Authority.isValid(registry)) {
      throw refused(original, "registries must be valid RFC 3986 URI authorities: " + registry);
    }
    boolean implied = registry.equals(DOCKER_HUB) && path.indexOf('/') < 0;
    return new Reference(original, registry, implied ? LIBRARY + path : path, tag, "");
  }

  private static void checkDigest(String original, String digest) {
    if (!digest.startsWith(SHA256)) {
      throw refused(original, "unsupported digest algorithm: " + digest);
    }
    boolean hex = digest.chars().skip(SHA256.length()).allMatch(c -> HEX_DIGITS.indexOf(c) >= 0);
    if (!hex || digest.length() != SHA256.length() + 64) {
      throw refused(original, "a digest is `sha256:` and 64 digits of 0-9 and a-f: " + digest);
    }
  }

  private record Element(String name, String text, String allowed, int least, int most) {}

  private static void checkElement(String original, Element element) {
    int length = element.text.codePointCount(0, element.text.length());
    if (length < element.least || length > element.most) {
      throw refused(
          original,
          "%s must be between %d and %d characters in length: %s"
              .formatted(element.name, element.least, element.most, element.text));
    }
    if (!element.text.chars().allMatch(c -> element.allowed.indexOf(c) >= 0)) {
      throw refused(
          original,
          "%s can only contain the characters `%s`: %s"
              .formatted(element.name, element.allowed, element.text));
    }
  }

  private static OciException refused(String original, String why) {
    return new OciException("could not parse reference: %s: %s".formatted(original, why));
  }
}
