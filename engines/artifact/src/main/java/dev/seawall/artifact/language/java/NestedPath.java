package dev.seawall.artifact.language.java;

import java.util.ArrayDeque;
import java.util.Deque;

/// Paths of archives in archives.
final class NestedPath {
  private NestedPath() {}

  /// The path of an entry below the archive's, with `.`, `..` and double slashes resolved; "" where
  /// it climbs out of the archive.
  static String join(String archive, String entry) {
    Deque<String> parts = new ArrayDeque<>();
    for (String part : entry.split("/", -1)) {
      if (part.equals("..")) {
        if (parts.isEmpty()) {
          return "";
        }
        parts.removeLast();
      } else if (!part.isEmpty() && !part.equals(".")) {
        parts.addLast(part);
      }
    }
    return archive + "/" + String.join("/", parts);
  }
}
