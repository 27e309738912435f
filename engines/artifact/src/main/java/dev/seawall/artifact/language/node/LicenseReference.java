package dev.seawall.artifact.language.node;

import org.jspecify.annotations.Nullable;

/// A licence field that names a file instead of a licence: `SEE LICENSE IN <file>` or
/// `LicenseRef-<file>`.
final class LicenseReference {
  private static final String SEE = "SEE LICENSE IN ";
  private static final String REF = "LicenseRef-";

  private LicenseReference() {}

  /// The file's name, or null where the field names a licence.
  static @Nullable String fileOf(String license) {
    String file = "";
    if (license.startsWith(REF)) {
      int end = license.indexOf('-', REF.length());
      file = license.substring(REF.length(), end < 0 ? license.length() : end);
    } else if (license.startsWith(SEE)) {
      file = license.substring(license.lastIndexOf(' ') + 1);
    }
    return file.isEmpty() ? null : file;
  }
}
