package dev.seawall.artifact.git;

import dev.seawall.model.RepositoryInfo;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// A folder that holds `.git`: which commit is checked out, from where. As Trivy does, only the
/// folder itself is looked at, not those above it, and only tags that point to the commit directly
/// are named.
public final class GitCheckout {
  private GitCheckout() {}

  /// What is checked out in the folder; empty if it is no checkout, has no commit yet, or cannot be
  /// read.
  public static Optional<RepositoryInfo> describe(Path folder) {
    try {
      Optional<GitFolder> git = GitFolder.of(folder);
      return git.isEmpty() ? Optional.empty() : describe(git.get());
    } catch (IOException | GitFormatException e) {
      // The report is about packages: a checkout that git itself could not read is scanned as a
      // plain folder.
      return Optional.empty();
    }
  }

  private static Optional<RepositoryInfo> describe(GitFolder git) throws IOException {
    GitRefs refs = new GitRefs(git);
    Optional<String> commitId = refs.head();
    if (commitId.isEmpty()) {
      return Optional.empty();
    }
    Optional<byte[]> bytes = new GitObjects(git.common()).read(commitId.get());
    if (bytes.isEmpty()) {
      return Optional.empty();
    }
    GitCommit commit = GitCommit.parse(bytes.get());
    return Optional.of(
        new RepositoryInfo(
            originUrl(git),
            refs.branch(),
            refs.tagsAt(commitId.get()),
            commitId.get(),
            commit.message(),
            commit.author(),
            commit.committer()));
  }

  private static String originUrl(GitFolder git) throws IOException {
    Path config = git.common().resolve("config");
    if (!Files.isRegularFile(config)) {
      return "";
    }
    boolean origin = false;
    for (String raw : git.lines(config)) {
      String line = raw.strip();
      if (line.startsWith("[")) {
        origin = line.equals("[remote \"origin\"]");
      } else if (origin && line.startsWith("url") && line.contains("=")) {
        return withoutCredentials(line.substring(line.indexOf('=') + 1).strip());
      }
    }
    return "";
  }

  /// A password in the address must not end up in a report.
  private static String withoutCredentials(String url) {
    int scheme = url.indexOf("://");
    int at = url.indexOf('@');
    boolean inHost = scheme >= 0 && at > scheme && url.indexOf('/', scheme + 3) > at;
    return inHost && url.startsWith("http")
        ? url.substring(0, scheme + 3) + url.substring(at + 1)
        : url;
  }
}
