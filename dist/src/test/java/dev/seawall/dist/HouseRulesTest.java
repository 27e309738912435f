package dev.seawall.dist;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The rules of docs/structure that the compiler does not hold by itself.
class HouseRulesTest {
  /// Public though nobody inside the product uses them: where the world comes in.
  private static final Set<String> ENTRANCES =
      Set.of("dev.seawall.cli.Main", "dev.seawall.cli.Training");

  private static JavaClasses product;

  @BeforeAll
  static void read() {
    product =
        new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.seawall");
  }

  @Test
  void coreKnowsOnlyTheJdk() {
    noClasses()
        .that()
        .resideInAnyPackage("dev.seawall.model..", "dev.seawall.version..")
        .should()
        .dependOnClassesThat(
            describe(
                "are neither the JDK's, JSpecify's nor core's",
                type ->
                    !type.getPackageName().startsWith("java.")
                        && !type.getPackageName().startsWith("org.jspecify.")
                        && !type.getPackageName().startsWith("dev.seawall.model")
                        && !type.getPackageName().startsWith("dev.seawall.version")
                        && !type.isPrimitive()
                        && !type.isArray()))
        .check(product);
  }

  @Test
  void enginesKnowNeitherAdaptersNorFormatsNorApps() {
    noClasses()
        .that()
        .resideInAnyPackage("dev.seawall.artifact..", "dev.seawall.advisory..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("dev.seawall.oci..", "dev.seawall.formats..", "dev.seawall.cli..")
        .check(product);
  }

  @Test
  void theArtifactEngineDoesNotKnowTheAdvisoryEngine() {
    noClasses()
        .that()
        .resideInAPackage("dev.seawall.artifact..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("dev.seawall.advisory..")
        .check(product);
  }

  @Test
  void adaptersAndFormatsKnowNoApp() {
    noClasses()
        .that()
        .resideInAnyPackage("dev.seawall.oci..", "dev.seawall.formats..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("dev.seawall.cli..")
        .check(product);
  }

  @Test
  void packagesAreFreeOfCycles() {
    slices().matching("dev.seawall.(**)").should().beFreeOfCycles().check(product);
  }

  @Test
  void onlyWhatAnotherPackageUsesIsPublic() {
    classes()
        .that()
        .arePublic()
        .and()
        .areTopLevelClasses()
        .and(describe("are no entrance", type -> !ENTRANCES.contains(type.getName())))
        .and(describe("are not listed", type -> !listed().contains(type.getName())))
        .should(beUsedFromAnotherPackage())
        .check(product);
  }

  @Test
  void classesAreFinalUnlessMeantToBeExtended() {
    classes()
        .that(
            describe(
                "are plain classes without subclasses",
                type ->
                    !type.isInterface()
                        && !type.isEnum()
                        && !type.isAnonymousClass()
                        && !type.getModifiers().contains(JavaModifier.ABSTRACT)
                        && !type.getModifiers().contains(JavaModifier.SYNTHETIC)
                        && type.getSubclasses().isEmpty()
                        && !type.getSimpleName().equals("package-info")))
        .should()
        .haveModifier(JavaModifier.FINAL)
        .check(product);
  }

  @Test
  void namesSayWhatThingsAre() {
    // A credential helper is what Docker calls the programs that keep passwords.
    noClasses()
        .that()
        .doNotHaveSimpleName("CredentialHelper")
        .should()
        .haveNameMatching(".*(Util|Utils|Helper|Helpers|Manager|Common|Misc|Impl)")
        .check(product);
  }

  @Test
  void nobodyButTheMainClassEndsTheProcess() {
    noClasses()
        .that()
        .doNotHaveFullyQualifiedName("dev.seawall.cli.Main")
        .should()
        .callMethod(System.class, "exit", int.class)
        .orShould()
        .callMethod(Runtime.class, "halt", int.class)
        .check(product);
  }

  @Test
  void thePathOfAScanLoadsNoLoggingFramework() {
    noClasses()
        .that(resideInAPackage("dev.seawall.."))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("java.util.logging..", "org.slf4j..", "org.apache.logging..")
        .check(product);
  }

  /// Public types that only conformance, benchmarks or the next feature use. The list only ever
  /// shrinks.
  private static Set<String> listed() {
    try (InputStream in = HouseRulesTest.class.getResourceAsStream("public-for-now.txt")) {
      return Set.copyOf(new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ArchCondition<JavaClass> beUsedFromAnotherPackage() {
    return new ArchCondition<>("be used from another package") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        boolean used =
            type.getDirectDependenciesToSelf().stream()
                .anyMatch(dependency ->
                    !dependency.getOriginClass().getPackageName().equals(type.getPackageName()));
        if (!used) {
          events.add(
              SimpleConditionEvent.violated(
                  type, type.getName() + " is public, but only its own package uses it"));
        }
      }
    };
  }
}
