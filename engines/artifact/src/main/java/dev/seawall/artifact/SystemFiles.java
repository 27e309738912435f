package dev.seawall.artifact;

import dev.seawall.model.SoftwarePackage;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Leaves out the packages of languages that the operating system's packages installed. Only what
/// the same layer says counts: a package manager writes its lists in the layer in which it
/// installs.
final class SystemFiles {
  /// Distroless images install these and lack the lists that would tell.
  private static final List<String> UNLISTED =
      List.of(
          "usr/lib/python2.7/argparse.egg-info",
          "usr/lib/python2.7/lib-dynload/Python-2.7.egg-info",
          "usr/lib/python2.7/wsgiref.egg-info");

  private SystemFiles() {}

  static Blob leaveOut(Blob layer) {
    if (layer.applications().isEmpty()) {
      return layer;
    }
    Set<String> files = new HashSet<>(UNLISTED);
    for (String file : layer.systemFiles()) {
      files.add(file.startsWith("/") ? file.substring(1) : file);
    }
    List<Application> kept = new ArrayList<>();
    for (Application application : layer.applications()) {
      if (!files.contains(application.filePath())) {
        List<SoftwarePackage> packages =
            application.packages().stream().filter(p -> !files.contains(p.filePath())).toList();
        if (!packages.isEmpty()) {
          kept.add(new Application(application.type(), application.filePath(), packages));
        }
      }
    }
    return layer.withApplications(kept);
  }
}
