package dev.seawall.artifact;

import dev.seawall.model.BuildInfo;
import dev.seawall.model.Layer;
import dev.seawall.model.OperatingSystem;
import dev.seawall.model.PackageIdentifier;
import dev.seawall.model.Problem;
import dev.seawall.model.Relationship;
import dev.seawall.model.SoftwarePackage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Puts the layers of an image on top of each other: what a container started from it would hold.
/// The rules are Trivy's, except that a whiteout of the whole root hides the whole root.
public final class LayerMerge {
  /// Types whose packages a report shows together, whatever file they are from.
  private static final Set<String> AGGREGATED =
      Set.of("python-pkg", "conda-pkg", "gemspec", "node-pkg", "jar");

  /// The order of reports: those of known relationship first, from the root downwards.
  private static final Comparator<SoftwarePackage> REPORT_ORDER =
      Comparator.comparing((SoftwarePackage p) -> p.relationship() == Relationship.UNKNOWN)
          .thenComparing(SoftwarePackage::relationship)
          .thenComparing(SoftwarePackage::name)
          .thenComparing(SoftwarePackage::version)
          .thenComparing(SoftwarePackage::id)
          .thenComparing(SoftwarePackage::filePath);

  private final List<Blob> layers;
  private final PackageNaming naming;
  private final LayerTree tree = new LayerTree();

  private LayerMerge(List<Blob> layers, PackageNaming naming) {
    this.layers = layers;
    this.naming = naming;
  }

  /// Gives packages their names in a report: purl and UID.
  public interface PackageNaming {
    /// The names of a package of the operating system, as the analyser gave it.
    PackageIdentifier ofSystemPackage(OperatingSystem os, SoftwarePackage software);

    /// The names of a package of a language, as the analyser gave it.
    ///
    /// @param filePath the file that tells of it
    PackageIdentifier ofPackage(String type, String filePath, SoftwarePackage software);
  }

  /// Merges layers.
  ///
  /// @param layers from the lowest to the highest; one for a folder
  public static Inventory merge(
      List<Blob> layers, DetectionPriority priority, PackageNaming naming) {
    List<Blob> filtered = layers;
    if (priority == DetectionPriority.PRECISE) {
      filtered = layers.stream().map(SystemFiles::leaveOut).toList();
    }
    return new LayerMerge(filtered, naming).merge();
  }

  private Inventory merge() {
    OperatingSystem os = OperatingSystem.NONE;
    String release = "";
    BuildInfo buildInfo = null;
    Set<Problem> problems = new LinkedHashSet<>();
    for (Blob layer : layers) {
      tree.add(layer);
      os = OperatingSystems.merge(os, layer.os());
      release = layer.repositoryRelease().isEmpty() ? release : layer.repositoryRelease();
      buildInfo = layer.buildInfo() == null ? buildInfo : layer.buildInfo();
      problems.addAll(layer.problems());
    }
    return new Inventory(
        os, release, buildInfo, systemPackages(os), applications(), List.copyOf(problems));
  }

  /// What tells a package from others when its first layer is looked for.
  private record Key(String filePath, String name, String version, String release) {
    static Key of(String filePath, SoftwarePackage p) {
      return new Key(filePath, p.name(), p.version(), p.release());
    }
  }

  /// The first layer that has a package, and the package as it is there.
  private record Origin(int layer, SoftwarePackage software) {}

  private List<SoftwarePackage> systemPackages(OperatingSystem os) {
    Map<Key, Origin> origins = new HashMap<>();
    for (int i = 0; i < layers.size(); i++) {
      for (PackageList list : layers.get(i).packageLists()) {
        for (SoftwarePackage p : list.packages()) {
          origins.putIfAbsent(Key.of("", p), new Origin(i, p));
        }
      }
    }
    Map<String, List<String>> licenses = new HashMap<>();
    tree.licenses().forEach(l -> licenses.put(l.packageName(), l.names()));
    Map<String, SoftwarePackage> unique = new LinkedHashMap<>();
    for (PackageList list : tree.packageLists()) {
      for (SoftwarePackage p : list.packages()) {
        SoftwarePackage merged = systemPackage(os, p, origins.get(Key.of("", p)));
        List<String> names = licenses.get(p.name());
        // Debian's packages lie in several folders of one image at times.
        unique.putIfAbsent(
            identity(p), names == null ? merged : merged.toBuilder().licenses(names).build());
      }
    }
    return unique.values().stream().sorted(REPORT_ORDER).toList();
  }

  private static String identity(SoftwarePackage p) {
    String id = p.id().isEmpty() ? p.name() + "@" + p.fullVersion() : p.id();
    return id + "/" + p.filePath();
  }

  // The names are taken from the package as the analyser gave it, without its layer.
  private SoftwarePackage systemPackage(
      OperatingSystem os, SoftwarePackage p, @Nullable Origin origin) {
    var builder = p.toBuilder();
    if (p.layer().equals(Layer.NONE) && origin != null) {
      builder.layer(layer(origin.layer)).installedFiles(origin.software.installedFiles());
      BuildInfo info = buildInfo(origin.layer);
      if (info != null) {
        builder.buildInfo(info);
      }
    }
    return builder.identifier(naming.ofSystemPackage(os, p)).build();
  }

  // Red Hat's build files lie one layer above the base layer, and the layers of customers have
  // none:
  // those of the nearest layer below hold for them.
  private @Nullable BuildInfo buildInfo(int layer) {
    BuildInfo own = layers.get(layer).buildInfo();
    if (own != null || layer == 0) {
      return own != null || layers.size() == 1 ? own : layers.get(1).buildInfo();
    }
    for (int i = layer - 1; i >= 0; i--) {
      BuildInfo below = layers.get(i).buildInfo();
      if (below != null) {
        return below;
      }
    }
    return null;
  }

  private List<Application> applications() {
    Map<Key, Integer> origins = new HashMap<>();
    for (int i = 0; i < layers.size(); i++) {
      for (Application application : layers.get(i).applications()) {
        for (SoftwarePackage p : application.packages()) {
          origins.putIfAbsent(Key.of(application.filePath(), p), i);
        }
      }
    }
    List<Application> merged = new ArrayList<>();
    Map<String, List<SoftwarePackage>> together = new HashMap<>();
    for (Application application : tree.applications()) {
      List<SoftwarePackage> packages = packages(application, origins);
      if (AGGREGATED.contains(application.type())) {
        together.computeIfAbsent(application.type(), _ -> new ArrayList<>()).addAll(packages);
      } else {
        merged.add(new Application(application.type(), application.filePath(), packages));
      }
    }
    together.forEach((type, packages) -> merged.add(new Application(type, "", packages)));
    merged.sort(Comparator.comparing(Application::type).thenComparing(Application::filePath));
    return merged;
  }

  private List<SoftwarePackage> packages(Application application, Map<Key, Integer> origins) {
    List<SoftwarePackage> packages = new ArrayList<>();
    for (SoftwarePackage p : application.packages()) {
      var builder = p.toBuilder();
      Integer origin = origins.get(Key.of(application.filePath(), p));
      if (p.layer().equals(Layer.NONE) && origin != null) {
        builder.layer(layer(origin));
      }
      PackageIdentifier names = naming.ofPackage(application.type(), application.filePath(), p);
      packages.add(builder.identifier(names).build());
    }
    return packages;
  }

  private Layer layer(int index) {
    Blob layer = layers.get(index);
    return Layer.of(layer.digest(), layer.diffId());
  }
}
