package dev.seawall.artifact.language.golang;

import dev.seawall.artifact.EvidenceFile;
import dev.seawall.artifact.Licenses;
import java.util.List;

/// The folder `vendor` beside a `go.mod`, with the sources of modules.
///
/// @param folder of the `go.mod`, ending in `/` or empty
/// @param files all that were seen, in the order of their paths
record VendorFolder(String folder, List<EvidenceFile> files, Licenses licenses) {

  /// The licences of the first file of the module that is a licence's text.
  List<String> licensesOf(String module) {
    String prefix = folder + "vendor/" + GoModules.escaped(module) + "/";
    for (EvidenceFile file : files) {
      if (file.path().startsWith(prefix) && LicenseFiles.isLicenseFile(file.entry().name())) {
        List<String> found = licenses.identify(file.content());
        if (!found.isEmpty()) {
          return found;
        }
      }
    }
    return List.of();
  }
}
