package dev.seawall.artifact;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/// The findings of several layers by the files that tell of them: a higher layer deletes and
/// replaces those of the layers below.
final class LayerTree {
  private final TreeMap<String, PackageList> packageLists = new TreeMap<>();
  private final TreeMap<String, Application> applications = new TreeMap<>();
  private final TreeMap<String, PackageLicenses> licenses = new TreeMap<>();

  /// Puts a layer on top. Its whiteouts are about the layers below, not about itself.
  void add(Blob layer) {
    for (String folder : layer.opaqueDirs()) {
      deleteBelow(folder);
    }
    for (String path : layer.whiteoutFiles()) {
      deleteBelow(path);
    }
    layer.packageLists().forEach(list -> packageLists.put(key(list.filePath(), ""), list));
    layer.applications().forEach(app -> applications.put(key(app.filePath(), app.type()), app));
    layer.packageLicenses().forEach(file -> licenses.put(key(file.filePath(), ""), file));
  }

  List<PackageList> packageLists() {
    return new ArrayList<>(packageLists.values());
  }

  List<Application> applications() {
    return new ArrayList<>(applications.values());
  }

  List<PackageLicenses> licenses() {
    return new ArrayList<>(licenses.values());
  }

  // One file may be of interest for several types. The slash in front of the type makes a file lie
  // below itself.
  private static String key(String path, String type) {
    return path + "/" + type;
  }

  private void deleteBelow(String path) {
    for (TreeMap<String, ?> findings : List.of(packageLists, applications, licenses)) {
      if (path.isEmpty()) {
        findings.clear();
      } else {
        findings.subMap(path + "/", path + "0").clear();
      }
    }
  }
}
