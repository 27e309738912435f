package dev.seawall.artifact.language.golang;

/// Which versions Go takes where.
final class GoVersions {
  private static final String INCOMPATIBLE = "+incompatible";

  private GoVersions() {}

  /// `1.21`, `1.21.0`, `1.22rc1`
  static boolean isLanguageVersion(String text) {
    int at = number(text, 0);
    if (at <= 0 || text.charAt(0) == '0' || at >= text.length() || text.charAt(at) != '.') {
      return false;
    }
    at = number(text, at + 1);
    if (at > 0 && at < text.length() && text.charAt(at) == '.') {
      at = number(text, at + 1);
    }
    if (at < 0 || at == text.length()) {
      return at > 0;
    }
    int letters = at;
    while (at < text.length() && text.charAt(at) >= 'a' && text.charAt(at) <= 'z') {
      at++;
    }
    int digits = at;
    while (at < text.length() && isDigit(text.charAt(at))) {
      at++;
    }
    return digits > letters && at > digits && at == text.length();
  }

  /// `default`, `go1` and what starts with `go1.`
  static boolean isToolchain(String text) {
    return text.equals("default") || text.equals("go1") || text.startsWith("go1.");
  }

  /// Whether a replacement is a folder and not a module.
  static boolean isFolder(String path) {
    return path.equals(".")
        || path.equals("..")
        || path.startsWith("./")
        || path.startsWith("../")
        || path.startsWith("/");
  }

  /// The version in full, `v1.2` as `v1.2.0`; "" for what is none.
  static String canonical(String version) {
    String canonical = Semver.canonical(version);
    boolean incompatible = version.endsWith(INCOMPATIBLE) && !canonical.endsWith(INCOMPATIBLE);
    return canonical.isEmpty() || !incompatible ? canonical : canonical + INCOMPATIBLE;
  }

  /// Whether a module of that path can have that version: from 2 on the major version is a part of
  /// the path, unless the version says that it is not compatible.
  static boolean fitsPath(String version, String path) {
    String major = version.substring(1, version.indexOf('.'));
    boolean gopkg = path.startsWith("gopkg.in/");
    String suffix = majorSuffix(path, gopkg);
    if (gopkg) {
      // Made-up versions start with v0, whatever the path says.
      boolean madeUp = version.startsWith("v0.0.0-") && suffix.equals("1");
      return isMajor(suffix) && (suffix.equals(major) || madeUp);
    }
    if (suffix.isEmpty()) {
      return major.equals("0") || major.equals("1") || version.endsWith(INCOMPATIBLE);
    }
    return isMajor(suffix) && !suffix.equals("0") && !suffix.equals("1") && suffix.equals(major);
  }

  /// What the path says of the major version: the digits behind its last `/v` or `.v`, or "".
  private static String majorSuffix(String path, boolean gopkg) {
    String name = gopkg && path.endsWith("-unstable") ? path.substring(0, path.length() - 9) : path;
    int mark = name.lastIndexOf(gopkg ? ".v" : "/v");
    String suffix = mark < 0 ? "" : name.substring(mark + 2);
    return suffix.chars().allMatch(c -> c >= '0' && c <= '9') ? suffix : "";
  }

  private static boolean isMajor(String digits) {
    return digits.equals("0") || (!digits.isEmpty() && digits.charAt(0) != '0');
  }

  private static int number(String text, int start) {
    int end = start;
    while (end < text.length() && isDigit(text.charAt(end))) {
      end++;
    }
    boolean bad = end == start || (text.charAt(start) == '0' && end > start + 1);
    return bad ? -1 : end;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
