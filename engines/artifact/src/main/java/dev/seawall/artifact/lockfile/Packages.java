package dev.seawall.artifact.lockfile;

import dev.seawall.model.Location;
import dev.seawall.model.Relationship;
import dev.seawall.model.SoftwarePackage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What is done to the packages of every lock file.
public final class Packages {
  private static final Comparator<Location> BY_LINE =
      Comparator.comparingInt(Location::startLine).thenComparingInt(Location::endLine);

  private Packages() {}

  /// The packages with the name of the analyser that found them, and `Indirect` where their
  /// relationship says so.
  public static List<SoftwarePackage> analyzedBy(String analyzer, List<SoftwarePackage> packages) {
    return packages.stream()
        .map(found ->
            found.toBuilder()
                .analyzedBy(analyzer)
                .indirect(found.relationship() == Relationship.INDIRECT)
                .build())
        .toList();
  }

  /// The packages of a file that is part of them: those without a path of their own get the file's.
  static List<SoftwarePackage> installed(
      String analyzer, String path, List<SoftwarePackage> packages) {
    return analyzedBy(
        analyzer,
        packages.stream()
            .map(found ->
                found.filePath().isEmpty() ? found.toBuilder().filePath(path).build() : found)
            .toList());
  }

  /// One package for each name and version, as Trivy's `UniquePackages`: it is for development only
  /// if all are, and it has the lines of all, sorted; all else is the first one's.
  public static List<SoftwarePackage> unique(List<SoftwarePackage> packages) {
    Map<NameAndVersion, SoftwarePackage> unique = new LinkedHashMap<>();
    for (SoftwarePackage found : packages) {
      unique.merge(new NameAndVersion(found.name(), found.version()), found, Packages::merge);
    }
    return List.copyOf(unique.values());
  }

  private static SoftwarePackage merge(SoftwarePackage first, SoftwarePackage second) {
    List<Location> lines = new ArrayList<>(first.locations());
    lines.addAll(second.locations());
    lines.sort(BY_LINE);
    return first.toBuilder().dev(first.dev() && second.dev()).locations(lines).build();
  }

  private record NameAndVersion(String name, String version) {}
}
