package dev.seawall.artifact.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.seawall.artifact.Blob;
import dev.seawall.artifact.cache.BlobCache;
import dev.seawall.model.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderScanTest {
  @TempDir Path temp;
  private Path root;

  @BeforeEach
  void makeFolder() throws IOException {
    root = Files.createDirectory(temp.resolve("root"));
    for (String path :
        List.of(
            "note",
            "a/note",
            "a/b/note",
            ".git/note",
            "a/.git/x/note",
            "proc/note",
            "a/proc/note",
            "sys/note",
            "dev/note")) {
      Path file = root.resolve(path);
      Files.createDirectories(file.getParent());
      Files.writeString(file, path);
    }
  }

  @Test
  void walksAllButVersionControlAndTheKernelsFileSystems() {
    assertThat(paths(scan(root))).containsExactly("a/b/note", "a/note", "a/proc/note", "note");
  }

  @Test
  void followsNoLinksButTheOneThatIsNamed() throws IOException {
    Path outside = Files.createDirectory(temp.resolve("outside"));
    Files.writeString(outside.resolve("note"), "secret");
    Files.createSymbolicLink(root.resolve("a/out"), outside);
    Files.createSymbolicLink(root.resolve("a/loop"), root);
    Files.createDirectory(root.resolve("links"));
    Files.createSymbolicLink(root.resolve("links/note"), outside.resolve("note"));
    Path link = Files.createSymbolicLink(temp.resolve("link"), root.resolve("a"));
    assertThat(paths(scan(root))).containsExactly("a/b/note", "a/note", "a/proc/note", "note");
    assertThat(paths(scan(link))).containsExactly("b/note", "note");
  }

  @Test
  void looksAtASingleFile() {
    assertThat(paths(scan(root.resolve("a/note")))).containsExactly("note");
    assertThatThrownBy(() -> scan(root.resolve("none"))).hasMessageContaining("no such file");
  }

  @Test
  void takesSkippedPathsInAllWaysThatUsersWriteThem() {
    assertThat(paths(skipping("a/b"))).containsExactly("a/note", "a/proc/note", "note");
    assertThat(paths(skipping(root.resolve("a").toString()))).containsExactly("note");
    assertThat(paths(skipping("./a/"))).containsExactly("note");
    assertThat(paths(skipping("**/proc"))).containsExactly("a/b/note", "a/note", "note");
  }

  @Test
  void readsLargeFiles() throws IOException {
    Files.writeString(root.resolve("a/note"), "x".repeat(5 << 20));
    assertThat(ArtifactScanTest.names(scan(root))).contains("a/note: 5242880 characters");
  }

  @Test
  void readsManyFilesWithSeveralThreads() throws IOException {
    for (int i = 0; i < 200; i++) {
      Path file = root.resolve("many/" + i % 10 + "/" + i + "/note");
      Files.createDirectories(file.getParent());
      Files.writeString(file, "number " + i);
    }
    List<String> names = ArtifactScanTest.names(scan(root.resolve("many")));
    assertThat(names).hasSize(200).contains("0/0/note: number 0", "9/199/note: number 199");
  }

  @Test
  void saysWhatItMayNotRead() throws IOException {
    Path closed = root.resolve("a/b");
    Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("---------"));
    Files.setPosixFilePermissions(
        root.resolve("note"), PosixFilePermissions.fromString("---------"));
    Assumptions.assumeFalse(Files.isReadable(closed), "needs a user who is not root");
    try {
      Blob blob = scan(root);
      assertThat(paths(blob)).containsExactly("a/note", "a/proc/note");
      assertThat(blob.problems())
          .containsExactly(
              new Problem("a/b/", 0, "cannot be read: permission denied"),
              new Problem("note", 0, "cannot be read: permission denied"));
    } finally {
      Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("rwx------"));
    }
  }

  private Blob scan(Path path) {
    ScanOptions options = ScanOptions.of(List.of(NoteTaker.Single.ofNames("note")), temp);
    return new ArtifactScan(options, BlobCache.NONE, ScanProgress.NONE).folder(path);
  }

  private Blob skipping(String dir) {
    ScanOptions options =
        new ScanOptions(
            List.of(NoteTaker.Single.ofNames("note")),
            List.of(dir),
            List.of(),
            List.of(),
            1,
            1 << 20,
            temp);
    return new ArtifactScan(options, BlobCache.NONE, ScanProgress.NONE).folder(root);
  }

  private static List<String> paths(Blob blob) {
    return blob.applications().stream().map(a -> a.filePath()).toList();
  }
}
