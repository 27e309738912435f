package dev.seawall.artifact;

import dev.seawall.model.BuildInfo;
import dev.seawall.model.Layer;
import dev.seawall.model.OperatingSystem;
import dev.seawall.model.Problem;
import dev.seawall.model.SoftwarePackage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Collects what the analysers find in one layer, from any number of threads, and puts it into an
/// order that does not depend on which analyser was first.
public final class BlobBuilder {
  private final List<String> opaqueDirs = new ArrayList<>();
  private final List<String> whiteoutFiles = new ArrayList<>();
  private final List<PackageList> packageLists = new ArrayList<>();
  private final List<Application> applications = new ArrayList<>();
  private final List<String> systemFiles = new ArrayList<>();
  private final Map<String, String> digests = new TreeMap<>();
  private final List<Problem> problems = new ArrayList<>();
  private final List<PackageLicenses> packageLicenses = new ArrayList<>();
  private final Map<String, OperatingSystem> operatingSystems = new TreeMap<>();
  private final Map<String, BuildInfo> buildInfos = new TreeMap<>();
  private String repositoryRelease = "";

  /// What a file says of the operating system. Several files are put together in the order of their
  /// paths: see [OperatingSystems#merge].
  public synchronized void operatingSystem(String filePath, OperatingSystem found) {
    operatingSystems.put(filePath, found);
  }

  public synchronized void repositoryRelease(String release) {
    repositoryRelease = release;
  }

  /// What a file says of the image's build. Several files are put together in the order of their
  /// paths; what a later one says replaces what an earlier one said of the same.
  public synchronized void buildInfo(String filePath, BuildInfo found) {
    buildInfos.put(filePath, found);
  }

  /// The operating system's packages that a database file tells of.
  public synchronized void packages(String filePath, List<SoftwarePackage> found) {
    if (!found.isEmpty()) {
      packageLists.add(new PackageList(filePath, found));
    }
  }

  /// The packages of a lock file, binary or package folder; an empty list is left out.
  public synchronized void application(String type, String filePath, List<SoftwarePackage> found) {
    if (!found.isEmpty()) {
      applications.add(new Application(type, filePath, found));
    }
  }

  /// The licences that a file beside an operating system's package tells of.
  public synchronized void packageLicenses(PackageLicenses found) {
    packageLicenses.add(found);
  }

  /// Files that the operating system's packages installed, with or without a leading `/`.
  public synchronized void systemFiles(List<String> paths) {
    systemFiles.addAll(paths);
  }

  public synchronized void digest(String path, String digest) {
    digests.put(path, digest);
  }

  public synchronized void opaqueDir(String path) {
    opaqueDirs.add(path);
  }

  public synchronized void whiteout(String path) {
    whiteoutFiles.add(path);
  }

  /// A file that could not be read.
  public synchronized void problem(Problem problem) {
    problems.add(problem);
  }

  /// A file that could not be read, and why.
  public void problem(String path, ArtifactException failure) {
    problem(new Problem(path, failure.line(), String.valueOf(failure.getMessage())));
  }

  /// The blob of the layer with these digests; `Layer.NONE` for a folder.
  public synchronized Blob build(Layer layer) {
    packageLists.sort(Comparator.comparing(PackageList::filePath));
    applications.sort(Comparator.comparing(Application::filePath).thenComparing(Application::type));
    packageLicenses.sort(Comparator.comparing(PackageLicenses::filePath));
    problems.sort(Comparator.comparing(Problem::path).thenComparing(Problem::reason));
    return new Blob(
        layer.size(),
        layer.digest(),
        layer.diffId(),
        layer.createdBy(),
        opaqueDirs,
        whiteoutFiles,
        operatingSystem(),
        repositoryRelease,
        buildInfo(),
        packageLists,
        applications,
        packageLicenses,
        systemFiles,
        Map.copyOf(digests),
        problems);
  }

  private OperatingSystem operatingSystem() {
    OperatingSystem merged = OperatingSystem.NONE;
    for (OperatingSystem found : operatingSystems.values()) {
      merged = OperatingSystems.merge(merged, found);
    }
    return merged;
  }

  private @Nullable BuildInfo buildInfo() {
    BuildInfo merged = null;
    for (BuildInfo found : buildInfos.values()) {
      merged = merged == null ? found : merge(merged, found);
    }
    return merged;
  }

  private static BuildInfo merge(BuildInfo known, BuildInfo found) {
    boolean named = !found.nvr().isEmpty() || !found.arch().isEmpty();
    return new BuildInfo(
        found.contentSets().isEmpty() ? known.contentSets() : found.contentSets(),
        named ? found.nvr() : known.nvr(),
        named ? found.arch() : known.arch());
  }
}
