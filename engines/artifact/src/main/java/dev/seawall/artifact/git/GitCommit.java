package dev.seawall.artifact.git;

import java.nio.charset.StandardCharsets;

/// What a commit object says: who, and why. People are `Name <address>`, without the time.
record GitCommit(String author, String committer, String message) {
  static GitCommit parse(byte[] content) {
    String text = new String(content, StandardCharsets.UTF_8);
    int end = text.indexOf("\n\n");
    String head = end < 0 ? text : text.substring(0, end);
    String author = "";
    String committer = "";
    for (String line : head.split("\n", -1)) {
      if (line.startsWith("author ")) {
        author = person(line.substring("author ".length()));
      } else if (line.startsWith("committer ")) {
        committer = person(line.substring("committer ".length()));
      }
    }
    return new GitCommit(author, committer, end < 0 ? "" : text.substring(end + 2).strip());
  }

  private static String person(String line) {
    int close = line.lastIndexOf('>');
    return close < 0 ? line : line.substring(0, close + 1);
  }
}
