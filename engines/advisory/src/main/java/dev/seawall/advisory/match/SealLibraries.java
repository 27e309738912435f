package dev.seawall.advisory.match;

/// Tells the libraries that Seal rebuilt from others: by their names, or by what Seal adds to the
/// version of a library that keeps its name, `spN` or, in a customer's own build, `spNpM`.
public final class SealLibraries {
  private SealLibraries() {}

  /// How sure it is that Seal made a library.
  public enum Match {
    NONE,
    /// The version looks like Seal's, but could be the author's: Seal's advisories decide.
    CANDIDATE,
    MATCHED
  }

  /// How Seal's buckets of an ecosystem start.
  public static String bucketPrefix(Ecosystem ecosystem) {
    return "seal " + ecosystem.bucketPrefix();
  }

  /// Whether Seal made a library.
  ///
  /// @param name the library's name, normalised
  public static Match match(Ecosystem ecosystem, String name, String version) {
    if (isRenamed(ecosystem, name)) {
      return Match.MATCHED;
    }
    return switch (ecosystem) {
      case MAVEN, PIP -> endsInPatch(version, "+") ? Match.MATCHED : Match.NONE;
      case NPM -> endsInPatch(version, "-") ? Match.CANDIDATE : Match.NONE;
      case GO -> endsInPatch(withoutIncompatible(version), "-") ? Match.CANDIDATE : Match.NONE;
      case RUBYGEMS -> endsInPatch(version, ".0.1.") ? Match.CANDIDATE : Match.NONE;
      default -> Match.NONE;
    };
  }

  private static boolean isRenamed(Ecosystem ecosystem, String name) {
    return switch (ecosystem) {
      case MAVEN -> name.startsWith("seal.sp") && isDigit(name, "seal.sp".length());
      case PIP, RUBYGEMS -> name.startsWith("seal-");
      case NPM -> name.startsWith("@seal-security/");
      case GO -> name.startsWith("sealsecurity.io/");
      default -> false;
    };
  }

  private static String withoutIncompatible(String version) {
    String suffix = "+incompatible";
    return version.endsWith(suffix)
        ? version.substring(0, version.length() - suffix.length())
        : version;
  }

  /// Whether the version ends in the separator, `sp`, digits, and perhaps `p` and digits.
  private static boolean endsInPatch(String version, String separator) {
    String mark = separator + "sp";
    int at = version.lastIndexOf(mark);
    if (at < 0) {
      return false;
    }
    int start = at + mark.length();
    int end = digitsEnd(version, start);
    if (end > start && end < version.length() && version.charAt(end) == 'p') {
      start = end + 1;
      end = digitsEnd(version, start);
    }
    return end > start && end == version.length();
  }

  private static int digitsEnd(String text, int start) {
    int end = start;
    while (isDigit(text, end)) {
      end++;
    }
    return end;
  }

  private static boolean isDigit(String text, int at) {
    return at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9';
  }
}
