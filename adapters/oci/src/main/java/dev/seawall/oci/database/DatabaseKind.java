package dev.seawall.oci.database;

import dev.seawall.oci.OciException;
import dev.seawall.oci.Reference;
import java.nio.file.Path;
import java.util.List;

/// One of the databases that a scan wants.
public enum DatabaseKind {
  /// trivy-db, schema 2.
  VULNERABILITIES("vulnerability DB", "db", "trivy.db", 2),
  /// trivy-java-db, schema 1: Maven coordinates by the SHA-1 of jars.
  JAVA("Java DB", "java-db", "trivy-java.db", 1);

  static final String METADATA = "metadata.json";

  private final String text;
  private final String folder;
  private final String file;
  private final int schema;

  DatabaseKind(String text, String folder, String file, int schema) {
    this.text = text;
    this.folder = folder;
    this.file = file;
    this.schema = schema;
  }

  /// What messages call it.
  public String text() {
    return text;
  }

  /// The folder of the database in the cache folder.
  public Path folder(Path cache) {
    return cache.resolve(folder);
  }

  /// The database itself in the cache folder.
  public Path file(Path cache) {
    return folder(cache).resolve(file);
  }

  String fileName() {
    return file;
  }

  /// The version of the schema that we read.
  public int schema() {
    return schema;
  }

  /// Media type of the layer that holds the database.
  public String mediaType() {
    return "application/vnd.aquasec.trivy.%s.layer.v1.tar+gzip".formatted(folder.replace("-", ""));
  }

  /// Where it is fetched from if the user does not say.
  public List<String> defaultRepositories() {
    return List.of(
        "mirror.gcr.io/aquasec/trivy-%s:%d".formatted(folder, schema),
        "ghcr.io/aquasecurity/trivy-%s:%d".formatted(folder, schema));
  }

  /// A repository as the user gives it; without a tag the schema's version is the tag.
  ///
  /// @throws OciException `invalid DB repository: …`
  public Reference repository(String text) {
    Reference reference;
    try {
      reference = Reference.parse(text);
    } catch (OciException e) {
      throw new OciException("invalid DB repository: %s".formatted(e.getMessage()), e);
    }
    boolean tagged = reference.tag().isEmpty() || text.endsWith(":" + reference.tag());
    return tagged ? reference : Reference.parse(text + ":" + schema);
  }
}
