package dev.seawall.artifact;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seawall.model.BuildInfo;
import dev.seawall.model.Layer;
import dev.seawall.model.OperatingSystem;
import dev.seawall.model.PackageIdentifier;
import dev.seawall.model.Problem;
import dev.seawall.model.Relationship;
import dev.seawall.model.SoftwarePackage;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class LayerMergeTest {
  private static final String STATUS = "var/lib/dpkg/status";

  private static final LayerMerge.PackageNaming NAMING =
      new LayerMerge.PackageNaming() {
        @Override
        public PackageIdentifier ofSystemPackage(OperatingSystem os, SoftwarePackage p) {
          return new PackageIdentifier(os.family() + "/" + p.name(), p.layer().diffId(), "");
        }

        @Override
        public PackageIdentifier ofPackage(String type, String filePath, SoftwarePackage p) {
          return new PackageIdentifier(type + "/" + p.name(), filePath, "");
        }
      };

  @Test
  void showsTheFirstLayerThatHasASystemPackageAndTheFilesItInstalledThere() {
    Blob low =
        layer(
            "low",
            b -> b.packages(STATUS, List.of(files("bash", "5", "bin/bash"), p("gone", "1"))));
    Blob high = layer("high", b -> b.packages(STATUS, List.of(p("bash", "5"), p("curl", "8"))));
    Inventory merged = merge(low, high);
    assertThat(merged.osPackages())
        .extracting(SoftwarePackage::name)
        .containsExactly("bash", "curl");
    assertThat(merged.osPackages())
        .extracting(p -> p.layer().diffId())
        .containsExactly("low", "high");
    assertThat(merged.osPackages().getFirst().installedFiles()).containsExactly("bin/bash");
    assertThat(merged.osPackages().getFirst().layer().digest()).isEqualTo("digest of low");
  }

  @Test
  void namesPackagesAsTheAnalyserGaveThem() {
    Blob low =
        layer(
            "low",
            b -> {
              b.operatingSystem("etc/os-release", OperatingSystem.of("alpine", "3.19"));
              b.packages(STATUS, List.of(p("bash", "5")));
              b.application("npm", "a/package-lock.json", List.of(p("x", "1")));
            });
    Inventory merged = merge(low);
    assertThat(merged.osPackages().getFirst().identifier())
        .isEqualTo(new PackageIdentifier("alpine/bash", "", ""));
    assertThat(merged.applications().getFirst().packages().getFirst().identifier())
        .isEqualTo(new PackageIdentifier("npm/x", "a/package-lock.json", ""));
  }

  @Test
  void hidesWhatHigherLayersDelete() {
    Blob low =
        layer(
            "low",
            b -> {
              for (String path :
                  List.of("a/1", "a/b/2", "ab/3", "file", "opaque/4", "opaque/5", "kept")) {
                b.application("npm", path, List.of(p(path, "1")));
              }
              b.packages("gone/status", List.of(p("system", "1")));
            });
    Blob high =
        layer(
            "high",
            b -> {
              b.whiteout("a");
              b.whiteout("file");
              b.whiteout("gone");
              b.opaqueDir("opaque");
              b.application("npm", "opaque/5", List.of(p("new", "1")));
            });
    Inventory merged = merge(low, high);
    assertThat(merged.applications())
        .extracting(Application::filePath)
        .containsExactly("ab/3", "kept", "opaque/5");
    assertThat(merged.applications().get(2).packages().getFirst().name()).isEqualTo("new");
    assertThat(merged.osPackages()).isEmpty();
  }

  @Test
  void hidesEverythingBelowAnOpaqueRoot() {
    Blob low = layer("low", b -> b.application("npm", "a", List.of(p("x", "1"))));
    Blob high = layer("high", b -> b.opaqueDir(""));
    assertThat(merge(low, high).applications()).isEmpty();
  }

  @Test
  void replacesFilesByTypeAndKeepsTheLayerInWhichAPackageCameFirst() {
    Blob low =
        layer(
            "low",
            b -> {
              b.application("npm", "lock", List.of(p("x", "1"), p("y", "1")));
              b.application("yarn", "lock", List.of(p("z", "1")));
            });
    Blob high = layer("high", b -> b.application("npm", "lock", List.of(p("x", "1"), p("y", "2"))));
    List<Application> merged = merge(low, high).applications();
    assertThat(merged).extracting(Application::type).containsExactly("npm", "yarn");
    assertThat(merged.getFirst().packages())
        .extracting(p -> p.version() + " " + p.layer().diffId())
        .containsExactly("1 low", "2 high");
  }

  @Test
  void putsInstalledPackagesOfOneLanguageTogether() {
    Blob low =
        layer(
            "low",
            b -> {
              b.application("jar", "b.jar", List.of(at("b", "b.jar")));
              b.application("jar", "a.jar", List.of(at("a", "a.jar")));
              b.application("gobinary", "bin/x", List.of(p("x", "1")));
            });
    Blob high = layer("high", b -> b.application("jar", "c.jar", List.of(at("c", "c.jar"))));
    List<Application> merged = merge(low, high).applications();
    assertThat(merged).extracting(Application::type).containsExactly("gobinary", "jar");
    assertThat(merged.get(1).filePath()).isEmpty();
    assertThat(merged.get(1).packages())
        .extracting(p -> p.filePath() + " " + p.layer().diffId() + " " + p.identifier().uid())
        .containsExactly("a.jar low a.jar", "b.jar low b.jar", "c.jar high c.jar");
  }

  @Test
  void leavesOutWhatTheOperatingSystemInstalledInTheSameLayer() {
    Blob low =
        layer(
            "low",
            b -> {
              b.systemFiles(List.of("/usr/lib/a.jar", "usr/lib/x/package.json", "opt/z.jar"));
              b.application("jar", "usr/lib/a.jar", List.of(at("a", "usr/lib/a.jar")));
              b.application("jar", "usr/lib/b.jar", List.of(at("b", "usr/lib/b.jar")));
              b.application("node-pkg", "x", List.of(at("x", "usr/lib/x/package.json")));
            });
    Blob high =
        layer("high", b -> b.application("jar", "opt/z.jar", List.of(at("z", "opt/z.jar"))));
    Blob reduced = low.withRelevantSystemFiles();
    assertThat(reduced.systemFiles()).containsExactly("usr/lib/a.jar", "usr/lib/x/package.json");
    for (Blob blob : List.of(low, reduced)) {
      assertThat(names(merge(blob, high))).containsExactly("z", "b");
      assertThat(
              names(LayerMerge.merge(List.of(blob, high), DetectionPriority.COMPREHENSIVE, NAMING)))
          .containsExactly("z", "a", "b", "x");
    }
  }

  @Test
  void putsLicencesFromOtherFilesOnPackages() {
    Blob low =
        layer(
            "low",
            b -> {
              b.packages(STATUS, List.of(p("bash", "5"), p("curl", "8")));
              b.packageLicenses(
                  new PackageLicenses("usr/share/doc/bash/copyright", "bash", List.of("GPL-3.0")));
              b.packageLicenses(
                  new PackageLicenses("usr/share/doc/curl/copyright", "curl", List.of("curl")));
            });
    Blob high = layer("high", b -> b.whiteout("usr/share/doc/curl"));
    assertThat(merge(low, high).osPackages())
        .extracting(SoftwarePackage::licenses)
        .containsExactly(List.of("GPL-3.0"), List.of());
  }

  @Test
  void findsRedHatsBuildFilesInNeighbouringLayers() {
    BuildInfo sets = new BuildInfo(List.of("rhel-8"), "", "");
    BuildInfo other = new BuildInfo(List.of("other"), "", "");
    Blob base = layer("base", b -> b.packages("a", List.of(p("in-base", "1"))));
    Blob second =
        layer(
            "second",
            b -> {
              b.packages("b", List.of(p("in-second", "1")));
              b.buildInfo("root/buildinfo", sets);
            });
    Blob third = layer("third", b -> b.packages("c", List.of(p("in-third", "1"))));
    Blob fourth =
        layer(
            "fourth",
            b -> {
              b.packages("d", List.of(p("in-fourth", "1")));
              b.buildInfo("root/buildinfo", other);
            });
    assertThat(merge(base, second, third, fourth).osPackages())
        .extracting(SoftwarePackage::buildInfo)
        .containsExactly(sets, other, sets, sets);
    assertThat(merge(base).osPackages().getFirst().buildInfo()).isNull();
  }

  @Test
  void mergesWhatLayersSayOfTheSystemAndTheirProblems() {
    Problem problem = new Problem("x", 0, "why");
    Blob low =
        layer(
            "low",
            b -> {
              b.operatingSystem("a", OperatingSystem.of("debian", "12"));
              b.repositoryRelease("3.18");
              b.problem(problem);
            });
    Blob high =
        layer(
            "high",
            b -> {
              b.operatingSystem("a", OperatingSystem.of("ubuntu", "24.04"));
              b.repositoryRelease("3.19");
              b.problem(problem);
            });
    Inventory merged = merge(low, high, layer("top", b -> {}));
    assertThat(merged.os()).isEqualTo(OperatingSystem.of("ubuntu", "24.04"));
    assertThat(merged.repositoryRelease()).isEqualTo("3.19");
    assertThat(merged.problems()).containsExactly(problem);
  }

  @Test
  void showsOnePackageOnceAndThoseOfKnownRelationshipFirst() {
    SoftwarePackage root = SoftwarePackage.named("z", "1").relationship(Relationship.ROOT).build();
    Blob low =
        layer(
            "low",
            b -> {
              b.packages("status.d/a", List.of(p("a", "1")));
              b.packages("status.d/b", List.of(p("a", "1"), root));
            });
    assertThat(merge(low).osPackages()).extracting(SoftwarePackage::name).containsExactly("z", "a");
  }

  private static Inventory merge(Blob... layers) {
    return LayerMerge.merge(List.of(layers), DetectionPriority.PRECISE, NAMING);
  }

  private static Blob layer(String name, Consumer<BlobBuilder> content) {
    BlobBuilder builder = new BlobBuilder();
    content.accept(builder);
    return builder.build(Layer.of("digest of " + name, name));
  }

  private static SoftwarePackage p(String name, String version) {
    return SoftwarePackage.named(name, version).build();
  }

  private static SoftwarePackage at(String name, String filePath) {
    return SoftwarePackage.named(name, "1").filePath(filePath).build();
  }

  private static SoftwarePackage files(String name, String version, String file) {
    return SoftwarePackage.named(name, version).installedFiles(List.of(file)).build();
  }

  private static List<String> names(Inventory inventory) {
    return inventory.applications().stream()
        .flatMap(a -> a.packages().stream().map(SoftwarePackage::name))
        .toList();
  }
}
