package dev.seawall.artifact.git;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// The `.git` folder of a checkout, and the one that it shares with other work trees.
///
/// @param own holds HEAD
/// @param common holds config, objects and refs
record GitFolder(Path own, Path common) {
  private static final long MAX_TEXT = 16L << 20;

  static Optional<GitFolder> of(Path checkout) throws IOException {
    Path git = checkout.resolve(".git");
    if (Files.isDirectory(git)) {
      return Optional.of(new GitFolder(git, git));
    }
    if (!Files.isRegularFile(git) || Files.size(git) > 4096) {
      return Optional.empty();
    }
    String link = Files.readString(git, StandardCharsets.UTF_8).strip();
    if (!link.startsWith("gitdir: ")) {
      return Optional.empty();
    }
    Path own = checkout.resolve(link.substring("gitdir: ".length())).normalize();
    Path commonFile = own.resolve("commondir");
    Path common =
        Files.isRegularFile(commonFile)
            ? own.resolve(Files.readString(commonFile).strip()).normalize()
            : own;
    return Optional.of(new GitFolder(own, common));
  }

  /// The lines of a small text file.
  List<String> lines(Path file) throws IOException {
    if (Files.size(file) > MAX_TEXT) {
      throw new GitFormatException(file + " is larger than 16 MiB");
    }
    return new String(Files.readAllBytes(file), StandardCharsets.UTF_8).lines().toList();
  }
}
