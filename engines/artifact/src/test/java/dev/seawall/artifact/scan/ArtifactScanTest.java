package dev.seawall.artifact.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.seawall.artifact.Analyzer;
import dev.seawall.artifact.ArtifactException;
import dev.seawall.artifact.Blob;
import dev.seawall.artifact.archive.TarBytes;
import dev.seawall.artifact.cache.BlobCache;
import dev.seawall.artifact.cache.MemoryBlobCache;
import dev.seawall.artifact.image.ImageFiles;
import dev.seawall.model.Problem;
import dev.seawall.model.SoftwarePackage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArtifactScanTest {
  private static final Analyzer NOTES = NoteTaker.Single.ofNames("note");

  @TempDir Path folder;

  @Test
  void findsFilesWhiteoutsAndOpaqueFolders() {
    byte[] low = new TarBytes().file("a/note", "first").file("a/other", "unwanted").end();
    byte[] high =
        new TarBytes()
            .file("a/.wh.note", "")
            .file("b/.wh..wh..opq", "")
            .file(".wh..wh..opq", "")
            .file("b/note", "second")
            .symbolicLink("link/note", "../a/note")
            .end();
    List<Blob> blobs = scan(new TestImage(low, high), NOTES);
    assertThat(names(blobs.get(0))).containsExactly("a/note: first");
    assertThat(names(blobs.get(1))).containsExactly("b/note: second");
    assertThat(blobs.get(1).whiteoutFiles()).containsExactly("a/note");
    assertThat(blobs.get(1).opaqueDirs()).containsExactly("b", "");
    assertThat(blobs.get(0).size()).isEqualTo(low.length);
    assertThat(blobs.get(0).diffId()).isEqualTo(ImageFiles.digest(low));
  }

  @Test
  void givesLargeFilesAndThoseWantedTogether() {
    String large = "x".repeat(5 << 20);
    String medium = "y".repeat(300 << 10);
    byte[] tar =
        new TarBytes()
            .file("z.txt", "zet")
            .file("1/note", large)
            .file("2/note", medium)
            .file("3/note", "")
            .file("a.txt", "a")
            .end();
    List<Blob> blobs = scan(new TestImage(tar), NOTES, new NoteTaker.Together(".txt"));
    assertThat(names(blobs.getFirst()))
        .containsExactly(
            "1/note: 5242880 characters",
            "2/note: 307200 characters",
            "3/note: ",
            "all: a",
            "all: zet");
  }

  @Test
  void putsContentsBeyondTheBudgetIntoTemporaryFilesThatAreGoneAfterwards() throws IOException {
    byte[] tar =
        new TarBytes()
            .file("1/note", "x".repeat(5 << 20))
            .file("a.txt", "a")
            .file("b.txt", "")
            .end();
    ScanOptions options =
        new ScanOptions(
            List.of(NOTES, new NoteTaker.Together(".txt")),
            List.of(),
            List.of(),
            List.of(),
            1,
            0,
            folder.resolve("new"));
    Blob blob =
        new ArtifactScan(options, BlobCache.NONE, ScanProgress.NONE)
            .image(new TestImage(tar))
            .getFirst();
    assertThat(names(blob)).containsExactly("1/note: 5242880 characters", "all: a", "all: ");
    assertThat(blob.problems()).isEmpty();
    try (var files = Files.list(folder.resolve("new"))) {
      assertThat(files).isEmpty();
    }
  }

  @Test
  void makesProblemsOfWhatCannotBeRead() {
    byte[] tar =
        new TarBytes()
            .file("1/note", "broken")
            .file("2/note", "bug")
            .file("../note", "outside")
            .file("3/note", "x".repeat((6 << 20) + 1))
            .file("4/note", "fine")
            .end();
    Blob blob = scan(new TestImage(tar), NOTES).getFirst();
    assertThat(names(blob)).containsExactly("4/note: fine");
    assertThat(blob.problems())
        .extracting(Problem::path)
        .containsExactly("../note", "1/note", "2/note", "3/note");
    assertThat(blob.problems().get(1)).isEqualTo(new Problem("1/note", 3, "it is broken"));
    assertThat(blob.problems().get(2).reason()).contains("internal error").contains("a bug");
    assertThat(blob.problems().get(3).reason()).contains("too many");
  }

  @Test
  void readsFilesThatOnlyHardLinksGiveTheRightName() {
    byte[] tar =
        new TarBytes()
            .file("objects/ab", "object")
            .file("x/note", "original")
            .hardLink("y/note", "x/note")
            .hardLink("a/note", "objects/ab")
            .hardLink("b/note", "objects/ab")
            .hardLink("c/note", "nowhere")
            .hardLink("one.txt", "objects/ab")
            .end();
    TestImage image = new TestImage(tar);
    Blob blob = scan(image, NOTES, new NoteTaker.Together(".txt")).getFirst();
    assertThat(names(blob))
        .containsExactly("a/note: object", "all: object", "b/note: object", "x/note: original");
    assertThat(image.opened).hasValue(2);
  }

  @Test
  void readsNoLayerTwiceWhoseFindingsAreKept() {
    byte[] one = new TarBytes().file("note", "one").end();
    byte[] two = new TarBytes().file("note", "two").end();
    BlobCache cache = new MemoryBlobCache(10);
    TestImage image = new TestImage(one, two, one);
    List<Blob> first = scan(image, cache, NOTES);
    assertThat(image.opened).hasValue(2);
    assertThat(first)
        .extracting(ArtifactScanTest::names)
        .containsExactly(List.of("note: one"), List.of("note: two"), List.of("note: one"));
    assertThat(scan(image, cache, NOTES)).isEqualTo(first);
    assertThat(image.opened).hasValue(2);
    scan(image, cache, NOTES, new NoteTaker.Together("x"));
    assertThat(image.opened).hasValue(4);
  }

  @Test
  void passesOverWhatTheUserSkips() {
    byte[] tar =
        new TarBytes()
            .file("usr/lib/deep/note", "1")
            .file("usr/share/note", "2")
            .file("opt/x/note", "3")
            .file("opt/y/note", "4")
            .file("proc/note", "5")
            .file("a/.git/note", "6")
            .end();
    ScanOptions options =
        new ScanOptions(
            List.of(NOTES),
            List.of("/usr/lib", "["),
            List.of("opt/*/note"),
            List.of(),
            0,
            1 << 20,
            folder);
    Blob blob =
        new ArtifactScan(options, BlobCache.NONE, ScanProgress.NONE)
            .image(new TestImage(tar))
            .getFirst();
    assertThat(names(blob)).containsExactly("a/.git/note: 6", "proc/note: 5", "usr/share/note: 2");
  }

  @Test
  void givesFurtherFilesByPattern() {
    byte[] tar = new TarBytes().file("a/memo-1", "1").file("a/memo-x", "2").end();
    assertThat(names(patterns("single:memo-[0-9]").image(new TestImage(tar)).getFirst()))
        .containsExactly("a/memo-1: 1");
    assertThatThrownBy(() -> patterns("memo"))
        .hasMessageContaining("invalid file pattern (memo) expected format");
    assertThatThrownBy(() -> patterns("single:[")).hasMessageContaining("invalid file regexp");
  }

  @Test
  void failsWithTheLayersDigestWhenALayerIsDamaged() {
    byte[] good = new TarBytes().file("note", "one").end();
    byte[] damaged = Arrays.copyOf(good, 400);
    assertThatThrownBy(() -> scan(new TestImage(good, damaged), NOTES))
        .isInstanceOf(ArtifactException.class)
        .hasMessageContaining(ImageFiles.digest(damaged))
        .hasMessageContaining("test.tar")
        .hasMessageContaining("truncated");
  }

  @Test
  void leavesOutForeignLayersThatAreNotThere() {
    TestImage image = new TestImage(new TarBytes().end());
    image.foreign = true;
    BlobCache cache = new MemoryBlobCache(10);
    Blob blob = scan(image, cache, NOTES).getFirst();
    assertThat(blob.problems()).hasSize(1);
    assertThat(blob.problems().getFirst().reason()).contains("foreign layer not read");
    scan(image, cache, NOTES);
    assertThat(image.opened).hasValue(2);
  }

  @Test
  void tellsHowItGoesOn() {
    byte[] one = new TarBytes().file("note", "one").end();
    byte[] two = new TarBytes().file("note", "two").end();
    long[] seen = new long[4];
    ScanProgress progress =
        new ScanProgress() {
          @Override
          public synchronized void begin(int layers, long bytes) {
            seen[0] = layers;
            seen[1] = bytes;
          }

          @Override
          public synchronized void read(long bytes) {
            seen[2] += bytes;
          }

          @Override
          public synchronized void layerDone() {
            seen[3]++;
          }
        };
    new ArtifactScan(ScanOptions.of(List.of(NOTES), folder), BlobCache.NONE, progress)
        .image(new TestImage(one, two));
    assertThat(seen).containsExactly(2, one.length + two.length, one.length + two.length, 2);
  }

  private List<Blob> scan(TestImage image, Analyzer... analyzers) {
    return scan(image, BlobCache.NONE, analyzers);
  }

  private List<Blob> scan(TestImage image, BlobCache cache, Analyzer... analyzers) {
    ScanOptions options = ScanOptions.of(List.of(analyzers), folder);
    return new ArtifactScan(options, cache, ScanProgress.NONE).image(image);
  }

  private ArtifactScan patterns(String pattern) {
    ScanOptions options =
        new ScanOptions(List.of(NOTES), List.of(), List.of(), List.of(pattern), 5, 1 << 20, folder);
    return new ArtifactScan(options, BlobCache.NONE, ScanProgress.NONE);
  }

  static List<String> names(Blob blob) {
    return blob.applications().stream()
        .flatMap(
            a -> a.packages().stream().map(SoftwarePackage::name).map(n -> a.filePath() + ": " + n))
        .toList();
  }
}
