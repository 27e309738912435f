package dev.seawall.artifact.git;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.seawall.model.RepositoryInfo;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Against checkouts that git itself makes.
class GitCheckoutIT {
  @TempDir private Path folder;

  @BeforeEach
  void makeCheckout() throws Exception {
    assumeTrue(hasGit(), "git is not installed: install it to run these tests");
    git("init", "-q", "-b", "main");
    for (int i = 0; i < 30; i++) {
      Files.writeString(folder.resolve("file"), "line " + i);
      git("add", "-A");
      git("commit", "-q", "-m", "commit " + i + "\n\nwith a body");
    }
    git("remote", "add", "origin", "https://user:secret@example.org/shop.git");
    git("tag", "v1");
    git("tag", "-a", "v2", "-m", "annotated");
  }

  @Test
  void readsLooseObjects() {
    check(GitCheckout.describe(folder).orElseThrow());
  }

  @Test
  void readsPackedObjectsAndRefs() throws Exception {
    git("gc", "-q", "--aggressive", "--prune=now");
    git("pack-refs", "--all");
    assertThat(folder.resolve(".git/refs/heads/main")).doesNotExist();

    check(GitCheckout.describe(folder).orElseThrow());
  }

  @Test
  void knowsACommitWithoutABranch() throws Exception {
    git("checkout", "-q", "--detach");

    assertThat(GitCheckout.describe(folder).orElseThrow().branch()).isEmpty();
  }

  @Test
  void followsTheLinkOfAFurtherWorkTree(@TempDir Path other) throws Exception {
    Path tree = other.resolve("tree");
    git("worktree", "add", "-q", "-b", "side", tree.toString());

    RepositoryInfo found = GitCheckout.describe(tree).orElseThrow();

    assertThat(found.branch()).isEqualTo("side");
    assertThat(found.url()).isEqualTo("https://example.org/shop.git");
  }

  @Test
  void takesABrokenRepositoryForAPlainFolder() throws Exception {
    git("gc", "-q", "--aggressive", "--prune=now");
    try (var packs = Files.list(folder.resolve(".git/objects/pack"))) {
      for (Path file : packs.toList()) {
        Files.delete(file);
        Files.write(file, new byte[100]);
      }
    }

    assertThat(GitCheckout.describe(folder)).isEmpty();
  }

  private static void check(RepositoryInfo found) {
    assertThat(found.url()).isEqualTo("https://example.org/shop.git");
    assertThat(found.branch()).isEqualTo("main");
    assertThat(found.tags()).containsExactly("v1");
    assertThat(found.commit()).hasSize(40);
    assertThat(found.commitMessage()).isEqualTo("commit 29\n\nwith a body");
    assertThat(found.author()).isEqualTo("Ann <ann@example.org>");
  }

  private static boolean hasGit() {
    try {
      return new ProcessBuilder("git", "--version")
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .start()
          .waitFor(10, TimeUnit.SECONDS);
    } catch (IOException | InterruptedException e) {
      return false;
    }
  }

  private void git(String... words) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("git", "-C", folder.toString()));
    command.addAll(List.of("-c", "user.name=Ann", "-c", "user.email=ann@example.org"));
    command.addAll(List.of(words));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    byte[] said = process.getInputStream().readAllBytes();
    assertThat(process.waitFor())
        .as(new String(said, java.nio.charset.StandardCharsets.UTF_8))
        .isZero();
  }
}
