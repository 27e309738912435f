package dev.seawall.artifact.language.golang;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.seawall.artifact.ArtifactException;
import dev.seawall.artifact.FileEntry;
import dev.seawall.artifact.executable.Executable;
import dev.seawall.model.Relationship;
import dev.seawall.model.SoftwarePackage;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GoBinaryTest {
  private static final String MODULES =
      """
      path\texample.com/shop/cmd
      mod\texample.com/shop\t(devel)\t
      dep\texample.com/price\tv1.4.0\th1:x=
      dep\texample.com/tax\tv1.0.0
      =>\texample.com/fork/tax\tv1.1.0\th1:y=
      dep\t\t(devel)
      dep\texample.com/local\tv0.0.0
      =>\t./local\t(devel)\t
      build\t-ldflags="-X 'main.version=v2.0.0' -s"
      build\tCGO_ENABLED=0
      """;

  @Test
  void listsTheMainModuleTheStandardLibraryAndAllModules() {
    byte[] binary =
        GoBinary.elf(GoBinary.inlineBlock("go1.22.3", MODULES), ByteOrder.LITTLE_ENDIAN);

    List<SoftwarePackage> packages = packages(binary);

    assertThat(packages)
        .extracting(SoftwarePackage::id)
        .containsExactly(
            "example.com/shop@v2.0.0",
            "stdlib@v1.22.3",
            "example.com/price@v1.4.0",
            "example.com/fork/tax@v1.1.0",
            "./local");
    assertThat(packages)
        .extracting(SoftwarePackage::relationship)
        .startsWith(Relationship.ROOT, Relationship.DIRECT, Relationship.UNKNOWN);
    assertThat(packages.getFirst().dependsOn())
        .containsExactly(
            "./local", "example.com/fork/tax@v1.1.0", "example.com/price@v1.4.0", "stdlib@v1.22.3");
  }

  @Test
  void readsTheBlockOfOldToolchainsInBothByteOrders() {
    for (ByteOrder order : List.of(ByteOrder.LITTLE_ENDIAN, ByteOrder.BIG_ENDIAN)) {
      byte[] binary = GoBinary.elf(GoBinary.pointerBlock("go1.15.2", MODULES, order), order);

      assertThat(packages(binary)).hasSize(5);
    }
  }

  @Test
  void listsTheStandardLibraryOfProgramsWithoutModules() {
    byte[] binary = GoBinary.elf(GoBinary.inlineBlock("go1.20", ""), ByteOrder.LITTLE_ENDIAN);

    assertThat(packages(binary)).extracting(SoftwarePackage::id).containsExactly("stdlib@v1.20");
  }

  @Test
  void findsNothingInOtherFilesAndInTruncatedOnes() {
    byte[] binary =
        GoBinary.elf(GoBinary.inlineBlock("go1.22.3", MODULES), ByteOrder.LITTLE_ENDIAN);

    assertThat(packages(new byte[200])).isEmpty();
    assertThat(packages("#!/bin/sh\nexit 0\n".getBytes(java.nio.charset.StandardCharsets.UTF_8)))
        .isEmpty();
    for (int length = 0; length < binary.length; length++) {
      assertThat(packages(Arrays.copyOf(binary, length)).size()).isLessThanOrEqualTo(1);
    }
  }

  @Test
  void survivesHeadersThatLie() {
    byte[] binary =
        GoBinary.elf(GoBinary.inlineBlock("go1.22.3", MODULES), ByteOrder.LITTLE_ENDIAN);
    for (int at = 16; at < 120; at++) {
      for (int value : new int[] {0, 1, 0x7f, 0x80, 0xff}) {
        byte[] lying = binary.clone();
        Arrays.fill(lying, at, Math.min(at + 8, 120), (byte) value);
        assertThat(packages(lying).size()).isLessThanOrEqualTo(5);
      }
    }
  }

  @Test
  void refusesMalformedBuildInformation() {
    for (String line : List.of("dep\tonly-path", "=>\ta\tb", "build\tno-value", "build\t\"a=b")) {
      assertThatExceptionOfType(ArtifactException.class)
          .as(line)
          .isThrownBy(() -> GoBuildInfo.parse("go1.20", line + "\n"));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "go1.22.3, v1.22.3",
    "go1.22.3 X:boringcrypto, v1.22.3",
    "'go1.26.0-X:nodwarf5,other', v1.26.0",
    "devel go1.23-abc, vdevel"
  })
  void namesTheStandardLibraryAfterTheToolchain(String toolchain, String version) {
    assertThat(GoBinaryPackages.standardLibrary(toolchain)).isEqualTo(version);
  }

  @ParameterizedTest
  @CsvSource({
    "v1.0.0, v2.0.0, v3.0.0, v1.0.0",
    "v0.0.0-2021, v2.0.0, v3.0.0, v2.0.0",
    "v0.0.0-2021, '', v3.0.0, v3.0.0",
    "v0.0.0-2021, '', '', v0.0.0-2021",
    "'', '', v3.0.0, v3.0.0"
  })
  void prefersStampedVersionsToMadeUpOnes(
      String known, String flags, String symbols, String chosen) {
    assertThat(GoBinaryPackages.choose(known, flags, symbols)).isEqualTo(chosen);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "-X main.version=1.2.3|1.2.3",
        "-s -w -X 'main.version=v1.2.3'|v1.2.3",
        "-X=main.ver=v1.2.3|v1.2.3",
        "-Xmain.Version=v1.2.3|v1.2.3",
        "-linkmode external -X main.version=v1|v1",
        "-extldflags \"-static -lx\" -X main.version=v1|v1",
        "-buildid=a=b -X main.version=v1|v1",
        "-X a.b=c,main.version=v1.0.0|v1.0.0",
        "-X main.version=v1 -X x.com/p/version.Version=v2|''",
        "-X main.version=v1 -X m.com/app/cmd/x.version=v2|v2",
        "-X other.version=v1|v1",
        "-X main.kubectlVersion=v1|''",
        "-X main.version=snapshot|''",
        "-X main.version|''",
        "-X 'main.version=v1|''",
        "|''"
      })
  void findsTheVersionInLinkerFlags(String flags, String version) {
    String found =
        StampedVersion.of("m.com/app", LinkerFlags.variables(flags == null ? "" : flags));

    assertThat(found).isEqualTo(version.equals("''") ? "" : version);
  }

  @Test
  void readsVariablesOfSeveralFlags() {
    assertThat(LinkerFlags.variables("-X \"a.b=c d\" -X 'e.f=\"g,h=i\",j=k'")).isEmpty();
    assertThat(LinkerFlags.variables("-X \"a.b=c d\" -X e.f=g"))
        .isEqualTo(Map.of("a.b", "c d", "e.f", "g"));
    assertThat(LinkerFlags.variables("-X 'e.f=g,\"h=\"\"i\"\"\",j=k'"))
        .isEqualTo(Map.of("e.f", "g", "h", "\"i\"", "j", "k"));
  }

  @ParameterizedTest
  @CsvSource({
    "v1, v1.0.0",
    "v1.2, v1.2.0",
    "v1.2.3-rc.1+build, v1.2.3-rc.1",
    "v1.2.3+incompatible, v1.2.3+incompatible",
    "1.2.3, ''",
    "v01.2.3, ''",
    "v1.2.3-01, ''",
    "v1.2.3-, ''",
    "v1.2.3-a..b, ''",
    "v1.2.3.4, ''",
    "v, ''"
  })
  void readsSemanticVersions(String version, String canonical) {
    assertThat(Semver.canonical(version)).isEqualTo(canonical);
  }

  @Test
  void wantsExecutables() {
    GoBinaries analyzer = new GoBinaries();

    assertThat(analyzer.wants(new FileEntry("usr/bin/app", 1, 0755))).isTrue();
    assertThat(analyzer.wants(new FileEntry("usr/bin/app", 1, 0644))).isFalse();
    assertThat(analyzer.wants(new FileEntry("app.exe", 1, 0644))).isTrue();
  }

  private static List<SoftwarePackage> packages(byte[] binary) {
    return Executable.open(ByteBuffer.wrap(binary))
        .map(each -> new GoBinaryPackages(each).read())
        .orElse(List.of());
  }
}
