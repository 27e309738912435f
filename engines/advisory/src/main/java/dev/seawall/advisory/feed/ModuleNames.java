package dev.seawall.advisory.feed;

import java.util.ArrayList;
import java.util.List;

/// Modules of Red Hat's family. The same package is built for several streams of a module, whose
/// fixes have nothing to do with each other; a notice names its modules in its summary, such as
/// `Moderate: virt:rhel and virt-devel:rhel security update`.
final class ModuleNames {
  private ModuleNames() {}

  /// Whether a version is that of a package built for a module.
  static boolean isModular(String version) {
    return version.contains(".module");
  }

  /// The modules with their streams that a summary names.
  static List<String> of(String summary) {
    List<String> modules = new ArrayList<>();
    for (String word : summary.split("[ ,]+")) {
      int colon = word.indexOf(':');
      if (colon > 0 && colon < word.length() - 1) {
        modules.add(word);
      }
    }
    return modules;
  }
}
