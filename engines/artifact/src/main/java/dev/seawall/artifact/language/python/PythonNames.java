package dev.seawall.artifact.language.python;

import java.util.Locale;

/// Names of Python packages, of which many spellings are one name.
public final class PythonNames {
  private PythonNames() {}

  /// The name with each run of `-`, `_` and `.` as one `-`; capitals stay.
  static String normalize(String name) {
    StringBuilder normal = new StringBuilder(name.length());
    boolean inRun = false;
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      boolean separates = c == '-' || c == '_' || c == '.';
      if (!separates) {
        normal.append(c);
      } else if (!inRun) {
        normal.append('-');
      }
      inRun = separates;
    }
    return normal.toString();
  }

  /// The one spelling of PEP 503, in small letters.
  public static String canonical(String name) {
    return normalize(name).toLowerCase(Locale.ROOT);
  }
}
