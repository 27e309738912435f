package dev.seawall.artifact.language.java;

import dev.seawall.artifact.Licenses;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The main section of a `MANIFEST.MF`, which describes the archive itself. The sections behind it
/// describe packages in the archive and are left out.
///
/// @param attributes values as they stand behind the colon, by name; the last of a name counts
/// @param pluginLicenses lines of Jenkins' `Plugin-License-Name`, in their order
record JarManifest(Map<String, String> attributes, List<String> pluginLicenses) {
  static final JarManifest NONE = new JarManifest(Map.of(), List.of());

  private static final String PLUGIN_LICENSE = "Plugin-License-Name";

  static JarManifest read(ByteBuffer bytes) {
    Map<String, String> attributes = new LinkedHashMap<>();
    List<String> pluginLicenses = new ArrayList<>();
    for (String line : ManifestLines.mainSection(StandardCharsets.UTF_8.decode(bytes).toString())) {
      int colon = line.indexOf(':');
      if (isUnset(line) || colon < 0) {
        continue;
      }
      if (line.startsWith(PLUGIN_LICENSE)) {
        pluginLicenses.add(line);
      } else {
        attributes.put(line.substring(0, colon), line.substring(colon + 1));
      }
    }
    return new JarManifest(attributes, pluginLicenses);
  }

  /// A value is told from its name by a blank; `%name` stands for a text of another file.
  private static boolean isUnset(String line) {
    String trimmed = line.strip();
    int i = 0;
    while (i < trimmed.length() && !Character.isWhitespace(trimmed.charAt(i))) {
      i++;
    }
    String value = trimmed.substring(i).strip();
    return value.isEmpty() || value.startsWith("%");
  }

  /// What the manifest tells of the archive; [Gav#NONE] where a part is missing.
  Gav coordinates() {
    Gav gav =
        new Gav(
            group(),
            first("Implementation-Title", "Specification-Title", "Bundle-Name"),
            first("Implementation-Version", "Specification-Version", "Bundle-Version"));
    return gav.isComplete() ? gav : Gav.NONE;
  }

  private String group() {
    String vendorId = first("Implementation-Vendor-Id");
    if (!vendorId.isEmpty()) {
      return vendorId;
    }
    String bundle = first("Bundle-SymbolicName");
    if (!bundle.isEmpty()) {
      int dot = bundle.lastIndexOf('.');
      return dot < 0 ? bundle : bundle.substring(0, dot).strip();
    }
    return first("Implementation-Vendor", "Specification-Vendor");
  }

  private String first(String... names) {
    for (String name : names) {
      String value = attributes.getOrDefault(name, "");
      if (!value.isEmpty()) {
        return value.strip();
      }
    }
    return "";
  }

  /// The licences: Jenkins' names if there are any, else what of OSGi's `Bundle-License` is an SPDX
  /// identifier or the address of a licence.
  List<String> licenses(Licenses known) {
    List<String> names = new ArrayList<>();
    for (String line : pluginLicenses) {
      String name = pluginLicense(line);
      if (!name.isEmpty()) {
        names.add(name);
      }
    }
    return names.isEmpty()
        ? BundleLicense.read(attributes.getOrDefault("Bundle-License", ""), known)
        : names;
  }

  /// The value of `Plugin-License-Name` or `Plugin-License-Name-<n>`, or "".
  static String pluginLicense(String line) {
    int colon = line.indexOf(':');
    String name = colon < 0 ? "" : line.substring(0, colon);
    boolean isName = name.equals(PLUGIN_LICENSE) || name.startsWith(PLUGIN_LICENSE + "-");
    return isName ? line.substring(colon + 1).strip() : "";
  }
}
