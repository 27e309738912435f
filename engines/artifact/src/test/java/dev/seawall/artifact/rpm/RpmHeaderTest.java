package dev.seawall.artifact.rpm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.seawall.artifact.ArtifactException;
import org.junit.jupiter.api.Test;

class RpmHeaderTest {
  @Test
  void readsAPackage() {
    RpmHeader header =
        HeaderMaker.named("shell", "5.1", "2.el9")
            .number(RpmTag.EPOCH, 1)
            .text(RpmTag.ARCH, "x86_64")
            .text(RpmTag.SOURCE_RPM, "shell-5.1-2.el9.src.rpm")
            .text(RpmTag.LICENSE, "GPLv3+")
            .number(RpmTag.SIZE, -1)
            .bytes(RpmTag.SIG_MD5, (byte) 0xAB, (byte) 1)
            .texts(RpmTag.PROVIDE_NAME, "shell", "/bin/sh")
            .header();

    assertThat(header.name()).isEqualTo("shell");
    assertThat(header.epoch()).isEqualTo(1);
    assertThat(header.version()).isEqualTo("5.1");
    assertThat(header.release()).isEqualTo("2.el9");
    assertThat(header.arch()).isEqualTo("x86_64");
    assertThat(header.sourceRpm()).isEqualTo("shell-5.1-2.el9.src.rpm");
    assertThat(header.license()).isEqualTo("GPLv3+");
    assertThat(header.size()).isEqualTo(0xFFFFFFFFL);
    assertThat(header.sigMd5()).isEqualTo("ab01");
    assertThat(header.provides()).containsExactly("shell", "/bin/sh");
  }

  @Test
  void takesWhatIsAbsentForEmpty() {
    RpmHeader header = HeaderMaker.named("key", "1", "1").header();

    assertThat(header.epoch()).isZero();
    assertThat(header.size()).isZero();
    assertThat(header.installTime()).isZero();
    assertThat(header.sigMd5()).isEmpty();
    assertThat(header.vendor()).isEmpty();
    assertThat(header.requires()).isEmpty();
    assertThat(header.files()).isEmpty();
  }

  @Test
  void prefersWhatTheInstallationAdded() {
    RpmHeader header =
        HeaderMaker.named("a", "1", "1")
            .number(RpmTag.INSTALL_TIME, 5)
            .number(RpmTag.INSTALL_TIME, 6)
            .header();

    assertThat(header.installTime()).isEqualTo(6);
  }

  @Test
  void putsPathsTogether() {
    RpmHeader header =
        HeaderMaker.named("a", "1", "1")
            .texts(RpmTag.DIR_NAMES, "/usr/bin/", "/etc/")
            .texts(RpmTag.BASE_NAMES, "a", "b", "a.conf")
            .number(RpmTag.DIR_INDEXES, 0, 0, 1)
            .header();

    assertThat(header.files()).containsExactly("/usr/bin/a", "/usr/bin/b", "/etc/a.conf");
  }

  @Test
  void readsPathsOfOldPackages() {
    assertThat(
            HeaderMaker.named("a", "1", "1")
                .texts(RpmTag.OLD_FILE_NAMES, "/a", "/b")
                .header()
                .files())
        .containsExactly("/a", "/b");
  }

  @Test
  void refusesAFileInAFolderThatIsNotThere() {
    RpmHeader header =
        HeaderMaker.named("a", "1", "1")
            .texts(RpmTag.DIR_NAMES, "/usr/bin/")
            .texts(RpmTag.BASE_NAMES, "a")
            .number(RpmTag.DIR_INDEXES, 1)
            .header();

    assertThatThrownBy(header::files)
        .isInstanceOf(ArtifactException.class)
        .hasMessageContaining("folder");
  }

  @Test
  void refusesPathsThatGrowWithoutEnd() {
    String[] names = new String[10_000];
    java.util.Arrays.fill(names, "");
    RpmHeader header =
        HeaderMaker.named("a", "1", "1")
            .texts(RpmTag.DIR_NAMES, "x".repeat(100_000))
            .texts(RpmTag.BASE_NAMES, names)
            .number(RpmTag.DIR_INDEXES, new int[names.length])
            .header();

    assertThatThrownBy(header::files)
        .isInstanceOf(ArtifactException.class)
        .hasMessageContaining("paths");
  }

  @Test
  void refusesATagOutsideOfTheData() {
    for (int[] lie : new int[][] {{-1, 1}, {1 << 30, 1}, {0, 1 << 30}, {0, -1}}) {
      RpmHeader header =
          HeaderMaker.named("a", "1", "1").entry(RpmTag.PROVIDE_NAME, 8, lie[0], lie[1]).header();

      assertThatThrownBy(header::provides).isInstanceOf(ArtifactException.class);
    }
  }

  @Test
  void refusesATextWithoutEnd() {
    byte[] blob = HeaderMaker.named("a", "1", "1").blob();
    blob[blob.length - 1] = 'x';

    assertThatThrownBy(() -> new RpmHeader(blob).release())
        .isInstanceOf(ArtifactException.class)
        .hasMessageContaining("no end");
  }

  @Test
  void refusesAHeaderThatIsShorterThanItSays() {
    byte[] blob = HeaderMaker.named("a", "1", "1").blob();
    byte[] torn = java.util.Arrays.copyOf(blob, blob.length - 1);

    assertThatThrownBy(() -> new RpmHeader(torn)).isInstanceOf(ArtifactException.class);
    assertThatThrownBy(() -> new RpmHeader(new byte[3])).isInstanceOf(ArtifactException.class);
    assertThatThrownBy(() -> new RpmHeader(new byte[8])).isInstanceOf(ArtifactException.class);
  }
}
