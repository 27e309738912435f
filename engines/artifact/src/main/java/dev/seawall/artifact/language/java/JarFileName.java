package dev.seawall.artifact.language.java;

/// Reads artefact and version from a file name: `spring-core-5.3.4-SNAPSHOT.jar`.
final class JarFileName {
  private JarFileName() {}

  /// Artefact and version without a group; [Gav#NONE] where the name is not of that form.
  static Gav read(String path) {
    String name = path.substring(path.lastIndexOf('/') + 1);
    if (name.length() < 4 || !name.endsWith("jar") || name.charAt(name.length() - 4) == '\n') {
      return Gav.NONE;
    }
    int end = name.length() - 4;
    // The artefact is as long as can be: of several hyphens before a digit the last one counts.
    for (int hyphen = end - 2; hyphen > 0; hyphen--) {
      if (name.charAt(hyphen) == '-'
          && isDigit(name.charAt(hyphen + 1))
          && isArtifact(name, hyphen)
          && hasNoBlank(name, hyphen + 1, end)) {
        return new Gav("", name.substring(0, hyphen), name.substring(hyphen + 1, end));
      }
    }
    return Gav.NONE;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isArtifact(String name, int end) {
    char last = name.charAt(end - 1);
    if (last == '-' || last == '*') {
      return false;
    }
    for (int i = 0; i < end - 1; i++) {
      char c = name.charAt(i);
      boolean allowed =
          (c >= 'a' && c <= 'z')
              || (c >= 'A' && c <= 'Z')
              || isDigit(c)
              || c == '.'
              || c == '_'
              || c == '-';
      if (!allowed) {
        return false;
      }
    }
    return true;
  }

  private static boolean hasNoBlank(String name, int start, int end) {
    for (int i = start; i < end; i++) {
      char c = name.charAt(i);
      if (c == ' ' || (c >= '\t' && c <= '\r' && c != 0x0b)) {
        return false;
      }
    }
    return true;
  }
}
