package dev.seawall.advisory;

import dev.seawall.artifact.ArtifactException;
import dev.seawall.artifact.JavaIndex;
import dev.seawall.artifact.sqlite.Index;
import dev.seawall.artifact.sqlite.Row;
import dev.seawall.artifact.sqlite.SqliteFile;
import dev.seawall.artifact.sqlite.Table;
import dev.seawall.artifact.sqlite.Value;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// A database in the layout of trivy-java-db, schema 1: the digests of all archives in the Maven
/// repositories. Read as it lies on disk, by any number of threads and processes at once; a look-up
/// takes microseconds. Damage is an [ArtifactException] of the look-up that meets it.
public final class JavaDatabase implements JavaIndex, AutoCloseable {
  /// The database's file within its folder.
  public static final String FILE = "trivy-java.db";

  private final Path folder;
  private final SqliteFile file;
  private final Table artifacts;
  private final int id;
  private final int group;
  private final int artifact;
  private final Index artifactsByName;
  private final Table archives;
  private final int archiveArtifact;
  private final int version;
  private final int type;
  private final Index archivesByArtifact;
  private final Index archivesByDigest;

  private JavaDatabase(Path folder, SqliteFile file) {
    this.folder = folder;
    this.file = file;
    artifacts = table("artifacts");
    id = column(artifacts, "id");
    group = column(artifacts, "group_id");
    artifact = column(artifacts, "artifact_id");
    artifactsByName = index("artifacts_idx");
    archives = table("indices");
    archiveArtifact = column(archives, "artifact_id");
    version = column(archives, "version");
    type = column(archives, "archive_type");
    archivesByArtifact = index("indices_artifact_idx");
    archivesByDigest = index("indices_sha1_idx");
  }

  /// Opens the database in that folder.
  public static JavaDatabase open(Path folder) {
    SqliteFile file = null;
    try {
      file = SqliteFile.open(folder.resolve(FILE));
      return new JavaDatabase(folder, file);
    } catch (ArtifactException | AdvisoryException e) {
      if (file != null) {
        file.close();
      }
      throw new AdvisoryException(
          e.getMessage() + ". Remove the database of Java archives so that it is fetched anew.", e);
    }
  }

  /// What `metadata.json` beside the database says; empty if there is none.
  public Optional<DatabaseMetadata> metadata() {
    return DatabaseMetadata.read(folder);
  }

  @Override
  public Optional<Coordinates> byDigest(byte[] sha1) {
    for (Row archive : archivesByDigest.find(Value.of(sha1))) {
      Optional<Row> found = artifacts.row(archive.integer(archiveArtifact));
      if (found.isPresent()) {
        Row names = found.get();
        return Optional.of(
            new Coordinates(names.text(group), names.text(artifact), archive.text(version)));
      }
    }
    return Optional.empty();
  }

  @Override
  public boolean exists(String groupId, String artifactId) {
    for (Row entry : artifactsByName.entries(Value.of(artifactId), Value.of(groupId))) {
      long row = entry.integer(entry.columns() - 1);
      if (archivesByArtifact.entries(Value.of(row)).iterator().hasNext()) {
        return true;
      }
    }
    return false;
  }

  @Override
  public Optional<String> groupOf(String artifactId, String wantedVersion) {
    Map<String, Long> weights = new TreeMap<>();
    for (Row names : artifactsByName.find(Value.of(artifactId))) {
      long all = 0;
      long wanted = 0;
      for (Row archive : archivesByArtifact.find(Value.of(names.integer(id)))) {
        all++;
        boolean isWanted =
            archive.text(version).equals(wantedVersion) && archive.text(type).equals("jar");
        wanted += isWanted ? 1 : 0;
      }
      weights.merge(names.text(group), all * wanted, Long::sum);
    }
    String best = "";
    long most = 0;
    for (Map.Entry<String, Long> weight : weights.entrySet()) {
      if (weight.getValue() > most) {
        most = weight.getValue();
        best = weight.getKey();
      }
    }
    return most == 0 ? Optional.empty() : Optional.of(best);
  }

  @Override
  public void close() {
    file.close();
  }

  private Table table(String name) {
    return file.table(name).orElseThrow(() -> missing("table " + name));
  }

  private Index index(String name) {
    return file.index(name).orElseThrow(() -> missing("index " + name));
  }

  private int column(Table table, String name) {
    int column = table.column(name);
    if (column < 0) {
      throw missing("column " + name + " of table " + table.name());
    }
    return column;
  }

  private AdvisoryException missing(String what) {
    return new AdvisoryException(folder.resolve(FILE) + " has no " + what);
  }
}
