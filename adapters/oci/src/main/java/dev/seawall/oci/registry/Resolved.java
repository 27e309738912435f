package dev.seawall.oci.registry;

import dev.seawall.artifact.image.Descriptor;
import dev.seawall.artifact.image.Index;
import dev.seawall.artifact.image.ManifestDocument;
import dev.seawall.oci.Reference;
import java.io.InputStream;

/// What a reference means: the document that its tag or digest names, and the way to the rest.
public final class Resolved {
  private final Reference asked;
  private final Repository repository;
  private final String digest;
  private final ManifestDocument document;

  Resolved(Reference asked, Repository repository, Repository.Document document) {
    this.asked = asked;
    this.repository = repository;
    this.digest = document.digest();
    this.document = document.content();
  }

  /// The reference as it was asked for, whichever mirror answered.
  public Reference reference() {
    return asked;
  }

  /// Digest of the document.
  public String digest() {
    return digest;
  }

  public ManifestDocument document() {
    return document;
  }

  /// The document of an entry of the index, verified.
  public ManifestDocument child(Descriptor descriptor) {
    return repository.manifest(descriptor.digest()).content();
  }

  /// A small blob, verified.
  public byte[] document(Descriptor descriptor) {
    return repository.document(descriptor);
  }

  /// A blob as a stream that ends at its size; its digest is for the reader to check.
  ///
  /// @throws dev.seawall.oci.OciException if the registry does not have it
  public InputStream blob(Descriptor descriptor) {
    return repository.blob(descriptor);
  }

  /// What says something about a digest of this repository: signatures, SBOMs, attestations.
  public Index referrers(String subject) {
    return new Referrers(repository).of(subject);
  }
}
