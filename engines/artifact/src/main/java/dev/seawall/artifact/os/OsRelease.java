package dev.seawall.artifact.os;

import dev.seawall.model.OperatingSystem;

/// The file `os-release`, which nearly every distribution has. Families whose release is told more
/// exactly by a file of their own (Debian, Ubuntu, Amazon) are left to that file.
final class OsRelease {
  private OsRelease() {}

  static OperatingSystem read(byte[] content) {
    Lines lines = new Lines(content);
    String id = "";
    String version = "";
    String name = "";
    while (lines.next()) {
      int equals = lines.indexOf('=', 0);
      if (equals < 0) {
        continue;
      }
      switch (lines.text(0, equals).strip()) {
        case "ID" -> id = value(lines, equals);
        case "VERSION_ID" -> version = value(lines, equals);
        case "NAME" -> name = value(lines, equals);
        default -> {
          // The other fields are for people.
        }
      }
    }
    String family = family(id, name);
    return family.isEmpty() || version.isEmpty()
        ? OperatingSystem.NONE
        : OperatingSystem.of(family, version);
  }

  private static String value(Lines lines, int equals) {
    String value = lines.text(equals + 1).strip();
    int start = 0;
    int end = value.length();
    while (start < end && isQuote(value.charAt(start))) {
      start++;
    }
    while (end > start && isQuote(value.charAt(end - 1))) {
      end--;
    }
    return value.substring(start, end);
  }

  private static boolean isQuote(char c) {
    return c == '"' || c == '\'';
  }

  private static String family(String id, String name) {
    return switch (id) {
      case "activestate",
          "alpine",
          "azurelinux",
          "bottlerocket",
          "chainguard",
          "coreos",
          "echo",
          "fedora",
          "minimos",
          "opensuse-leap",
          "opensuse-tumbleweed",
          "photon",
          "rocky",
          "sles",
          "wolfi" ->
          id;
      case "almalinux" -> "alma";
      case "centos" -> name.equals("CentOS Stream") ? "centos-stream" : "centos";
      case "mariner" -> "cbl-mariner";
      case "ol" -> "oracle";
      // The id of Leap 42.
      case "opensuse" -> "opensuse-leap";
      case "rhel" -> "redhat";
      case "sle-micro", "sl-micro", "sle-micro-rancher" -> "slem";
      default -> "";
    };
  }
}
