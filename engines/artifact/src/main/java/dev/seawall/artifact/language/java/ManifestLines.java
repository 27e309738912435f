package dev.seawall.artifact.language.java;

import java.util.ArrayList;
import java.util.List;

/// The lines of a manifest: ended by CR, LF or both, long ones go on in lines that start with a
/// space.
final class ManifestLines {
  private ManifestLines() {}

  /// The lines, put together, up to the first empty one.
  static List<String> mainSection(String text) {
    List<String> lines = new ArrayList<>();
    StringBuilder current = new StringBuilder();
    int start = 0;
    while (start < text.length()) {
      int end = start;
      while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
        end++;
      }
      if (end == start) {
        break;
      }
      if (text.charAt(start) == ' ') {
        current.append(text, start + 1, end);
      } else {
        lines.add(current.toString());
        current.setLength(0);
        current.append(text, start, end);
      }
      start = next(text, end);
    }
    lines.add(current.toString());
    return lines;
  }

  private static int next(String text, int end) {
    boolean both = text.startsWith("\r\n", end);
    return both ? end + 2 : end + 1;
  }
}
