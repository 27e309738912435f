package dev.seawall.artifact.git;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/// The names of commits in a git folder: loose files and `packed-refs`.
final class GitRefs {
  private static final int MAX_TAGS = 100_000;

  private final GitFolder git;
  private final String head;

  GitRefs(GitFolder git) throws IOException {
    this.git = git;
    Path file = git.own().resolve("HEAD");
    List<String> lines = Files.isRegularFile(file) ? git.lines(file) : List.of();
    this.head = lines.isEmpty() ? "" : lines.get(0).strip();
  }

  /// The commit that is checked out.
  Optional<String> head() throws IOException {
    if (!head.startsWith("ref: ")) {
      return isId(head) ? Optional.of(head) : Optional.empty();
    }
    String name = head.substring("ref: ".length());
    if (!name.startsWith("refs/") || name.contains("..")) {
      return Optional.empty();
    }
    Path loose = git.common().resolve(name);
    if (Files.isRegularFile(loose)) {
      List<String> lines = git.lines(loose);
      return lines.isEmpty()
          ? Optional.empty()
          : Optional.of(lines.get(0).strip()).filter(GitRefs::isId);
    }
    return Optional.ofNullable(packed("refs/heads/").get(name));
  }

  /// The branch that is checked out; empty for a commit without a branch.
  String branch() {
    String prefix = "ref: refs/heads/";
    return head.startsWith(prefix) ? head.substring(prefix.length()) : "";
  }

  /// The tags that point to the commit directly, by name.
  List<String> tagsAt(String commit) throws IOException {
    Map<String, String> all = packed("refs/tags/");
    Path folder = git.common().resolve("refs/tags");
    if (Files.isDirectory(folder)) {
      try (Stream<Path> files = Files.walk(folder, 16)) {
        for (Path file : files.filter(Files::isRegularFile).limit(MAX_TAGS).toList()) {
          List<String> lines = git.lines(file);
          String name = "refs/tags/" + folder.relativize(file).toString().replace('\\', '/');
          all.put(name, lines.isEmpty() ? "" : lines.get(0).strip());
        }
      }
    }
    List<String> tags = new ArrayList<>();
    all.forEach((name, id) -> {
      if (id.equals(commit)) {
        tags.add(name.substring("refs/tags/".length()));
      }
    });
    return tags;
  }

  private Map<String, String> packed(String prefix) throws IOException {
    Map<String, String> found = new TreeMap<>();
    Path file = git.common().resolve("packed-refs");
    if (Files.isRegularFile(file)) {
      for (String line : git.lines(file)) {
        int space = line.indexOf(' ');
        if (space == 40 && line.startsWith(prefix, space + 1)) {
          found.put(line.substring(space + 1), line.substring(0, space));
        }
      }
    }
    return found;
  }

  private static boolean isId(String text) {
    return text.length() == 40
        && text.chars().allMatch(c -> (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'));
  }
}
