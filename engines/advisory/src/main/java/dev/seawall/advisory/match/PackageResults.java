package dev.seawall.advisory.match;

import dev.seawall.advisory.bolt.BoltKeys;
import dev.seawall.artifact.Application;
import dev.seawall.model.OperatingSystem;
import dev.seawall.model.Relationship;
import dev.seawall.model.Result;
import dev.seawall.model.ResultClass;
import dev.seawall.model.SoftwarePackage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The packages of an artefact in the form of a report, without findings.
public final class PackageResults {
  private final MatchTarget target;
  private final MatchOptions options;

  private PackageResults(MatchTarget target, MatchOptions options) {
    this.target = target;
    this.options = options;
  }

  /// The results of an artefact: the operating system's packages first, then the applications by
  /// their targets.
  public static List<Result> of(MatchTarget target, MatchOptions options) {
    PackageResults results = new PackageResults(target, options);
    List<Result> all = new ArrayList<>();
    results.operatingSystem().ifPresent(all::add);
    all.addAll(results.applications());
    return all;
  }

  /// The operating system with the name by which it is matched: extended support is another
  /// release.
  static OperatingSystem named(OperatingSystem os) {
    return os.extendedSupport() && !os.name().endsWith("-ESM")
        ? new OperatingSystem(os.family(), os.name() + "-ESM", os.endOfLife(), true, os.supplier())
        : os;
  }

  private Optional<Result> operatingSystem() {
    OperatingSystem os = named(target.inventory().os());
    boolean hasPackages = os.isKnown() && !os.family().equals("activestate");
    if (!hasPackages || !options.packageTypes().contains(PackageType.OS)) {
      return Optional.empty();
    }
    List<SoftwarePackage> packages = wanted(target.inventory().osPackages());
    packages.sort(Packages.ORDER);
    String name = "%s (%s %s)".formatted(target.name(), os.family(), os.name());
    return Optional.of(new Result(name, ResultClass.OS_PACKAGES, os.family(), packages, List.of()));
  }

  private List<Result> applications() {
    List<Result> results = new ArrayList<>();
    if (!options.packageTypes().contains(PackageType.LIBRARY)) {
      return results;
    }
    for (Application application : target.inventory().applications()) {
      List<SoftwarePackage> packages = withoutDevelopment(wanted(application.packages()));
      if (!packages.isEmpty()) {
        packages.sort(Packages.ORDER);
        results.add(
            new Result(
                targetOf(application),
                ResultClass.LANGUAGE_PACKAGES,
                application.type(),
                packages,
                List.of()));
      }
    }
    results.sort(Comparator.comparing(Result::target, BoltKeys.TEXT_ORDER));
    return results;
  }

  /// What has no file of its own, because it was gathered from all over an image, has a name.
  private static String targetOf(Application application) {
    if (!application.filePath().isEmpty()) {
      return application.filePath();
    }
    return switch (application.type()) {
      case "conda-pkg" -> "Conda";
      case "gemspec" -> "Ruby";
      case "jar" -> "Java";
      case "kubernetes" -> "Kubernetes";
      case "node-pkg" -> "Node.js";
      case "python-pkg" -> "Python";
      default -> "";
    };
  }

  private List<SoftwarePackage> wanted(List<SoftwarePackage> packages) {
    List<SoftwarePackage> wanted = new ArrayList<>(packages);
    if (!options.relationships().containsAll(EnumSet.allOf(Relationship.class))) {
      wanted.removeIf(candidate -> !options.relationships().contains(candidate.relationship()));
    }
    return wanted;
  }

  /// Leaves out the packages for developing, also where a project's own entry names them.
  private List<SoftwarePackage> withoutDevelopment(List<SoftwarePackage> packages) {
    Set<String> development = new HashSet<>();
    for (SoftwarePackage candidate : packages) {
      if (candidate.dev()) {
        development.add(candidate.id());
      }
    }
    if (options.developmentPackages() || development.isEmpty()) {
      return packages;
    }
    packages.removeIf(SoftwarePackage::dev);
    packages.replaceAll(candidate ->
        switch (candidate.relationship()) {
          case ROOT, WORKSPACE -> withoutDependencies(candidate, development);
          case DIRECT, INDIRECT, UNKNOWN -> candidate;
        });
    return packages;
  }

  private static SoftwarePackage withoutDependencies(SoftwarePackage of, Set<String> ids) {
    List<String> kept = of.dependsOn().stream().filter(id -> !ids.contains(id)).toList();
    return of.toBuilder().dependsOn(kept).build();
  }
}
