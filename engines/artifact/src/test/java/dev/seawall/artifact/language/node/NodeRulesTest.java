package dev.seawall.artifact.language.node;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seawall.artifact.FileEntry;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NodeRulesTest {
  @ParameterizedTest
  @CsvSource({
    "'', true",
    "lodash, true",
    "@types/node, true",
    "a.b_c-D9, true",
    "rxjs/fetch, false",
    "@/node, false",
    "@types/, false",
    "@a/b/c, false",
    "na?me, false"
  })
  void tellsNamesThatRegistriesTake(String name, boolean valid) {
    assertThat(PackageJson.isValidName(name)).isEqualTo(valid);
  }

  @ParameterizedTest
  @CsvSource({
    "node_modules/a, a",
    "node_modules/@s/a, @s/a",
    "node_modules/a/node_modules/b, b",
    "node_modules/my_node_modules, my_node_modules",
    "node_modules, ''",
    "packages/a, packages/a"
  })
  void takesTheNameFromTheLastFolderOfModules(String path, String name) {
    assertThat(NpmEntry.nameFromPath(path)).isEqualTo(name);
  }

  @ParameterizedTest
  @CsvSource({
    "package.json, true",
    "app/package.json, true",
    "node_modules/a/package.json, true",
    "node_modules/@s/a/package.json, true",
    "node_modules/a/node_modules/b/package.json, true",
    "node_modules/a/lib/package.json, false",
    "node_modules/@s/a/lib/package.json, false",
    "node_modules/package.json, false"
  })
  void knowsWherePackagesBegin(String path, boolean root) {
    assertThat(NodePackages.isPackageRoot(path)).isEqualTo(root);
  }

  @ParameterizedTest
  @CsvSource({
    "packages/*, packages/a, true",
    "packages/*, packages/a/b, false",
    "*, a, true",
    "p?ck[a-c]ges/a*b*c, packages/axxbxxc, true",
    "[^a], b, true",
    "[^a], a, false",
    "'[a', a, false",
    "a\\*, a*, true",
    "a\\*, ab, false",
    "**, a/b, false",
    "'', '', true"
  })
  void matchesGlobsWithinFolders(String glob, String path, boolean matches) {
    assertThat(PathGlob.matches(glob, path)).isEqualTo(matches);
  }

  @ParameterizedTest
  @CsvSource({
    "SEE LICENSE IN LICENSE.md, LICENSE.md",
    "LicenseRef-LICENSE.txt, LICENSE.txt",
    "MIT,",
    "LicenseRef-,",
    "SEE LICENSE IN,"
  })
  void tellsLicencesFromReferencesToFiles(String license, String file) {
    assertThat(LicenseReference.fileOf(license)).isEqualTo(file);
  }

  @ParameterizedTest
  @CsvSource({
    "package-lock.json, true",
    "web/package-lock.json, true",
    "node_modules/a/package-lock.json, false",
    "node_modules/a/package.json, true",
    "web/package.json, false"
  })
  void wantsLockFilesAndWhatIsInstalledBesideThem(String path, boolean wanted) {
    assertThat(new NpmAnalyzer().wants(new FileEntry(path, 1, 0644))).isEqualTo(wanted);
  }
}
