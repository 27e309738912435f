package dev.seawall.artifact;

import dev.seawall.model.BuildInfo;
import dev.seawall.model.OperatingSystem;
import dev.seawall.model.Problem;
import dev.seawall.model.SoftwarePackage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// All layers of an artefact merged: what a container started from it would hold. Packages carry
/// their layer, purl and UID.
///
/// @param repositoryRelease release of the distribution as its package repositories name it, or
///   empty
/// @param osPackages the operating system's packages
/// @param applications in the order of file paths
/// @param problems files that could not be read
public record Inventory(
    OperatingSystem os,
    String repositoryRelease,
    @Nullable BuildInfo buildInfo,
    List<SoftwarePackage> osPackages,
    List<Application> applications,
    List<Problem> problems) {
  public Inventory {
    osPackages = List.copyOf(osPackages);
    applications = List.copyOf(applications);
    problems = List.copyOf(problems);
  }
}
