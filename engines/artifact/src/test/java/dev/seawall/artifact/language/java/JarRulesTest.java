package dev.seawall.artifact.language.java;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seawall.artifact.Licenses;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JarRulesTest {
  private static final Licenses KNOWN =
      new Licenses() {
        @Override
        public List<String> identify(ByteBuffer text) {
          return List.of();
        }

        @Override
        public Optional<String> idOf(String text) {
          return Optional.ofNullable(Map.of("mit", "MIT", "isc", "ISC").get(text));
        }

        @Override
        public Optional<String> idOfUrl(String url) {
          return Optional.ofNullable(Map.of("https://licence.example/a", "A-1.0").get(url));
        }
      };

  @ParameterizedTest
  @CsvSource({
    "spring-core-5.3.4-SNAPSHOT.jar, spring-core, 5.3.4-SNAPSHOT",
    "lib/a-1.jar, a, 1",
    "a-1.0-2.jar, a-1.0, 2",
    "log4j-1.2-api-2.17.jar, log4j-1.2-api, 2.17",
    "a.jar, '', ''",
    "a-x1.jar, '', ''",
    "-1.0.jar, '', ''",
    "a*-1.0.jar, '', ''",
    "a b-1.0.jar, '', ''",
    "a-1.0 b.jar, '', ''",
    "a-1.0.war, '', ''",
    "a-1.0_jar, a, 1.0"
  })
  void readsArtefactAndVersionFromTheFileName(String path, String artifact, String version) {
    assertThat(JarFileName.read(path)).isEqualTo(new Gav("", artifact, version));
  }

  @ParameterizedTest
  @CsvSource({
    "LICENSE, true",
    "license.txt, true",
    "META-INF/LICENCE.md, true",
    "META-INF/copyright, true",
    "META-INF/licenses/LICENSE, false",
    "LICENSE-2.0.txt, false",
    "NOTICE, false",
    "META-INF/license.jar, false",
    "license/, false"
  })
  void knowsTheArchivesOwnLicenceFile(String name, boolean isLicense) {
    assertThat(JarContent.isLicenseFile(name)).isEqualTo(isLicense);
  }

  @ParameterizedTest
  @CsvSource({
    "META-INF/maven/g.h/a/pom.xml, g.h:a",
    "META-INF/maven/g/a/b/pom.xml, g:a/b",
    "META-INF/maven/g/pom.xml, ''",
    "META-INF/maven//a/pom.xml, ''",
    "BOOT-INF/classes/pom.xml, ''",
    "META-INF/maven/g/a/pom.properties, ''"
  })
  void knowsWhosePomItIs(String path, String name) {
    assertThat(PomLicenses.packageOf(path)).isEqualTo(name);
  }

  @Test
  void readsLicencesOfThePomAndIgnoresBrokenOnes() {
    String pom =
        """
        <?xml version="1.0" encoding="ISO-8859-1"?>
        <project xmlns="http://maven.apache.org/POM/4.0.0"><!-- c -->
          <licenses>
            <license><name> The One\n </name><url>https://licence.example/a</url></license>
            <license><name/><url>https://licence.example/a</url></license>
            <license><url>https://licence.example/unknown</url></license>
            <license><name>A &amp; <![CDATA[B]]></name></license>
          </licenses>
        </project>
        """;

    assertThat(pomLicenses(pom)).containsExactly("The One", "A-1.0", "A & B");
    assertThat(pomLicenses("<project><licenses>")).isEmpty();
    assertThat(pomLicenses("")).isEmpty();
  }

  @Test
  void readsLicencesOfOsgiAndJenkins() {
    assertThat(bundle("mit")).containsExactly("MIT");
    assertThat(bundle("free text, isc;link=\"x\",\"https://licence.example/a\""))
        .containsExactly("ISC", "A-1.0");
    assertThat(bundle("Some;description=\"a, b; c\\\"\";link=https://licence.example/a"))
        .containsExactly("A-1.0");
    assertThat(bundle("<<EXTERNAL>>")).isEmpty();
    assertThat(bundle("")).isEmpty();
    assertThat(JarManifest.pluginLicense("Plugin-License-Name-2:  Some ")).isEqualTo("Some");
    assertThat(JarManifest.pluginLicense("Plugin-License-Url: x")).isEmpty();
  }

  @Test
  void readsTheMainSectionOnlyWithItsContinuedLines() {
    JarManifest manifest =
        manifest(
            """
            Implementation-Title: on\r
             e\rBundle-Name: %name
            Implementation-Vendor-Id: g
            Specification-Version: 2

            Implementation-Version: 3
            """);

    assertThat(manifest.coordinates()).isEqualTo(new Gav("g", "one", "2"));
  }

  @Test
  void takesTheGroupFromTheBundleWhereNothingElseTellsIt() {
    String rest = "Bundle-Name: scr\nBundle-Version: 1.2.3\n";

    assertThat(manifest("Bundle-SymbolicName: org.example.scr;x:=true\n" + rest).coordinates())
        .isEqualTo(new Gav("org.example", "scr", "1.2.3"));
    assertThat(manifest(rest).coordinates()).isEqualTo(Gav.NONE);
  }

  private static List<String> bundle(String header) {
    return BundleLicense.read(header, KNOWN);
  }

  private static List<String> pomLicenses(String pom) {
    return PomLicenses.read(ByteBuffer.wrap(pom.getBytes(StandardCharsets.ISO_8859_1)), KNOWN);
  }

  private static JarManifest manifest(String text) {
    return JarManifest.read(StandardCharsets.UTF_8.encode(text));
  }
}
