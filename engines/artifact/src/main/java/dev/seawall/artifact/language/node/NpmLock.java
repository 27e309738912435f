package dev.seawall.artifact.language.node;

import dev.seawall.artifact.document.JsonDialect;
import dev.seawall.artifact.document.JsonObject;
import dev.seawall.artifact.document.JsonReader;
import dev.seawall.artifact.lockfile.Packages;
import dev.seawall.model.SoftwarePackage;
import java.nio.ByteBuffer;
import java.util.List;

/// `package-lock.json` of any version: 1 has a tree of `dependencies`, 2 and 3 a table of
/// `packages` by path.
final class NpmLock {
  private NpmLock() {}

  /// The packages, in the order of the document, one for each name and version. Of several entries
  /// for one the first tells licences and dependencies.
  static List<SoftwarePackage> read(ByteBuffer bytes) {
    JsonObject lock = JsonReader.read(bytes, JsonDialect.STRICT).asObject();
    List<SoftwarePackage> packages =
        lock.integer("lockfileVersion") == 1
            ? new NpmLockV1().read(lock.object("dependencies"))
            : new NpmLockV2(lock.object("packages")).read();
    return Packages.unique(packages);
  }
}
