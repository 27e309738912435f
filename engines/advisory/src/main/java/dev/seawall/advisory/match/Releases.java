package dev.seawall.advisory.match;

/// Parts of the version of an operating system.
final class Releases {
  private Releases() {}

  /// `8.1` gives `8`.
  static String major(String version) {
    int dot = version.indexOf('.');
    return dot < 0 ? version : version.substring(0, dot);
  }

  /// `3.17.2` gives `3.17`.
  static String minor(String version) {
    int first = version.indexOf('.');
    int second = first < 0 ? -1 : version.indexOf('.', first + 1);
    return second < 0 ? version : version.substring(0, second);
  }

  /// `2023.6.20250303 (Amazon Linux)` gives `2023`; what is none of the later releases is a version
  /// of the first, `2018.03`.
  static String amazon(String version) {
    int start = 0;
    while (start < version.length() && version.charAt(start) == ' ') {
      start++;
    }
    int space = version.indexOf(' ', start);
    String major = major(space < 0 ? version.substring(start) : version.substring(start, space));
    return switch (major) {
      case "2", "2022", "2023" -> major;
      default -> "1";
    };
  }
}
