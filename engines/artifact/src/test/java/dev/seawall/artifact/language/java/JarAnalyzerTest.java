package dev.seawall.artifact.language.java;

import static dev.seawall.artifact.zip.Zips.utf8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.seawall.artifact.Blob;
import dev.seawall.artifact.BlobBuilder;
import dev.seawall.artifact.EvidenceFile;
import dev.seawall.artifact.FileEntry;
import dev.seawall.artifact.JavaIndex;
import dev.seawall.artifact.Licenses;
import dev.seawall.artifact.lockfile.InstalledFiles;
import dev.seawall.artifact.zip.Zips;
import dev.seawall.model.Layer;
import dev.seawall.model.SoftwarePackage;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class JarAnalyzerTest {
  private static final String MANIFEST = "META-INF/MANIFEST.MF";

  /// Knows `known:artifact` by name, one archive by digest, and `guess` in version 1.0.
  private static final JavaIndex INDEX =
      new JavaIndex() {
        @Override
        public Optional<Coordinates> byDigest(byte[] sha1) {
          return Arrays.equals(sha1, InstalledFiles.sha1(ByteBuffer.wrap(archiveOfDigest())))
              ? Optional.of(new Coordinates("by.digest", "found", "7"))
              : Optional.empty();
        }

        @Override
        public boolean exists(String groupId, String artifactId) {
          return groupId.equals("known") && artifactId.equals("artifact");
        }

        @Override
        public Optional<String> groupOf(String artifactId, String version) {
          return artifactId.equals("guess") && version.equals("1.0")
              ? Optional.of("by.name")
              : Optional.empty();
        }
      };

  @Test
  void believesTheManifestWhenTheIndexKnowsTheArtefact() {
    byte[] jar = Zips.of(Map.of(MANIFEST, utf8(manifest("known", "artifact"))));

    assertThat(names("guess-1.0.jar", jar)).containsExactly("known:artifact@3");
  }

  @Test
  void looksForTheDigestBeforeTheFileName() {
    assertThat(names("guess-1.0.jar", archiveOfDigest())).containsExactly("by.digest:found@7");
  }

  @Test
  void guessesFromTheFileNameLast() {
    byte[] jar = Zips.of(Map.of(MANIFEST, utf8(manifest("other", "thing"))));

    assertThat(names("guess-1.0.jar", jar)).containsExactly("by.name:guess@1.0");
    assertThat(names("guess-2.0.jar", jar)).isEmpty();
    assertThat(names("guess-1.0.war", jar)).isEmpty();
  }

  @Test
  void believesTheManifestWithoutAnIndex() {
    byte[] jar = Zips.of(Map.of(MANIFEST, utf8(manifest("other", "thing"))));

    Blob blob = analyze("x.jar", jar, JavaIndex.EMPTY, false);

    assertThat(blob.applications().getFirst().packages())
        .extracting(SoftwarePackage::name)
        .containsExactly("other:thing");
  }

  @Test
  void prefersItsOwnPropertiesToTheManifest() {
    Map<String, byte[]> entries = new LinkedHashMap<>();
    entries.put("META-INF/maven/g/a/pom.properties", utf8(properties("g", "a", "1.0")));
    entries.put(MANIFEST, utf8(manifest("known", "artifact")));

    assertThat(names("a-1.0.jar", Zips.of(entries))).containsExactly("g:a@1.0");
    assertThat(names("b-1.0.jar", Zips.of(entries))).containsExactly("g:a@1.0", "known:artifact@3");
  }

  @Test
  void countsVersionsOnceThatMavenTakesForEqual() {
    Map<String, byte[]> entries = new LinkedHashMap<>();
    entries.put("x/pom.properties", utf8(properties("g", "a", "2.17.0")));
    entries.put("y/pom.properties", utf8(properties("g", "a", "2.17")));
    entries.put("z/pom.properties", utf8(properties("g", "a", "2.18")));

    assertThat(names("fat.jar", Zips.of(entries))).containsExactly("g:a@2.17.0", "g:a@2.18");
  }

  @Test
  void looksIntoArchivesInArchivesButNotOutOfThem() {
    byte[] inner = Zips.of(Map.of("pom.properties", utf8(properties("g", "inner", "1"))));
    Map<String, byte[]> entries = new LinkedHashMap<>();
    entries.put("WEB-INF/lib/./inner.jar", inner);
    entries.put("../outside.jar", inner);
    entries.put("lib/broken.jar", utf8("broken"));

    Blob blob = analyze("app.war", Zips.of(entries), INDEX, false);

    assertThat(blob.applications().getFirst().packages())
        .extracting(SoftwarePackage::filePath)
        .containsExactly("app.war/WEB-INF/lib/inner.jar");
    assertThat(blob.problems())
        .extracting(problem -> problem.path())
        .containsExactly("app.war/lib/broken.jar");
  }

  @Test
  void stopsAtArchivesNestedTooDeeply() {
    byte[] jar = Zips.of(Map.of("pom.properties", utf8(properties("g", "deepest", "1"))));
    for (int i = 0; i < 1000; i++) {
      jar = Zips.of(Map.of("a.jar", jar), 0);
    }

    Blob blob = analyze("matryoshka.jar", jar, INDEX, false);

    assertThat(blob.applications()).isEmpty();
    assertThat(blob.problems()).hasSize(1);
    assertThat(blob.problems().getFirst().reason()).contains("nested more than 32 deep");
  }

  @Test
  void givesTheDigestOfTheInnermostFile() {
    byte[] inner = Zips.of(Map.of("pom.properties", utf8(properties("g", "inner", "1"))));
    Map<String, byte[]> entries = new LinkedHashMap<>();
    entries.put("inner.jar", inner);
    entries.put("pom.properties", utf8(properties("g", "outer", "1")));
    byte[] outer = Zips.of(entries);

    Blob blob = analyze("outer.jar", outer, INDEX, true);

    assertThat(blob.applications().getFirst().packages())
        .extracting(SoftwarePackage::digest)
        .containsExactly(sha1(inner), sha1(outer));
  }

  @Test
  void wantsArchivesByTheirEndingInAnyCase() {
    JarAnalyzer analyzer = analyzer(INDEX, false);

    for (String path : List.of("a.jar", "b/c.WAR", "d.ear", "e.par", ".jar")) {
      assertThat(analyzer.wants(new FileEntry(path, 1, 0644))).as(path).isTrue();
    }
    for (String path : List.of("a.zip", "jar", "a.jar.txt", "a.aar")) {
      assertThat(analyzer.wants(new FileEntry(path, 1, 0644))).as(path).isFalse();
    }
  }

  private static byte[] archiveOfDigest() {
    return Zips.of(Map.of("some", utf8("content")), 0);
  }

  private static List<String> names(String path, byte[] jar) {
    return analyze(path, jar, INDEX, false).applications().stream()
        .flatMap(application -> application.packages().stream())
        .map(each -> each.name() + "@" + each.version())
        .toList();
  }

  private static Blob analyze(String path, byte[] jar, JavaIndex index, boolean digests) {
    BlobBuilder found = new BlobBuilder();
    FileEntry entry = new FileEntry(path, jar.length, 0644);
    analyzer(index, digests).analyze(new EvidenceFile(entry, ByteBuffer.wrap(jar)), found);
    return found.build(Layer.NONE);
  }

  private static JarAnalyzer analyzer(JavaIndex index, boolean digests) {
    return new JarAnalyzer(() -> index, Licenses.NONE, new InstalledFiles(digests));
  }

  private static String sha1(byte[] content) {
    return "sha1:" + HexFormat.of().formatHex(InstalledFiles.sha1(ByteBuffer.wrap(content)));
  }

  private static String properties(String group, String artifact, String version) {
    return "groupId=" + group + "\nartifactId=" + artifact + "\r\nversion=" + version + "\n";
  }

  private static String manifest(String group, String artifact) {
    return "Implementation-Vendor-Id: %s\nImplementation-Title: %s\nImplementation-Version: 3\n"
        .formatted(group, artifact);
  }
}
