package dev.seawall.artifact.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.seawall.artifact.ArtifactException;
import dev.seawall.artifact.Image;
import dev.seawall.artifact.Image.ImageLayer;
import dev.seawall.artifact.archive.TarBytes;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImageArchivesTest {
  private static final byte[] TAR = new TarBytes().file("etc/os-release", "ID=test").end();
  private static final byte[] GZIP = TarBytes.gzip(TAR);

  @TempDir Path folder;

  @Test
  void opensLayoutsAsFolderAndAsArchive() throws IOException {
    ImageFiles files = new ImageFiles();
    files.entry(files.image("amd64", TAR, GZIP), tag("1.0"));
    Path archive = write("layout.tar", files.tar());
    Path compressed = write("layout.tar.gz", TarBytes.gzip(files.tar()));
    Path layout = files.folder(folder.resolve("layout"));
    for (Path path : List.of(layout, archive, compressed)) {
      for (String input :
          List.of(path.toString(), path + ":1.0", path + "@" + files.manifestDigest)) {
        try (Image image = ImageArchives.open(input)) {
          assertThat(image.id()).isEqualTo(files.configDigest);
          assertThat(image.name()).isEqualTo(input);
          assertThat(image.repoTags()).isEmpty();
          assertThat(image.reference()).isEmpty();
          ImageLayer layer = image.layers().getFirst();
          assertThat(layer.digest()).isEqualTo(ImageFiles.digest(GZIP));
          assertThat(layer.diffId()).isEqualTo(ImageFiles.digest(TAR));
          assertThat(layer.size()).isEqualTo(GZIP.length);
          assertThat(bytes(layer)).isEqualTo(GZIP);
        }
      }
    }
  }

  @Test
  void opensArchivesOfDockerSave() throws IOException {
    ImageFiles files =
        ImageFiles.docker(
            "[\"shop:1\", \"shop:latest\"]",
            ImageFiles.config("amd64", TAR, TAR, TAR),
            "a/layer.tar",
            "b/layer.tar",
            "c.tar.gz");
    files.file("a/layer.tar", TAR).file("c.tar.gz", GZIP);
    byte[] tar = files.tar();
    byte[] withLink =
        new TarBytes()
            .symbolicLink("b/layer.tar", "../a/./layer.tar")
            .raw(Arrays.copyOf(tar, tar.length - 1024))
            .end();
    try (Image image = ImageArchives.open(write("image.tar", withLink).toString())) {
      assertThat(image.id())
          .isEqualTo(ImageFiles.digest(ImageFiles.config("amd64", TAR, TAR, TAR)));
      assertThat(image.repoTags()).containsExactly("shop:1", "shop:latest");
      assertThat(image.reference()).isEqualTo("shop:1");
      List<ImageLayer> layers = image.layers();
      assertThat(layers)
          .extracting(ImageLayer::digest)
          .containsExactly("", "", ImageFiles.digest(GZIP));
      assertThat(bytes(layers.get(0))).isEqualTo(TAR);
      assertThat(bytes(layers.get(1))).isEqualTo(TAR);
      assertThat(bytes(layers.get(2))).isEqualTo(GZIP);
    }
  }

  @Test
  void opensOneOfSeveralImagesByItsTag() throws IOException {
    byte[] one = ImageFiles.config("amd64");
    byte[] two = ImageFiles.config("arm64");
    byte[] tar =
        new ImageFiles()
            .file("1.json", one)
            .file("2.json", two)
            .file(
                "manifest.json",
                ImageFiles.utf8(
                    """
                    [{"Config": "1.json", "RepoTags": ["shop:1"], "Layers": []},
                     {"Config": "2.json", "RepoTags": ["shop:2"], "Layers": null}]
                    """))
            .tar();
    Path path = write("two.tar", tar);
    try (Image image = ImageArchives.open(path + ":2")) {
      assertThat(image.id()).isEqualTo(ImageFiles.digest(two));
    }
    assertThatThrownBy(() -> ImageArchives.open(path.toString()))
        .hasMessageContaining("several images")
        .hasMessageContaining("shop:1, shop:2");
    assertThatThrownBy(() -> ImageArchives.open(path + ":3")).hasMessageContaining("the tag 3");
  }

  @Test
  void readsLargeCompressedArchivesInOnePass() throws IOException {
    byte[] noise = new byte[400 << 10];
    new Random(1).nextBytes(noise);
    byte[] big = new TarBytes().file("noise", noise, 0644).end();
    byte[] zipped = TarBytes.gzip(big);
    ImageFiles files =
        ImageFiles.docker("null", ImageFiles.config("amd64", big, TAR, big), "1.tar", "2", "3.gz");
    files.file("1.tar", big).file("2", TAR).file("3.gz", zipped);
    byte[] archive = TarBytes.gzip(files.tar());
    int[] opened = new int[1];
    StreamSource export =
        () -> {
          opened[0]++;
          return new ByteArrayInputStream(archive);
        };
    BlobStore store = BlobStores.open(export, "export", 1 << 18);
    try (Image image = new DockerArchive(store, "export").open("", "export")) {
      assertThat(image.isSequential()).isTrue();
      assertThat(image.layers())
          .extracting(ImageLayer::digest)
          .containsExactly("", "", ImageFiles.digest(zipped));
      assertThat(image.layers().get(0).position()).isLessThan(image.layers().get(2).position());
      for (ImageLayer layer : image.layers()) {
        assertThat(ImageFiles.digest(bytes(layer))).isIn(layer.diffId(), ImageFiles.digest(zipped));
      }
      assertThat(opened[0]).isEqualTo(2);
      assertThat(bytes(image.layers().getFirst())).hasSize(big.length);
      assertThat(opened[0]).isEqualTo(3);
    }
    assertThat(idOf(ImageArchives.open(export, "export")))
        .isEqualTo(ImageFiles.digest(ImageFiles.config("amd64", big, TAR, big)));
  }

  @Test
  void choosesThePlatform() throws IOException {
    ImageFiles files = new ImageFiles();
    String arm = files.image("arm64", TAR, TAR) + platform("arm64");
    String armConfig = files.configDigest;
    String amd = files.image("amd64", TAR, GZIP) + platform("amd64");
    String amdConfig = files.configDigest;
    String attestation =
        files.image("unknown", TAR, TAR)
            + ", \"platform\": {\"os\": \"unknown\", \"architecture\": \"unknown\"}";
    files.entry(files.index(files.index(arm, amd, attestation)), tag("all"));
    String input = files.folder(folder.resolve("multi")).toString();
    assertThat(idOf(ImageArchives.open(input))).isEqualTo(amdConfig);
    assertThat(idOf(ImageArchives.open(input + ":all", Platform.parse("linux/arm64"))))
        .isEqualTo(armConfig);
    assertThat(ImageArchives.platforms(input))
        .extracting(Platform::text)
        .containsExactly("linux/arm64", "linux/amd64");
    assertThatThrownBy(() -> ImageArchives.open(input, Platform.parse("linux/s390x")))
        .hasMessageContaining("no child with platform linux/s390x in index")
        .hasMessageContaining("linux/arm64, linux/amd64");
  }

  @Test
  void takesThePlatformFromTheConfigurationWhereTheIndexDoesNotSay() throws IOException {
    ImageFiles files = new ImageFiles();
    files.entry(files.image("s390x", TAR, TAR), "");
    String input = files.folder(folder.resolve("single")).toString();
    assertThat(ImageArchives.platforms(input)).containsExactly(Platform.of("linux", "s390x"));
    assertThat(idOf(ImageArchives.open(input))).isEqualTo(files.configDigest);
    assertThat(idOf(ImageArchives.open(input, Platform.of("linux", "s390x"))))
        .isEqualTo(files.configDigest);
  }

  @Test
  void namesMissingBlobsInFull() throws IOException {
    ImageFiles files = new ImageFiles();
    files.entry(files.image("amd64", TAR, GZIP), tag("1"));
    String layerDigest = ImageFiles.digest(GZIP);
    Path noLayer = files.without(layerDigest).folder(folder.resolve("no-layer"));
    try (Image image = ImageArchives.open(noLayer.toString())) {
      assertThatThrownBy(() -> image.layers().getFirst().open())
          .isInstanceOf(ArtifactException.class)
          .hasMessageContaining(layerDigest);
    }
    Path noConfig = files.without(files.configDigest).folder(folder.resolve("no-config"));
    assertThatThrownBy(() -> ImageArchives.open(noConfig.toString()))
        .hasMessageContaining(files.configDigest);
    Path noManifest = files.without(files.manifestDigest).folder(folder.resolve("no-manifest"));
    assertThatThrownBy(() -> ImageArchives.open(noManifest.toString()))
        .hasMessageContaining(files.manifestDigest)
        .hasMessageNotContaining("invalid OCI image ref");
  }

  @Test
  void refusesBlobsWithOtherContent() throws IOException {
    ImageFiles files = new ImageFiles();
    files.entry(files.image("amd64", TAR, GZIP), "");
    files.file(Digests.layoutPath(files.configDigest), ImageFiles.config("arm64", TAR));
    Path layout = files.folder(folder.resolve("layout"));
    assertThatThrownBy(() -> ImageArchives.open(layout.toString()))
        .hasMessageContaining(files.configDigest)
        .hasMessageContaining("tampered");
  }

  @Test
  void answersBadInputInTheIncumbentsPhrases() throws IOException {
    assertRefused(folder.resolve("nothing.tar"), "unable to open");
    assertRefused(write("text.tar", ImageFiles.utf8("hello")), "unable to open");
    assertRefused(write("empty.tar", new byte[0]), "file manifest.json not found in tar");
    byte[] gzip = TarBytes.gzip(new TarBytes().file("x", "y").end());
    assertRefused(write("cut.tar.gz", Arrays.copyOf(gzip, gzip.length / 2)), "unexpected EOF");
    assertRefused(Files.createDirectory(folder.resolve("empty")), "as an OCI Image");
    Path directory = Files.createDirectories(folder.resolve("dir/index.json")).getParent();
    assertRefused(directory, "unable to retrieve index.json");
    assertRefused(index("foobar"), "invalid index.json");
    assertRefused(index("{\"manifests\": [{\"digest\": \"sha256:zz\"}]}"), "invalid index.json");
    assertRefused(index("{\"manifests\": []}"), "no valid manifest");
    String digest = "sha256:" + "1".repeat(64);
    assertRefused(
        index(
            "{\"manifests\": [{\"mediaType\": \"application/x\", \"digest\": \"%s\"}]}"
                .formatted(digest)),
        "invalid OCI image: unexpected media type for " + digest);
    assertRefused(
        index(
            "{\"manifests\": [{\"mediaType\": \"%s\", \"digest\": \"%s\"}]}"
                .formatted(MediaTypes.OCI_INDEX, digest)),
        "unable to retrieve a child image \"" + digest);
    ImageFiles files = new ImageFiles();
    files.entry(files.image("amd64", TAR, TAR), tag("1"));
    Path layout = files.folder(folder.resolve("layout"));
    assertThatThrownBy(() -> ImageArchives.open(layout + ":2"))
        .isInstanceOf(ArtifactException.class)
        .hasMessageContaining("invalid OCI image ref");
    assertThatThrownBy(() -> ImageArchives.open(layout + "@" + digest))
        .hasMessageContaining("invalid OCI image ref");
  }

  @Test
  void refusesArchivesThatHoldWholeFileSystemsAndLinksInCircles() throws IOException {
    byte[] loop =
        new TarBytes().symbolicLink("manifest.json", "a").symbolicLink("a", "manifest.json").end();
    assertRefused(write("loop.tar", loop), "manifest.json not found");
    byte[] out = new TarBytes().symbolicLink("manifest.json", "../../../etc/hostname").end();
    assertRefused(write("out.tar", out), "manifest.json not found");
    TarBytes many = new TarBytes();
    byte[] header = TarBytes.header("x", '0', 0, 0644, "");
    for (int i = 0; i < 100_001; i++) {
      TarBytes.put(header, 0, Integer.toString(i, 36));
      many.raw(TarBytes.sealed(header));
    }
    assertRefused(write("many.tar", many.end()), "rootfs");
  }

  private Path index(String json) throws IOException {
    Path layout = Files.createTempDirectory(folder, "layout");
    Files.writeString(layout.resolve("index.json"), json);
    return layout;
  }

  private static void assertRefused(Path input, String phrase) {
    assertThatThrownBy(() -> ImageArchives.open(input.toString()))
        .isInstanceOf(ArtifactException.class)
        .hasMessageContaining(phrase)
        .hasMessageContaining(input.toString());
  }

  private static String idOf(Image image) {
    try (image) {
      return image.id();
    }
  }

  private static String tag(String tag) {
    return ", \"annotations\": {\"" + Descriptor.REF_NAME + "\": \"" + tag + "\"}";
  }

  private static String platform(String architecture) {
    return ", \"platform\": {\"os\": \"linux\", \"architecture\": \"" + architecture + "\"}";
  }

  private Path write(String name, byte[] bytes) throws IOException {
    return Files.write(folder.resolve(name), bytes);
  }

  private static byte[] bytes(ImageLayer layer) throws IOException {
    try (InputStream in = layer.open()) {
      return in.readAllBytes();
    }
  }
}
