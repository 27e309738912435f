package dev.seawall.conformance.scanner;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/// A text that holds a small file tree: `-- path --` lines part the files.
final class Txtar {
  private static final String MARK = "-- ";
  private static final String END = " --";

  private Txtar() {}

  /// The files by path; what is before the first is a remark.
  static Map<String, byte[]> files(String archive) {
    Map<String, StringBuilder> contents = new LinkedHashMap<>();
    StringBuilder content = new StringBuilder();
    for (String line : archive.split("(?<=\n)")) {
      String bare = line.strip();
      if (bare.startsWith(MARK) && bare.endsWith(END) && bare.length() > MARK.length() + 3) {
        content = new StringBuilder();
        contents.put(bare.substring(MARK.length(), bare.length() - END.length()).strip(), content);
      } else {
        content.append(line);
      }
    }
    Map<String, byte[]> files = new LinkedHashMap<>();
    contents.forEach(
        (path, text) -> files.put(path, text.toString().getBytes(StandardCharsets.UTF_8)));
    return files;
  }
}
