package dev.seawall.artifact.image;

import dev.seawall.artifact.ArtifactException;
import dev.seawall.artifact.archive.MemberPaths;
import dev.seawall.artifact.archive.TarEntry;
import dev.seawall.artifact.archive.TarReader;
import java.nio.file.NoSuchFileException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Where each file lies in an archive that holds an image. Of several members with one name the
/// first counts, as it does for the incumbent.
final class ArchiveIndex {
  /// Images have a few members a layer; a file system packed into a tar has millions.
  private static final int MAX_MEMBERS = 100_000;

  private static final int MAX_LINKS = 16;

  private final Map<String, TarEntry> members = new HashMap<>();
  private final String where;

  ArchiveIndex(String where) {
    this.where = where;
  }

  /// Called for each member as it passes by, to look at its content.
  interface Visitor {
    void visit(TarEntry entry, TarReader reader);
  }

  /// Reads an archive to its end.
  static ArchiveIndex read(TarReader reader, String where, Visitor visitor) {
    ArchiveIndex index = new ArchiveIndex(where);
    for (TarEntry entry = reader.next(); entry != null; entry = reader.next()) {
      index.add(entry);
      visitor.visit(entry, reader);
    }
    return index;
  }

  private void add(TarEntry entry) {
    boolean heeded =
        switch (entry.kind()) {
          case FILE -> entry.offset() >= 0;
          case HARD_LINK, SYMBOLIC_LINK -> true;
          case DIRECTORY, OTHER -> false;
        };
    if (heeded) {
      members.putIfAbsent(entry.path(), entry);
    }
    if (members.size() > MAX_MEMBERS) {
      throw new ArtifactException(
          where
              + ": has more than "
              + MAX_MEMBERS
              + " members, which no image has; an unpacked file system is scanned with rootfs");
    }
  }

  /// The file at the path, or where the link at the path leads within the archive.
  @Nullable TarEntry find(String path) {
    String at = path;
    for (int links = 0; links < MAX_LINKS; links++) {
      TarEntry entry = members.get(at);
      if (entry == null || entry.kind() == TarEntry.Kind.FILE) {
        return entry;
      }
      at =
          entry.kind() == TarEntry.Kind.HARD_LINK
              ? MemberPaths.clean(entry.linkTarget())
              : MemberPaths.resolve(entry.folder(), entry.linkTarget());
    }
    return null;
  }

  TarEntry get(String path) throws NoSuchFileException {
    TarEntry entry = find(MemberPaths.clean(path));
    if (entry == null) {
      throw new NoSuchFileException(path, null, "not found in tar");
    }
    return entry;
  }
}
