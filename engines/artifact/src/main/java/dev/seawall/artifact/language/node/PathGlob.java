package dev.seawall.artifact.language.node;

/// Globs as Go's `path.Match` has them, in which no wildcard crosses a `/`: `*`, `?`, `[a-z]`,
/// `[^a-z]` and `\` before a character that stands for itself. A malformed glob matches nothing.
final class PathGlob {
  private final String glob;
  private final String text;

  private PathGlob(String glob, String text) {
    this.glob = glob;
    this.text = text;
  }

  static boolean matches(String glob, String path) {
    String[] globs = glob.split("/", -1);
    String[] parts = path.split("/", -1);
    if (globs.length != parts.length) {
      return false;
    }
    for (int i = 0; i < globs.length; i++) {
      if (!new PathGlob(globs[i], parts[i]).matches()) {
        return false;
      }
    }
    return true;
  }

  /// Only the last star has to be tried again, so that no glob costs more than its length times the
  /// text's.
  private boolean matches() {
    int g = 0;
    int t = 0;
    int star = -1;
    int starText = 0;
    while (t < text.length()) {
      if (g < glob.length() && glob.charAt(g) == '*') {
        star = g++;
        starText = t;
        continue;
      }
      int next = g < glob.length() ? matchOne(g, text.charAt(t)) : -1;
      if (next >= 0) {
        g = next;
        t++;
      } else if (star >= 0) {
        g = star + 1;
        t = ++starText;
      } else {
        return false;
      }
    }
    while (g < glob.length() && glob.charAt(g) == '*') {
      g++;
    }
    return g == glob.length();
  }

  /// Where the glob goes on behind what matches the character, or -1.
  private int matchOne(int g, char c) {
    return switch (glob.charAt(g)) {
      case '?' -> g + 1;
      case '[' -> matchClass(g + 1, c);
      case '\\' -> g + 1 < glob.length() && glob.charAt(g + 1) == c ? g + 2 : -1;
      default -> glob.charAt(g) == c ? g + 1 : -1;
    };
  }

  private int matchClass(int start, char c) {
    int g = start;
    boolean negated = g < glob.length() && glob.charAt(g) == '^';
    if (negated) {
      g++;
    }
    boolean matched = false;
    boolean first = true;
    while (g < glob.length() && (first || glob.charAt(g) != ']')) {
      first = false;
      char low = glob.charAt(g++);
      char high = low;
      if (g + 1 < glob.length() && glob.charAt(g) == '-' && glob.charAt(g + 1) != ']') {
        high = glob.charAt(g + 1);
        g += 2;
      }
      matched |= low <= c && c <= high;
    }
    return g < glob.length() && matched != negated ? g + 1 : -1;
  }
}
