package dev.seawall.model;

import java.util.List;

/// Where a scanned source tree comes from, as git tells.
public record RepositoryInfo(
    String url,
    String branch,
    List<String> tags,
    String commit,
    String commitMessage,
    String author,
    String committer) {
  public RepositoryInfo {
    tags = List.copyOf(tags);
  }
}
