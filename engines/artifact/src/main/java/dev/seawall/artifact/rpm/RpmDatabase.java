package dev.seawall.artifact.rpm;

import dev.seawall.artifact.ArtifactException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/// What was found in rpm's package database.
///
/// @param packages in the order of the database; keys (`gpg-pubkey`) are among them
/// @param damage what could not be read, in words for a user; packages may be missing then
public record RpmDatabase(List<RpmHeader> packages, List<String> damage) {
  public RpmDatabase {
    packages = List.copyOf(packages);
    damage = List.copyOf(damage);
  }

  /// Reads a database file, `rpmdb.sqlite`, `Packages.db` or `Packages`: which format it has is
  /// told from its first bytes. A file of no known format is an [ArtifactException]; of a damaged
  /// one as much is read as can be.
  public static RpmDatabase read(ByteBuffer content) {
    Collector found = new Collector();
    ByteBuffer bytes = content.slice().asReadOnlyBuffer();
    if (SqliteBlobs.isSqlite(bytes)) {
      SqliteBlobs.read(bytes, found);
    } else if (NdbBlobs.isNdb(bytes)) {
      NdbBlobs.read(bytes, found);
    } else if (BdbBlobs.isBdb(bytes)) {
      new BdbBlobs(bytes, found).read();
    } else {
      throw new ArtifactException("not an rpm database: neither SQLite, ndb nor Berkeley DB hash");
    }
    return new RpmDatabase(found.packages, found.damage);
  }

  /// Takes what the formats give.
  static final class Collector {
    /// A file that is damaged all over is not described place by place.
    private static final int MAX_DAMAGE = 10;

    private final List<RpmHeader> packages = new ArrayList<>();
    private final List<String> damage = new ArrayList<>();

    /// A package's description.
    void blob(byte[] blob) {
      try {
        packages.add(new RpmHeader(blob));
      } catch (ArtifactException e) {
        damaged(e.getMessage());
      }
    }

    /// A part that cannot be read.
    void damaged(String what) {
      if (damage.size() < MAX_DAMAGE) {
        damage.add(what);
      }
    }
  }
}
