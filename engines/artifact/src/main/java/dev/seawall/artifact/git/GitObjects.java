package dev.seawall.artifact.git;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.InflaterInputStream;

/// Reads objects of a git folder, loose or packed. Made for commits: an object may have [#MAX_SIZE]
/// bytes.
final class GitObjects {
  static final int MAX_SIZE = 1 << 20;
  private static final int MAX_PACKS = 10_000;

  private final Path objects;

  GitObjects(Path gitFolder) {
    this.objects = gitFolder.resolve("objects");
  }

  /// The content of the object without its head; empty if the folder has no such object.
  Optional<byte[]> read(String id) throws IOException {
    Path loose = objects.resolve(id.substring(0, 2)).resolve(id.substring(2));
    if (Files.isRegularFile(loose)) {
      return Optional.of(loose(Files.readAllBytes(loose)));
    }
    return packed(HexFormat.of().parseHex(id));
  }

  static byte[] loose(byte[] deflated) throws IOException {
    try (InflaterInputStream in = new InflaterInputStream(new ByteArrayInputStream(deflated))) {
      byte[] all = in.readNBytes(MAX_SIZE + 1);
      if (all.length > MAX_SIZE) {
        throw new GitFormatException("an object is larger than 1 MiB");
      }
      for (int i = 0; i < all.length; i++) {
        if (all[i] == 0) {
          return java.util.Arrays.copyOfRange(all, i + 1, all.length);
        }
      }
      throw new GitFormatException("an object has no head");
    }
  }

  private Optional<byte[]> packed(byte[] id) throws IOException {
    Path folder = objects.resolve("pack");
    if (!Files.isDirectory(folder)) {
      return Optional.empty();
    }
    List<Path> indexes;
    try (Stream<Path> files = Files.list(folder)) {
      indexes =
          files.filter(file -> file.toString().endsWith(".idx")).limit(MAX_PACKS).sorted().toList();
    }
    for (Path index : indexes) {
      Optional<byte[]> found = GitPack.read(index, id);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }
}
