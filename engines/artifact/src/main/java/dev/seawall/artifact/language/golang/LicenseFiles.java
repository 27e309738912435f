package dev.seawall.artifact.language.golang;

import java.util.List;
import java.util.Locale;

/// Files of a module that may hold its licence.
final class LicenseFiles {
  private static final List<String> STARTS =
      List.of("license", "licence", "unlicense", "unlicence", "copying", "readme", "notice");

  private LicenseFiles() {}

  static boolean isLicenseFile(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return STARTS.stream().anyMatch(lower::startsWith);
  }
}
