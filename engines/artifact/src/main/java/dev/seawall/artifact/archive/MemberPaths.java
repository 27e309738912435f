package dev.seawall.artifact.archive;

import java.util.ArrayList;
import java.util.List;

/// Brings the names that archives hold into one form.
public final class MemberPaths {
  private MemberPaths() {}

  /// The name without leading `/`, without empty and `.` parts, and with `..` taken as far as the
  /// name itself allows: only leading ones remain. The root is empty.
  public static String clean(String name) {
    // Folders end in a slash.
    String path = name.endsWith("/") ? name.substring(0, name.length() - 1) : name;
    return isClean(path) ? path : rebuild(name);
  }

  /// Where the name leads that a symbolic link in `folder` holds.
  public static String resolve(String folder, String target) {
    return clean(target.startsWith("/") ? target : folder + "/" + target);
  }

  // Almost all names are clean: they must not cost an allocation.
  private static boolean isClean(String name) {
    boolean atStart = true;
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (atStart && (c == '/' || c == '.')) {
        if (c == '/' || isDots(name, i)) {
          return false;
        }
      }
      atStart = c == '/';
    }
    return !atStart || name.isEmpty();
  }

  private static boolean isDots(String name, int at) {
    int end = at + 1;
    if (end < name.length() && name.charAt(end) == '.') {
      end++;
    }
    return end == name.length() || name.charAt(end) == '/';
  }

  private static String rebuild(String name) {
    boolean rooted = name.startsWith("/");
    List<String> parts = new ArrayList<>();
    int from = 0;
    while (from <= name.length()) {
      int end = name.indexOf('/', from);
      if (end < 0) {
        end = name.length();
      }
      add(parts, name.substring(from, end), rooted);
      from = end + 1;
    }
    return String.join("/", parts);
  }

  private static void add(List<String> parts, String part, boolean rooted) {
    if (part.isEmpty() || part.equals(".")) {
      return;
    }
    if (!part.equals("..")) {
      parts.add(part);
    } else if (!parts.isEmpty() && !parts.getLast().equals("..")) {
      parts.removeLast();
    } else if (!rooted) {
      parts.add(part);
    }
  }
}
