package dev.seawall.artifact;

import dev.seawall.model.BuildInfo;
import dev.seawall.model.Layer;
import dev.seawall.model.OperatingSystem;
import dev.seawall.model.Problem;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// All that the analysers found in one layer or folder: what the cache keeps and what the layers of
/// an image are merged from.
///
/// @param size bytes of the layer's tar; 0 for a folder
/// @param digest digest of the layer as it is stored, or empty
/// @param diffId digest of the uncompressed layer, or empty
/// @param createdBy the instruction that made the layer
/// @param opaqueDirs folders whose content of the layers below is hidden
/// @param whiteoutFiles files and folders of the layers below that are deleted
/// @param repositoryRelease release of the distribution as its package repositories name it, for
///   example `3.19` or `edge`
/// @param packageLicenses licences that files beside the operating system's packages tell of
/// @param systemFiles files that the operating system's packages installed, as their lists name
///   them: with or without a leading `/`, in no order
/// @param digests digests of executables by path
/// @param problems files that could not be read
public record Blob(
    long size,
    String digest,
    String diffId,
    String createdBy,
    List<String> opaqueDirs,
    List<String> whiteoutFiles,
    OperatingSystem os,
    String repositoryRelease,
    @Nullable BuildInfo buildInfo,
    List<PackageList> packageLists,
    List<Application> applications,
    List<PackageLicenses> packageLicenses,
    List<String> systemFiles,
    Map<String, String> digests,
    List<Problem> problems) {
  public Blob {
    opaqueDirs = List.copyOf(opaqueDirs);
    whiteoutFiles = List.copyOf(whiteoutFiles);
    packageLists = List.copyOf(packageLists);
    applications = List.copyOf(applications);
    packageLicenses = List.copyOf(packageLicenses);
    systemFiles = List.copyOf(systemFiles);
    problems = List.copyOf(problems);
  }

  /// The same findings as those of a layer with these digests: what the cache gives may come from
  /// another image that holds the layer in another form.
  public Blob inLayer(Layer layer) {
    return with(layer, applications, systemFiles);
  }

  /// The same findings with other applications.
  Blob withApplications(List<Application> others) {
    return with(layer(), others, systemFiles);
  }

  /// The same findings with those system files only that tell of another finding whether the
  /// operating system installed it. There are tens of thousands, and few matter.
  public Blob withRelevantSystemFiles() {
    Set<String> paths = new HashSet<>();
    for (Application application : applications) {
      add(paths, application.filePath());
      application.packages().forEach(p -> add(paths, p.filePath()));
    }
    List<String> relevant =
        paths.isEmpty()
            ? List.of()
            : systemFiles.stream()
                .filter(paths::contains)
                .map(file -> file.startsWith("/") ? file.substring(1) : file)
                .sorted()
                .distinct()
                .toList();
    return with(layer(), applications, relevant);
  }

  /// Adds both forms in which the file may be named.
  private static void add(Set<String> paths, String path) {
    if (!path.isEmpty()) {
      paths.add(path);
      paths.add("/" + path);
    }
  }

  /// The layer, for a report.
  public Layer layer() {
    return new Layer(size, digest, diffId, createdBy);
  }

  private Blob with(Layer layer, List<Application> apps, List<String> files) {
    return new Blob(
        size,
        layer.digest(),
        layer.diffId(),
        layer.createdBy(),
        opaqueDirs,
        whiteoutFiles,
        os,
        repositoryRelease,
        buildInfo,
        packageLists,
        apps,
        packageLicenses,
        files,
        digests,
        problems);
  }
}
