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
  private OperatingSystem os = OperatingSystem.NONE;
  private String repositoryRelease = "";
  private @Nullable BuildInfo buildInfo;

  /// Merges what another file says of the operating system into what is known: see
  /// [OperatingSystems#merge].
  public synchronized void operatingSystem(OperatingSystem found) {
    os = OperatingSystems.merge(os, found);
  }

  public synchronized void repositoryRelease(String release) {
    repositoryRelease = release;
  }

  public synchronized void buildInfo(BuildInfo found) {
    buildInfo = found;
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
    problems.sort(Comparator.comparing(Problem::path).thenComparing(Problem::reason));
    return new Blob(
        layer.size(),
        layer.digest(),
        layer.diffId(),
        layer.createdBy(),
        opaqueDirs,
        whiteoutFiles,
        os,
        repositoryRelease,
        buildInfo,
        packageLists,
        applications,
        systemFiles.stream().sorted().distinct().toList(),
        Map.copyOf(digests),
        problems);
  }
}
