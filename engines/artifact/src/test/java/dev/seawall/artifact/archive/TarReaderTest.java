package dev.seawall.artifact.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.seawall.artifact.ArtifactException;
import dev.seawall.artifact.archive.TarEntry.Kind;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TarReaderTest {
  @Test
  void readsFilesFoldersAndLinks() {
    byte[] tar =
        new TarBytes()
            .folder("./etc")
            .file("./etc/hostname", "box\n")
            .symbolicLink("etc/link", "../../outside")
            .hardLink("etc/hard", "etc/hostname")
            .member("dev/null", '3', new byte[0], 0666, "")
            .file("/bin/sh", "x".getBytes(StandardCharsets.UTF_8), 0755)
            .end();
    TarReader reader = reader(tar);
    assertThat(reader.next()).isEqualTo(entry("etc", Kind.DIRECTORY, 0, 0755, "", 512));
    assertThat(reader.next()).isEqualTo(entry("etc/hostname", Kind.FILE, 4, 0644, "", 1024));
    assertThat(text(reader)).isEqualTo("box\n");
    assertThat(reader.next().linkTarget()).isEqualTo("../../outside");
    assertThat(reader.next().kind()).isEqualTo(Kind.HARD_LINK);
    assertThat(reader.next().kind()).isEqualTo(Kind.OTHER);
    TarEntry shell = reader.next();
    assertThat(shell.path()).isEqualTo("bin/sh");
    assertThat(shell.mode()).isEqualTo(0755);
    assertThat(shell.name()).isEqualTo("sh");
    assertThat(shell.folder()).isEqualTo("bin/");
    assertThat(reader.next()).isNull();
    assertThat(reader.next()).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "./a, a",
    "/a, a",
    "a/b/, a/b",
    "a//b, a/b",
    "a/./b, a/b",
    "a/../b, b",
    "/../a, a",
    "../a, ../a",
    "a/../../b, ../b",
    "./, ''",
    "/, ''",
    ".hidden, .hidden",
    "..data/x, ..data/x",
    "a/...b, a/...b"
  })
  void cleansNames(String name, String expected) {
    assertThat(MemberPaths.clean(name)).isEqualTo(expected);
    assertThat(reader(new TarBytes().file(name, "x").end()).next().path()).isEqualTo(expected);
  }

  @Test
  void marksNamesThatLeadOut() {
    assertThat(reader(new TarBytes().file("../../etc/passwd", "x").end()).next().escapes())
        .isTrue();
    assertThat(reader(new TarBytes().file("..data/x", "x").end()).next().escapes()).isFalse();
  }

  @Test
  void readsLongNamesOfGnuAndPax() {
    String name = "d/".repeat(120) + "ü.txt";
    TarBytes tar = new TarBytes();
    tar.member("././@LongLink", 'L', (name + "\0").getBytes(StandardCharsets.UTF_8), 0, "");
    tar.member("././@LongLink", 'K', "target".getBytes(StandardCharsets.UTF_8), 0, "");
    tar.symbolicLink("d", "short");
    tar.pax('x', "path=" + name, "linkpath=other", "mtime=1.5");
    tar.hardLink("d", "short");
    tar.file("plain", "x");
    TarReader reader = reader(tar.end());
    TarEntry gnu = reader.next();
    assertThat(gnu.path()).isEqualTo(name);
    assertThat(gnu.linkTarget()).isEqualTo("target");
    TarEntry pax = reader.next();
    assertThat(pax.path()).isEqualTo(name);
    assertThat(pax.linkTarget()).isEqualTo("other");
    assertThat(reader.next().path()).isEqualTo("plain");
  }

  @Test
  void joinsPrefixAndName() {
    byte[] header = TarBytes.header("file", '0', 0, 0644, "");
    TarBytes.put(header, 345, "very/long");
    TarReader reader = reader(new TarBytes().raw(TarBytes.sealed(header)).end());
    assertThat(reader.next().path()).isEqualTo("very/long/file");
  }

  @Test
  void passesOverGlobalHeadersAndUnknownMembers() {
    byte[] tar =
        new TarBytes()
            .pax('g', "path=evil", "size=1")
            .member("label", 'V', new byte[0], 0, "")
            .member("new", 'Z', new byte[700], 0, "")
            .file("a", "content")
            .end();
    TarReader reader = reader(tar);
    assertThat(reader.next().kind()).isEqualTo(Kind.OTHER);
    assertThat(reader.next().kind()).isEqualTo(Kind.OTHER);
    assertThat(reader.next().path()).isEqualTo("a");
    assertThat(text(reader)).isEqualTo("content");
  }

  @Test
  void readsBinaryAndPaxSizes() {
    byte[] header = TarBytes.header("a", '0', 0, 0644, "");
    Arrays.fill(header, 124, 136, (byte) 0);
    header[124] = (byte) 0x80;
    header[135] = 5;
    TarBytes tar =
        new TarBytes()
            .raw(TarBytes.sealed(header))
            .content("12345".getBytes(StandardCharsets.UTF_8));
    tar.pax('x', "size=3").raw(TarBytes.header("b", '0', 0, 0644, ""));
    tar.content("678".getBytes(StandardCharsets.UTF_8));
    TarReader reader = reader(tar.end());
    assertThat(reader.next().size()).isEqualTo(5);
    assertThat(text(reader)).isEqualTo("12345");
    assertThat(reader.next().size()).isEqualTo(3);
    assertThat(text(reader)).isEqualTo("678");
  }

  @Test
  void fillsTheHolesOfAllFormsOfSparseFiles() {
    byte[] old = TarBytes.header("old", 'S', 8, 0644, "");
    TarBytes.put(old, 386, TarBytes.octal(2, 11) + " " + TarBytes.octal(4, 11) + " ");
    TarBytes.put(old, 410, TarBytes.octal(8, 11) + " " + TarBytes.octal(4, 11) + " ");
    TarBytes.put(old, 483, TarBytes.octal(14, 11));
    byte[] data = "abcdEFGH".getBytes(StandardCharsets.UTF_8);
    byte[] map = new byte[512];
    TarBytes.put(map, 0, "2\n2\n4\n8\n4\n");
    ByteArrayOutputStream withMap = new ByteArrayOutputStream();
    withMap.writeBytes(map);
    withMap.writeBytes(data);
    TarBytes tar = new TarBytes().raw(TarBytes.sealed(old)).content(data);
    tar.pax(
        'x',
        "GNU.sparse.size=14",
        "GNU.sparse.numblocks=2",
        "GNU.sparse.offset=2",
        "GNU.sparse.numbytes=4",
        "GNU.sparse.offset=8",
        "GNU.sparse.numbytes=4");
    tar.file("form00", data, 0644);
    tar.pax('x', "GNU.sparse.size=14", "GNU.sparse.map=2,4,8,4", "GNU.sparse.name=form01");
    tar.file("other", data, 0644);
    tar.pax(
        'x',
        "GNU.sparse.major=1",
        "GNU.sparse.minor=0",
        "GNU.sparse.name=form10",
        "GNU.sparse.realsize=14");
    tar.file("other", withMap.toByteArray(), 0644).file("next", "!");
    TarReader reader = reader(tar.end());
    for (String name : List.of("old", "form00", "form01", "form10")) {
      TarEntry entry = reader.next();
      assertThat(entry.path()).isEqualTo(name);
      assertThat(entry.size()).isEqualTo(14);
      assertThat(entry.offset()).isEqualTo(-1);
      assertThat(reader.view()).isNull();
      assertThat(text(reader)).isEqualTo("\0\0abcd\0\0EFGH\0\0");
    }
    assertThat(reader.next().path()).isEqualTo("next");
    assertThat(text(reader)).isEqualTo("!");
  }

  @Test
  void readsSparseMapsThatGoOnInFurtherBlocks() {
    byte[] header = TarBytes.header("old", 'S', 5, 0644, "");
    for (int i = 0; i < 4; i++) {
      TarBytes.put(header, 386 + 24 * i, TarBytes.octal(10L * i, 11) + " " + TarBytes.octal(1, 11));
    }
    header[482] = 1;
    TarBytes.put(header, 483, TarBytes.octal(60, 11));
    byte[] block = new byte[512];
    TarBytes.put(block, 0, TarBytes.octal(50, 11) + " " + TarBytes.octal(1, 11));
    byte[] data = "abcde".getBytes(StandardCharsets.UTF_8);
    TarReader reader =
        reader(new TarBytes().raw(TarBytes.sealed(header)).raw(block).content(data).end());
    assertThat(reader.next().size()).isEqualTo(60);
    assertThat(text(reader)).hasSize(60).startsWith("a\0").contains("\0e\0");
  }

  @Test
  void givesSmallMembersWithoutACopy() {
    TarReader reader =
        new TarReader(
            new ByteArrayInputStream(
                new TarBytes().file("a", "first").file("b", "x".repeat(3000)).end()),
            "test",
            2048);
    reader.next();
    ByteBuffer view = reader.view();
    assertThat(StandardCharsets.UTF_8.decode(view).toString()).isEqualTo("first");
    reader.next();
    assertThat(reader.view()).isNull();
    assertThat(text(reader)).hasSize(3000);
    assertThat(reader.next()).isNull();
  }

  @Test
  void readsWhatComesInSmallPieces() {
    byte[] tar = new TarBytes().file("a", "x".repeat(5000)).file("b", "y").end();
    InputStream slow =
        new ByteArrayInputStream(tar) {
          @Override
          public synchronized int read(byte[] b, int off, int len) {
            return super.read(b, off, Math.min(len, 7));
          }
        };
    TarReader reader = new TarReader(slow, "test", 1024);
    reader.next();
    assertThat(text(reader)).isEqualTo("x".repeat(5000));
    assertThat(reader.next().path()).isEqualTo("b");
    assertThat(reader.next()).isNull();
  }

  @Test
  void endsWithoutBlocksOfZeros() {
    byte[] tar = new TarBytes().file("a", "x").withoutEnd();
    assertThat(paths(tar)).containsExactly("a");
    assertThat(paths(Arrays.copyOf(tar, 513))).containsExactly("a");
    assertThat(paths(new byte[0])).isEmpty();
    assertThat(paths(new byte[512])).isEmpty();
  }

  @Test
  void saysWhereAnArchiveIsCutOff() {
    byte[] tar = new TarBytes().file("a", "x".repeat(600)).end();
    for (int length : new int[] {1, 300, 511, 512, 600, 1111}) {
      assertThatThrownBy(() -> paths(Arrays.copyOf(tar, length)))
          .as("%d bytes", length)
          .isInstanceOf(ArtifactException.class)
          .hasMessageStartingWith("test: ends too early")
          .hasMessageContaining("truncated");
    }
  }

  @Test
  void refusesDamagedArchives() {
    byte[] tar = new TarBytes().file("a", "x").end();
    tar[0] ^= 1;
    assertThatThrownBy(() -> paths(tar)).hasMessageContaining("wrong checksum");
    assertThatThrownBy(() -> paths("text, not tar".repeat(60).getBytes(StandardCharsets.UTF_8)))
        .hasMessageContaining("not a tar archive");
    assertThatThrownBy(() -> paths(new TarBytes().raw(new byte[512]).file("a", "x").end()))
        .hasMessageContaining("zeros between members");
    assertThatThrownBy(() -> paths(new TarBytes().pax('x', "size=-7").file("a", "").end()))
        .hasMessageContaining("negative");
    assertThatThrownBy(() ->
            paths(
                new TarBytes()
                    .pax('x', "GNU.sparse.size=4", "GNU.sparse.map=3,9")
                    .file("a", "123456789")
                    .end()))
        .hasMessageContaining("sparse map");
    assertThatThrownBy(
            () -> paths(new TarBytes().raw(TarBytes.header("x", 'x', 1L << 30, 0, "")).end()))
        .hasMessageContaining("extended header of");
    assertThatThrownBy(() ->
            paths(
                new TarBytes()
                    .member("x", 'x', "99 a=b\n".getBytes(StandardCharsets.UTF_8), 0, "")
                    .end()))
        .hasMessageContaining("length is wrong");
  }

  private static TarEntry entry(
      String path, Kind kind, long size, int mode, String link, long offset) {
    return new TarEntry(path, kind, size, mode, link, offset);
  }

  private static TarReader reader(byte[] tar) {
    return new TarReader(new ByteArrayInputStream(tar), "test");
  }

  private static List<String> paths(byte[] tar) {
    TarReader reader = reader(tar);
    List<String> paths = new ArrayList<>();
    for (TarEntry entry = reader.next(); entry != null; entry = reader.next()) {
      paths.add(entry.path());
    }
    return paths;
  }

  private static String text(TarReader reader) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    byte[] some = new byte[5];
    for (int n = reader.read(some, 0, 5); n >= 0; n = reader.read(some, 0, 5)) {
      out.write(some, 0, n);
    }
    return out.toString(StandardCharsets.UTF_8);
  }
}
